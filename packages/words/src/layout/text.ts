import { plain } from '@primum/contract';
import type { Block, Detail, Entry, Tone } from './block.ts';
import { tableText } from './table.ts';
import { pad, widthOf, wrap } from './wrap.ts';

/** Colours one finished line; colour is never the only thing that says something. */
export type Paint = (tone: Tone, line: string) => string;

export interface TextOptions {
  /** Columns of the page. Default 80. */
  readonly width?: number;
  readonly paint?: Paint;
}

type Lines = readonly string[];

const indent = (lines: Lines, first: string, rest = ' '.repeat(widthOf(first))): Lines =>
  lines.map((line, index) => (index === 0 ? first : rest) + line);

const details = (list: readonly Detail[], margin: number, width: number): Lines => {
  const widest = Math.max(0, ...list.map(({ label }) => widthOf(label)));
  const column = widest === 0 ? 0 : widest + 2;
  return list.flatMap(({ label, text }, index) => {
    const shown = list[index - 1]?.label === label ? '' : label;
    return indent(wrap(text, width - margin - column), ' '.repeat(margin) + pad(shown, column));
  });
};

const entryText = (one: Entry, number: string, width: number, paint: Paint): Lines => {
  const head = indent(wrap(one.text, width - widthOf(number)), number);
  const tone = one.tone;
  return [
    ...(tone === null ? head : head.map((line) => paint(tone, line))),
    ...details(one.details, widthOf(number), width),
  ];
};

const entriesText = (block: Extract<Block, { kind: 'entries' }>, width: number, paint: Paint): Lines => {
  const digits = String(block.entries.length).length;
  const airy = block.entries.some((one) => one.details.length > 0);
  return block.entries.flatMap((one, index) => {
    const number = block.numbered ? `${String(index + 1).padStart(digits)}. ` : '- ';
    return [...(airy && index > 0 ? [''] : []), ...entryText(one, number, width, paint)];
  });
};

const bannerText = (text: string, outcome: string, width: number): Lines => {
  const gap = width - widthOf(text) - widthOf(outcome);
  return gap > 1 ? [text + ' '.repeat(gap) + outcome] : [text, outcome.padStart(width)];
};

const toned = (text: string, tone: Tone | null, width: number, paint: Paint): Lines => {
  const lines = wrap(text, width);
  return tone === null ? lines : lines.map((line) => paint(tone, line));
};

const bannerLines = (block: Extract<Block, { kind: 'banner' }>, width: number, paint: Paint): Lines => {
  const line = '='.repeat(width);
  const lines = bannerText(plain(block.text), plain(block.outcome).toUpperCase(), width);
  return [line, ...lines.map((one) => paint(block.tone, one)), line];
};

const blockText = (block: Block, width: number, paint: Paint): Lines => {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return toned(block.text, 'heading', width, paint);
    case 'paragraph':
      return toned(block.text, block.tone, width, paint);
    case 'banner':
      return bannerLines(block, width, paint);
    case 'rule':
      return ['='.repeat(width)];
    case 'entries':
      return entriesText(block, width, paint);
    case 'tree':
      return block.lines.flatMap(({ depth, text }) =>
        indent(wrap(text, width - depth * 3 - 2), `${'   '.repeat(depth)}- `),
      );
    default:
      return tableText(block, width);
  }
};

/** A blank line before every block, but none between a heading and what it heads. */
const joined = (parts: readonly { block: Block; lines: Lines }[]): string =>
  parts
    .flatMap(({ block, lines }, index) => {
      const above = parts[index - 1]?.block.kind;
      const close = above === 'heading' || (above === 'title' && block.kind === 'paragraph');
      return above === undefined || close ? lines : ['', ...lines];
    })
    .map((line) => line.trimEnd())
    .join('\n');

/**
 * A page as plain text for a terminal or a printer.
 * @example renderText([paragraph('Nothing was asked.')], { width: 72 })
 */
export const renderText = (blocks: readonly Block[], options: TextOptions = {}): string => {
  const { width = 80, paint = (_, line) => line } = options;
  return `${joined(blocks.map((block) => ({ block, lines: blockText(block, width, paint) })))}\n`;
};
