/** A fenced block of a Markdown page: what stands after the fence's first marks, and its text. */
export interface Block {
  readonly info: string;
  readonly text: string;
}

/**
 * The fenced blocks of a page, in order.
 * @example blocksOf('```sh\nnpm test\n```')[0] // { info: 'sh', text: 'npm test\n' }
 */
export const blocksOf = (markdown: string): readonly Block[] =>
  [...markdown.replaceAll('\r\n', '\n').matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, info, text]) => ({
    info: (info ?? '').trim(),
    text: text ?? '',
  }));
