const TOKEN =
  // oxlint-disable-next-line no-control-regex -- JSON forbids exactly these inside a text
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';
interface State {
  readonly expected: Expected;
  readonly open: readonly string[];
}

const closed = ({ open }: State): State => ({ expected: 'comma or end', open: open.slice(0, -1) });

/** The state after a token; null when the token may not stand here. */
const next = (state: State, sign: string | undefined, isText: boolean): State | null => {
  const { expected, open } = state;
  const inside = open.at(-1);
  if (expected === 'colon') return sign === ':' ? { expected: 'value', open } : null;
  if (expected === 'comma or end') {
    if (sign === ',' && inside !== undefined) return { expected: inside === '{' ? 'key' : 'value', open };
    return (sign === '}' && inside === '{') || (sign === ']' && inside === '[') ? closed(state) : null;
  }
  if (expected === 'key' || expected === 'key or end') {
    if (isText) return { expected: 'colon', open };
    return sign === '}' && expected === 'key or end' ? closed(state) : null;
  }
  if (sign === '{') return { expected: 'key or end', open: [...open, sign] };
  if (sign === '[') return { expected: 'value or end', open: [...open, sign] };
  if (sign === ']' && expected === 'value or end') return closed(state);
  return sign === undefined ? { expected: 'comma or end', open } : null;
};

const blanks = (text: string, from: number): number =>
  from + (/^[ \t\r\n]*/.exec(text.slice(from, from + 1000))?.[0].length ?? 0);

/**
 * Where a text that is not JSON stops being JSON.
 * @example misplaced('[1,]') // 3
 */
export const misplaced = (text: string): number => {
  const token = new RegExp(TOKEN);
  let state: State = { expected: 'value', open: [] };
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const match = token.exec(text);
    const after = match === null ? null : next(state, match[1], match[2] !== undefined);
    if (after === null) return blanks(text, at);
    state = after;
    at = token.lastIndex;
  }
  return at;
};
