// Every hazard of docs/hazards.md names a test, and that test is there.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/knowledge.ts';

const page = readFileSync(`${ROOT}docs/hazards.md`, 'utf8');

const hazards = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| what can'))
  .map((line) => {
    const [what = '', prevents = '', test = ''] = line.slice(2, -2).split(' | ');
    const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? [];
    return { what, prevents, file, name };
  });

/** Whether a file holds a test, or a group or table row of tests, of that name. */
const holds = (file: string, name: string): boolean => {
  const path = `${ROOT}${file}`;
  if (!existsSync(path)) return false;
  const text = readFileSync(path, 'utf8').replaceAll("\\'", "'");
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`));
};

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
    expect(holds(file, name), `${file}: ${name}`).toBe(true);
  });
});
