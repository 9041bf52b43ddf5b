/** The words of a clause; a text in quotes is one word and keeps no quotes, but is marked as quoted. */
export interface Token {
  readonly word: string;
  readonly quoted: boolean;
}

/**
 * The words of a clause.
 * @example tokensOf('rain yes said "cats and dogs"').map((token) => token.word) // ['rain', 'yes', 'said', 'cats and dogs']
 */
export const tokensOf = (clause: string): readonly Token[] =>
  [...clause.matchAll(/"([^"]*)"|([^\s,"]+)/g)].map(([, quoted, plain]) => ({
    word: quoted ?? plain ?? '',
    quoted: quoted !== undefined,
  }));

/**
 * The clauses of a chart cell; a semicolon in quotes parts nothing.
 * @example clausesOf('rain yes; fog no') // ['rain yes', 'fog no']
 */
export const clausesOf = (cell: string): readonly string[] =>
  (cell.match(/(?:"[^"]*"|[^;"])+/g) ?? []).map((clause) => clause.trim()).filter((clause) => clause !== '');

/** The words after each of the given keywords, up to the next of them; `first` holds those before any. */
export const partsOf = (
  tokens: readonly Token[],
  keywords: readonly string[],
): { readonly first: readonly string[]; readonly parts: Readonly<Record<string, readonly string[]>> } => {
  const isKey = (token: Token) => !token.quoted && keywords.includes(token.word);
  const starts = tokens.flatMap((token, index) => (isKey(token) ? [index] : []));
  const words = (from: number, to: number | undefined) => tokens.slice(from, to).map((token) => token.word);
  const parts = starts.map((start, index) => [tokens[start]?.word ?? '', words(start + 1, starts[index + 1])] as const);
  return { first: words(0, starts[0] ?? tokens.length), parts: Object.fromEntries(parts) };
};
