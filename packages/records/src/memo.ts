/** What was worked out before, by a name that always stands for the same. */
export type Memo<T> = (name: string, make: () => T) => T;

/**
 * A memory that holds at most so many; what was used longest ago goes first.
 * @example memoOf<number>(8)('three', () => 1 + 2) // 3
 */
export const memoOf = <T>(most: number): Memo<T> => {
  const known = new Map<string, T>();
  return (name, make) => {
    const before = known.get(name);
    const value = before ?? make();
    known.delete(name);
    known.set(name, value);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
};
