import type { Column, Disposition, Knowledge, Procedure, Rule, Texts } from '@primum/engine';
import { DISPOSITIONS } from '@primum/engine';
import { columnWords, typesOf } from './explain/types.ts';
import { type Block, type Entry, entries, entry, paragraph, section } from './layout/block.ts';
import { MARKS } from './marks.ts';
import {
  inEffect,
  protocolBlocks,
  protocolLegend,
  protocolMark,
  protocolSign,
  type SetCell,
  setCell,
} from './matrix-protocol.ts';
import { markedOutcome } from './outcome.ts';
import { protocolWords } from './page/protocol.ts';
import { unreviewedBlocks } from './unreviewed.ts';
import { type Voice, voiceOf } from './voice.ts';

/** What the matrix needs of the knowledge. */
export type Tabled = Pick<Knowledge, 'rules' | 'procedures' | 'protocol'>;

/** What a rule says of a procedure, or of one type of it. */
export type MatrixCell =
  | Disposition
  | 'not-addressed'
  | { readonly extension: Disposition }
  | SetCell
  | { readonly covered: string };
type Cells = Readonly<Record<string, MatrixCell>>;

/** One row of the matrix as data: what the rule says of each procedure. */
export interface MatrixRow {
  readonly rule: string;
  readonly title: string;
  readonly columns: Cells;
  /** By procedure, what it says of some types of it; the column holds for the others, and where no type is stated. */
  readonly types: Readonly<Record<string, Cells>>;
  /** The procedures of which only what is in the treated area counts. */
  readonly treatedAreaOnly: readonly string[];
}

const cellData = (column: Column): MatrixCell => {
  if (column.kind === 'not-addressed') return 'not-addressed';
  if (column.kind === 'covered') return { covered: column.by };
  const set = setCell(column);
  if (set !== null) return set;
  return column.origin === 'extension' ? { extension: column.disposition } : column.disposition;
};

const NOT_ADDRESSED = '-';
const COVERED = '=';
const TYPED = '*';
const TREATED = '°';

const cellSign = (column: Column | undefined): string => {
  if (column === undefined || column.kind === 'not-addressed') return NOT_ADDRESSED;
  if (column.kind === 'covered') return COVERED;
  const extension = column.origin === 'extension' ? '+' : '';
  const treated = column.area === 'treated' ? TREATED : '';
  const typed = typesOf(column).length > 0 ? TYPED : '';
  return MARKS[inEffect(column).disposition] + extension + treated + typed + protocolSign(column);
};

/** What a column says in effect, with the mark of a protocol. */
const effectWords = (column: Column | undefined, voice: Voice): string =>
  column?.kind === 'ruling'
    ? columnWords(inEffect(column), voice) + protocolMark(column, voice)
    : columnWords(column, voice);

const cellWords = (column: Column | undefined, voice: Voice): string => {
  const words = effectWords(column, voice);
  return typesOf(column).length > 0 ? `${words}; ${voice.say('words.matrix.typed')}` : words;
};

type Cell = (column: Column | undefined) => string;

const table = (
  knowledge: Tabled,
  procedures: readonly Procedure[],
  heads: readonly string[],
  cell: Cell,
  voice: Voice,
): Block => ({
  kind: 'table',
  header: [voice.say('words.matrix.rule'), ...heads],
  rows: knowledge.rules.map(({ id, columns }) => [voice.rule(id), ...procedures.map((one) => cell(columns[one.id]))]),
});

const signs = (voice: Voice, protocol: boolean): Block => {
  const list = [
    ...DISPOSITIONS.toReversed()
      .filter((one) => one !== 'no-contraindication-found')
      .map((one) => markedOutcome(one, voice)),
    `+ ${voice.say('words.matrix.extension')}`,
    `${TREATED} ${voice.say('words.matrix.treated')}`,
    `${TYPED} ${voice.say('words.matrix.typed')}`,
    `${COVERED} ${voice.say('words.matrix.covered', { rule: '...' })}`,
    `${NOT_ADDRESSED} ${voice.say('words.matrix.notAddressed')}`,
    ...(protocol ? protocolLegend(voice) : []),
  ];
  return paragraph(`${voice.say('words.matrix.legend')}: ${list.join(', ')}.`);
};

/** What a rule says of some types of its procedures, one line for each. */
const typeEntry = ({ id, columns }: Rule, voice: Voice): readonly Entry[] => {
  const details = Object.entries(columns).flatMap(([procedure, column]) =>
    typesOf(column).map(([type, one]) => ({
      label: `${voice.name('procedures', procedure)}, ${voice.type(procedure, type)}`,
      text: effectWords(one, voice),
    })),
  );
  return details.length === 0 ? [] : [entry(voice.rule(id), null, details)];
};

const typeBlocks = ({ rules }: Tabled, voice: Voice): readonly Block[] => {
  const list = rules.flatMap((rule) => typeEntry(rule, voice));
  const note = paragraph(voice.say('words.matrix.typeNotStated'));
  return section(voice.say('words.matrix.byType'), list.length === 0 ? [] : [note, ...entries(list)]);
};

const dataOf = (columns: Readonly<Record<string, Column>>): Cells =>
  Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, cellData(column)]));

/**
 * The rules by procedures as data.
 * @example matrixRows(knowledge, texts)[0]?.columns
 */
export const matrixRows = ({ rules }: Tabled, texts: Texts): readonly MatrixRow[] =>
  rules.map(({ id, columns }) => {
    const all = Object.entries(columns);
    const typed = all.filter(([, column]) => typesOf(column).length > 0);
    const treated = all.filter(([, column]) => column.kind === 'ruling' && column.area === 'treated');
    return {
      rule: id,
      title: voiceOf(texts).rule(id),
      columns: dataOf(columns),
      types: Object.fromEntries(typed.map(([one, column]) => [one, dataOf(Object.fromEntries(typesOf(column)))])),
      treatedAreaOnly: treated.map(([one]) => one),
    };
  });

/**
 * The rules by procedures as a page: the founding procedures in words, the others by sign and number.
 * @example renderText(matrixBlocks(knowledge, texts))
 */
export const matrixBlocks = (knowledge: Tabled, texts: Texts): readonly Block[] => {
  const voice = voiceOf(texts);
  const founding = knowledge.procedures.filter((one) => one.founding);
  const others = knowledge.procedures.filter((one) => !one.founding);
  const name = ({ id }: Procedure): string => voice.name('procedures', id);
  const words: Cell = (column) => cellWords(column, voice);
  const numbers = others.map((_, index) => String(index + 1));
  return [
    { kind: 'title', text: voice.say('words.matrix.title') },
    ...(knowledge.protocol === undefined ? [] : [paragraph(protocolWords(knowledge.protocol, voice))]),
    paragraph(voice.say('words.matrix.notPermission')),
    ...unreviewedBlocks(voice),
    table(knowledge, founding, founding.map(name), words, voice),
    { kind: 'heading', text: voice.say('words.matrix.others') },
    signs(voice, knowledge.protocol !== undefined),
    ...entries(
      others.map((one) => entry(name(one))),
      true,
    ),
    table(knowledge, others, numbers, cellSign, voice),
    ...typeBlocks(knowledge, voice),
    ...protocolBlocks(knowledge, voice),
  ];
};
