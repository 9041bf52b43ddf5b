// Every item of docs/security.md says how it stands, and where; what it names is there.
import { describe, expect, it } from 'vitest';
import { holds, namedIn, rowsIn } from './support/named-test.ts';

const items = rowsIn('docs/security.md').map(([id = '', what = '', stands = '', where = '']) => ({
  id,
  what,
  stands,
  ...namedIn(where),
}));

describe('docs/security.md', () => {
  it('lists each item once, in order, with how it stands', () => {
    const ids = items.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));
    expect(items.filter(({ stands }) => !/^(Met|Partly|Not met|Does not apply)\b/.test(stands))).toEqual([]);
  });

  it.each(items)('$id: what it names is there', ({ file, name }) => {
    expect(holds(file, name), `${file}: ${name}`).toBe(true);
  });
});
