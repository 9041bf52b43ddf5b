const MOST = 20;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const step = (path: string, name: string, list: boolean): string => {
  if (list) return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
};

const walk = function* (a: unknown, b: unknown, path: string): Generator<string> {
  if (a === b) return;
  if (!isMap(a) || !isMap(b) || Array.isArray(a) !== Array.isArray(b)) {
    yield path === '' ? 'the whole' : path;
    return;
  }
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  for (const name of names) yield* walk(a[name], b[name], step(path, name, Array.isArray(a)));
  if (Object.keys(a).join('\n') !== Object.keys(b).join('\n') && names.length === Object.keys(a).length)
    yield `the order in ${path === '' ? 'the whole' : path}`;
};

/**
 * The places at which two JSON values differ, the first twenty, without what stands there.
 * @example differences({ rain: [1, 2] }, { rain: [1, 3] }) // ['rain[1]']
 */
export const differences = (a: unknown, b: unknown): readonly string[] => [...walk(a, b, '').take(MOST)];
