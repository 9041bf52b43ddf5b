/** What was worked out before, by a name that always stands for the same. */
export interface Memo<T> {
  readonly get: (name: string) => T | undefined;
  /** Gives back what it keeps. */
  readonly keep: (name: string, value: T) => T;
}

/**
 * A memory that holds at most so many; what was kept longest ago goes first.
 * @example memoOf<number>(8).keep('three', 1 + 2) // 3
 */
export const memoOf = <T>(most: number): Memo<T> => {
  const known = new Map<string, T>();
  return Object.freeze<Memo<T>>({
    get: (name) => known.get(name),
    keep: (name, value) => {
      known.set(name, value);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return value;
    },
  });
};
