/** One step of a JSON Pointer (RFC 6901). */
const step = (token: string | number): string => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/**
 * Steps as a JSON Pointer.
 * @example pointerTo(['facts', 3, 'a/b']) // '/facts/3/a~1b'
 */
export const pointerTo = (steps: readonly (string | number)[]): string => steps.map(step).join('');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const startsWithKey = (rest: string, key: string): boolean =>
  rest === key || rest.startsWith(`${key}.`) || rest.startsWith(`${key}[`);

/** The first step of a place: an index, the longest key that is there, or a name that is not there. */
const nextOf = (rest: string, value: unknown): string | number => {
  const [, index] = /^\[(\d+)\]/.exec(rest) ?? [];
  if (index !== undefined) return Number(index);
  const keys = isObject(value) ? Object.keys(value).filter((key) => startsWithKey(rest, key)) : [];
  return keys.sort((a, b) => b.length - a.length)[0] ?? /^[^.[]*/.exec(rest)?.[0] ?? rest;
};

const lengthOf = (one: string | number): number => (typeof one === 'number' ? `[${one}]` : one).length;

/**
 * The steps of a place such as `facts[3].on`. The value tells where a key ends that itself holds a dot; it ends at the first step
 * that is not there.
 * @example stepsOf('facts[0].on', { facts: [{}] }) // ['facts', 0, 'on']
 */
export const stepsOf = (place: string, value: unknown): readonly (string | number)[] => {
  const steps: (string | number)[] = [];
  let [rest, at] = [place, value];
  while (rest !== '' && at !== undefined) {
    const one = nextOf(rest, at);
    steps.push(one);
    rest = rest.slice(Math.max(lengthOf(one), 1)).replace(/^\./, '');
    at = isObject(at) && Object.hasOwn(at, one) ? at[one] : undefined;
  }
  return steps;
};
