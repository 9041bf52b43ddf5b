import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misplaced } from '../src/input/misplaced.ts';

fc.configureGlobal({ seed: 20_261_121 });

test('a text that is JSON is JSON to its end', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(3), (text, indent) => {
      const json = JSON.stringify(JSON.parse(text), null, indent);
      expect(misplaced(json)).toBe(json.length);
    }),
  );
});

test('what stands before the place could still have become JSON: the fault is at the place or after it', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('x', '{', '}', ']', ',', ':', '"', ' 7 '), (text, at, sign) => {
      const cut = at % (text.length + 1);
      const place = misplaced(text.slice(0, cut) + sign + text.slice(cut));
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(text.length + sign.length);
    }),
  );
});

test.each([
  ['[1,]', 3],
  ['{"a" 1}', 5],
  ['{"a": 1 "b": 2}', 8],
  ['[1] 2', 4],
  ['{a: 1}', 1],
  ['["open', 1],
  ['', 0],
])('%j goes wrong at %i', (text, place) => {
  expect(misplaced(text)).toBe(place);
});
