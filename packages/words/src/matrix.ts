import type { Column, Disposition, Knowledge, Procedure, Texts } from '@primum/engine';
import { DISPOSITIONS } from '@primum/engine';
import { rulingUntil } from './explain/column.ts';
import { type Block, entries, entry, paragraph } from './layout/block.ts';
import { MARKS } from './marks.ts';
import { markedOutcome } from './outcome.ts';
import { type Voice, voiceOf } from './voice.ts';

/** One row of the matrix as data: what the rule says of each procedure. */
export interface MatrixRow {
  readonly rule: string;
  readonly title: string;
  readonly columns: Readonly<
    Record<string, Disposition | 'not-addressed' | { readonly extension: Disposition } | { readonly covered: string }>
  >;
}

const cellData = (column: Column): MatrixRow['columns'][string] => {
  if (column.kind === 'not-addressed') return 'not-addressed';
  if (column.kind === 'covered') return { covered: column.by };
  return column.origin === 'extension' ? { extension: column.disposition } : column.disposition;
};

const NOT_ADDRESSED = '-';
const COVERED = '=';

const cellSign = (column: Column | undefined): string => {
  if (column === undefined || column.kind === 'not-addressed') return NOT_ADDRESSED;
  if (column.kind === 'covered') return COVERED;
  return MARKS[column.disposition] + (column.origin === 'extension' ? '+' : '');
};

const cellWords = (column: Column | undefined, voice: Voice): string => {
  if (column === undefined || column.kind === 'not-addressed') return voice.say('words.matrix.notAddressed');
  if (column.kind === 'covered') return voice.say('words.matrix.covered', { rule: voice.rule(column.by) });
  const outcome = markedOutcome(column.disposition, voice, rulingUntil(column));
  const state =
    column.while === null
      ? ''
      : ` (${voice.say('words.label.while').toLocaleLowerCase()} ${voice.name('whiles', column.while)})`;
  return `${outcome}${state}${column.origin === 'extension' ? `, ${voice.say('words.matrix.extension')}` : ''}`;
};

type Cell = (column: Column | undefined) => string;

const table = (
  knowledge: Knowledge,
  procedures: readonly Procedure[],
  heads: readonly string[],
  cell: Cell,
  voice: Voice,
): Block => ({
  kind: 'table',
  header: [voice.say('words.matrix.rule'), ...heads],
  rows: knowledge.rules.map(({ id, columns }) => [voice.rule(id), ...procedures.map((one) => cell(columns[one.id]))]),
});

const signs = (voice: Voice): Block => {
  const list = [
    ...DISPOSITIONS.toReversed()
      .filter((one) => one !== 'no-contraindication-found')
      .map((one) => markedOutcome(one, voice)),
    `+ ${voice.say('words.matrix.extension')}`,
    `${COVERED} ${voice.say('words.matrix.covered', { rule: '...' })}`,
    `${NOT_ADDRESSED} ${voice.say('words.matrix.notAddressed')}`,
  ];
  return paragraph(`${voice.say('words.matrix.legend')}: ${list.join(', ')}.`);
};

/**
 * The rules by procedures as data.
 * @example matrixRows(knowledge, texts)[0]?.columns
 */
export const matrixRows = (knowledge: Knowledge, texts: Texts): readonly MatrixRow[] =>
  knowledge.rules.map(({ id, columns }) => ({
    rule: id,
    title: voiceOf(texts).rule(id),
    columns: Object.fromEntries(Object.entries(columns).map(([procedure, column]) => [procedure, cellData(column)])),
  }));

/**
 * The rules by procedures as a page: the founding procedures in words, the others by sign and number.
 * @example renderText(matrixBlocks(knowledge, texts))
 */
export const matrixBlocks = (knowledge: Knowledge, texts: Texts): readonly Block[] => {
  const voice = voiceOf(texts);
  const founding = knowledge.procedures.filter((one) => one.founding);
  const others = knowledge.procedures.filter((one) => !one.founding);
  const name = ({ id }: Procedure): string => voice.name('procedures', id);
  const words: Cell = (column) => cellWords(column, voice);
  const numbers = others.map((_, index) => String(index + 1));
  return [
    { kind: 'title', text: voice.say('words.matrix.title') },
    paragraph(voice.say('words.matrix.notPermission')),
    table(knowledge, founding, founding.map(name), words, voice),
    { kind: 'heading', text: voice.say('words.matrix.others') },
    signs(voice),
    ...entries(
      others.map((one) => entry(name(one))),
      true,
    ),
    table(knowledge, others, numbers, cellSign, voice),
  ];
};
