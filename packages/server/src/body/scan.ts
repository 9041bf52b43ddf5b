import { pointerTo } from '../pointer.ts';

/** What a text that is JSON may not hold, and where. */
export interface Fault {
  readonly kind: 'too-deep' | 'repeated-key' | 'forbidden-key';
  readonly pointer: string;
}

/** An object or a list that is open; `at` is the key or the index that comes now. */
interface Open {
  readonly keys: Set<string> | null;
  at: string | number;
  expectsKey: boolean;
}

/** It would change what an object is instead of what it holds, and readers pass over it in silence. */
const FORBIDDEN = '__proto__';

const endOfText = (json: string, start: number): number => {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
};

const keyOf = (written: string): string =>
  written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);

const pointer = (open: readonly Open[]): string => pointerTo(open.map(({ at }) => at));

/** Takes a text that may be a key; the fault of the key, where it has one. */
const takeText = (open: readonly Open[], written: string): Fault | null => {
  const inside = open.at(-1);
  if (inside?.keys == null || !inside.expectsKey) return null;
  const key = keyOf(written);
  inside.at = key;
  inside.expectsKey = false;
  if (key === FORBIDDEN) return { kind: 'forbidden-key', pointer: pointer(open) };
  if (inside.keys.has(key)) return { kind: 'repeated-key', pointer: pointer(open) };
  inside.keys.add(key);
  return null;
};

const takeComma = (inside: Open | undefined): void => {
  if (inside === undefined) return;
  if (typeof inside.at === 'number') inside.at += 1;
  else inside.expectsKey = true;
};

const opened = (sign: string): Open =>
  sign === '{' ? { keys: new Set(), at: '', expectsKey: true } : { keys: null, at: 0, expectsKey: false };

/**
 * Looks once through a text that is known to be JSON: how deep it is nested, and whether an object names a key twice. Of two equal keys
 * a parser keeps the last in silence, and with it would go half of a record.
 * @example faultIn('{"a": 1, "a": 2}', 9) // { kind: 'repeated-key', pointer: '/a' }
 */
export const faultIn = (json: string, deepest: number): Fault | null => {
  const open: Open[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') {
      const end = endOfText(json, at);
      const fault = takeText(open, json.slice(at, end + 1));
      if (fault !== null) return fault;
      at = end;
    } else if (sign === '{' || sign === '[') {
      if (open.length >= deepest) return { kind: 'too-deep', pointer: pointer(open) };
      open.push(opened(sign));
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',') takeComma(open.at(-1));
  }
  return null;
};
