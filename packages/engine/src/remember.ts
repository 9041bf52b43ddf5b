/** Where what was made is kept: a Map for as long as somebody holds it, a WeakMap for as long as its key lives. */
interface Kept<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/**
 * Makes something of each key once, however often it is asked for. It has to be the same whenever it is made.
 * @example const square = remember((side: number) => side * side); // square(3) is counted once
 */
export const remember =
  <K, V extends {} | null>(make: (key: K) => V, known: Kept<K, V> = new Map<K, V>()): ((key: K) => V) =>
  (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const fresh = make(key);
    known.set(key, fresh);
    return fresh;
  };
