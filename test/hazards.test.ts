// Every hazard of docs/hazards.md names a test, and that test is there.
import { describe, expect, it } from 'vitest';
import { holds, namedIn, rowsIn } from './support/named-test.ts';

const hazards = rowsIn('docs/hazards.md').map(([what = '', prevents = '', test = '']) => ({
  what,
  prevents,
  ...namedIn(test),
}));

describe('docs/hazards.md', () => {
  it('lists hazards, each with what prevents it', () => {
    expect(hazards.length).toBeGreaterThan(40);
    expect(hazards.filter(({ what, prevents }) => what === '' || prevents === '')).toEqual([]);
  });

  it('the check can fail', () => {
    expect(holds('test/hazards.test.ts', 'the check can fail')).toBe(true);
    expect(holds('test/hazards.test.ts', ['no test', 'of this name'].join(' '))).toBe(false);
    expect(holds('test/no-such-file.test.ts', 'the check can fail')).toBe(false);
  });

  it.each(hazards)('$what: its test exists', ({ file, name }) => {
    expect(name).not.toBe('');
    expect(holds(file, name), `${file}: ${name}`).toBe(true);
  });
});
