/** Several values under one key. */
export type Many<T> = ReadonlyMap<string, readonly T[]>;

/**
 * Every value under each of its keys, in the order given.
 * @example groupBy(['ab', 'ac'], (text) => [text.slice(0, 1)]) // a: ab, ac
 */
export const groupBy = <T>(values: readonly T[], keysOf: (value: T) => readonly string[]): Many<T> => {
  const many = new Map<string, T[]>();
  for (const value of values)
    for (const key of keysOf(value)) {
      const under = many.get(key);
      if (under === undefined) many.set(key, [value]);
      else under.push(value);
    }
  return many;
};
