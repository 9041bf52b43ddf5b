import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Place, Problem } from '../problem.ts';

export type Path = readonly PropertyKey[];

/** One YAML file as read: its value, and the line of anything in it. */
export interface Doc<T = unknown> {
  readonly file: string;
  readonly value: T;
  /** Where `path` stands; of what is not there, where its nearest holder stands. */
  readonly at: (...path: Path) => Place;
}

const pairOf = (map: YAMLMap, key: PropertyKey) =>
  map.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(key));

const offsetOf = (root: Node | null, path: Path): number => {
  let node: unknown = root;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = pairOf(node, key);
      if (pair === undefined) break;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(key)];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
};

const words: Readonly<Record<string, readonly [string, string]>> = {
  DUPLICATE_KEY: ['a key stands here twice', 'keep one of the two'],
  TAB_AS_INDENT: ['a tab indents this line', 'use spaces'],
  BAD_INDENT: ['the indentation does not fit the lines above', 'align it with its neighbors'],
};

const toProblem = (file: string, lines: LineCounter, error: YAMLError): Problem => {
  const [what, remedy] = words[error.code] ?? [
    `this is not YAML (${error.message.split('\n')[0]?.replace(/[.:;]$/, '') ?? error.code})`,
    'correct the line, or put quotes round the text',
  ];
  return { file, line: lines.linePos(error.pos[0]).line, what, remedy };
};

const tooMuch = (file: string): Problem => ({
  file,
  line: 1,
  what: 'this is nested or repeated beyond reason, or points at something that is not there',
  remedy: 'write it out without `&` and `*`, in fewer levels',
});

/** The parsed text and its value; what the parser itself gives up on is unreadable. */
const parsedOf = (text: string, lineCounter: LineCounter) => {
  let parsed: Document.Parsed | null = null;
  try {
    parsed = parseDocument(text, { lineCounter, prettyErrors: false });
    return { parsed, value: parsed.errors.length > 0 ? null : (parsed.toJS() as unknown), unreadable: false };
  } catch {
    return { parsed, value: null, unreadable: true };
  }
};

/**
 * Reads the text of one YAML file. An empty file is an empty map.
 * @example readDoc('knowledge/x.yaml', 'rain: { lasts: episode }').doc.at('rain', 'lasts').line // 1
 */
export const readDoc = (file: string, text: string): { readonly doc: Doc; readonly problems: readonly Problem[] } => {
  const lines = new LineCounter();
  const { parsed, value, unreadable } = parsedOf(text, lines);
  if (parsed === null) return { doc: { file, value: {}, at: () => ({ file, line: 1 }) }, problems: [tooMuch(file)] };
  const errors = [...parsed.errors, ...parsed.warnings];
  const gaveUp = errors.some(({ message }) => /call stack/i.test(message)) || (unreadable && errors.length === 0);
  const problems = gaveUp ? [tooMuch(file)] : errors.map((error) => toProblem(file, lines, error));
  const at = (...path: Path): Place => ({
    file,
    line: Math.max(1, lines.linePos(offsetOf(parsed.contents, path)).line),
  });
  return { doc: { file, value: problems.length > 0 ? {} : (value ?? {}), at }, problems };
};
