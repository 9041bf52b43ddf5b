/** What a generated page begins with. */
export const GENERATED = '<!-- Generated from knowledge/ by `npm run docs`. Change the knowledge, not this page. -->';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/**
 * A Markdown table; a table without rows is the word "None".
 * @example table(['a'], [['1']]) // '| a |\n| --- |\n| 1 |'
 */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? 'None.'
    : [header, header.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/**
 * A Markdown list; a list of nothing is the word "None".
 * @example list(['one', 'two']) // '- one\n- two'
 */
export const list = (lines: readonly string[]): string =>
  lines.length === 0 ? 'None.' : lines.map((line) => `- ${line}`).join('\n');

/** Lines inside one cell of a table. */
export const lines = (texts: readonly string[]): string => texts.join('<br>');

/**
 * A page of parts, each apart from the next by an empty line.
 * @example page('# Title', 'text') // ends with one line break
 */
export const page = (...parts: readonly string[]): string => `${[GENERATED, ...parts].join('\n\n')}\n`;
