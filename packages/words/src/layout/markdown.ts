import { plain } from '@primum/contract';
import type { Block, Entry } from './block.ts';

/** What a record says must not become formatting, links or HTML. */
const escape = (text: string): string => plain(text).replaceAll(/[\\`*_[\]<>|#~&]/g, (sign) => `\\${sign}`);

const entryMarkdown = (one: Entry, number: string): readonly string[] => [
  `${number}${one.details.length > 0 ? `**${escape(one.text)}**` : escape(one.text)}`,
  ...one.details.map(
    ({ label, text }) => `${' '.repeat(number.length)}- ${label === '' ? '' : `${escape(label)}: `}${escape(text)}`,
  ),
];

const row = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`;

const blockMarkdown = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'title':
      return [`# ${escape(block.text)}`];
    case 'banner':
      return [`## ${escape(block.text)}: ${escape(block.outcome)}`];
    case 'rule':
      return ['---'];
    case 'heading':
      return [`### ${escape(block.text)}`];
    case 'paragraph':
      return [block.tone === null ? escape(block.text) : `**${escape(block.text)}**`];
    case 'entries':
      return block.entries.flatMap((one, index) => entryMarkdown(one, block.numbered ? `${index + 1}. ` : '- '));
    case 'tree':
      return block.lines.map(({ depth, text }) => `${'  '.repeat(depth)}- ${escape(text)}`);
    default:
      return [row(block.header), row(block.header.map(() => '---')), ...block.rows.map(row)];
  }
};

/**
 * A page as Markdown.
 * @example renderMarkdown([paragraph('Nothing was asked.')])
 */
export const renderMarkdown = (blocks: readonly Block[]): string =>
  `${blocks.map((block) => blockMarkdown(block).join('\n')).join('\n\n')}\n`;
