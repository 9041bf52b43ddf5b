import type { Artifact } from '@primum/contract';
import { type Column, conceptsOf, type Rule, type Texts } from '@primum/engine';
import { type Block, entries, entry, paragraph, section } from '../layout/block.ts';
import { unreviewedBlocks } from '../unreviewed.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { atOrBelow, codeBlocks } from './codes.ts';
import { columnEntries } from './column.ts';
import { criterionLines } from './criterion.ts';
import { typesOf } from './types.ts';

const ORDER = ['ruling', 'covered', 'not-addressed'];

/** The columns in the order of reading: what is said before what is not, the founding procedures before the others. */
const columnsOf = (rule: Rule, artifact: Artifact): readonly (readonly [string, Column])[] =>
  artifact.procedures
    .toSorted((a, b) => Number(b.founding) - Number(a.founding))
    .flatMap(({ id }) => {
      const column = rule.columns[id];
      return column === undefined ? [] : [[id, column] as const];
    })
    .toSorted(([, a], [, b]) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

/** Procedures of which the rule says the same stand together. */
const columnBlocks = (rule: Rule, artifact: Artifact, texts: Texts, voice: Voice): readonly Block[] => {
  const whyOf = (procedure: string): string => texts.rules[rule.id]?.why[procedure] ?? '';
  const groups = Map.groupBy(columnsOf(rule, artifact), ([procedure, column]) =>
    JSON.stringify([column, column.kind === 'ruling' ? whyOf(procedure) : '']),
  );
  const list = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const procedures = group.map(([procedure]) => procedure);
    return columnEntries(procedures, first[1], whyOf(first[0]), voice);
  });
  const forbids = rule.forbids.flatMap(({ kind, when, statements }): readonly Block[] => {
    const places = { kind: voice.name('kinds', kind), statements: statements.join(', ') };
    if (when === null) return [paragraph(voice.say('words.explain.forbids', places))];
    const lines = criterionLines(when, voice);
    return [paragraph(voice.say('words.explain.forbids.when', places)), { kind: 'tree', lines }];
  });
  return section(voice.say('words.explain.columns'), [...entries(list), ...forbids]);
};

const citedBy = (columns: readonly Column[], key: 'statements' | 'citations'): readonly string[] =>
  [...new Set(columns.flatMap((column) => (column.kind === 'ruling' ? column[key] : [])))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );

/** Every column, those of the types included. */
const allColumns = ({ columns }: Rule): readonly Column[] =>
  Object.values(columns).flatMap((column) => [column, ...typesOf(column).map(([, one]) => one)]);

const sourceBlocks = (rule: Rule, { library }: Artifact, voice: Voice): readonly Block[] => {
  const columns = allColumns(rule);
  const forbidding = rule.forbids.flatMap(({ statements }) => statements);
  const all = library.sources.flatMap(({ statements }) => statements);
  const statements = [...new Set([...citedBy(columns, 'statements'), ...forbidding])].map((id) =>
    entry(`${id}: ${all.find((one) => one.id === id)?.paraphrase ?? ''}`),
  );
  const citations = citedBy(columns, 'citations').map((key) => entry(`${key}: ${library.citations[key]?.text ?? ''}`));
  return section(voice.say('words.explain.statements'), entries([...statements, ...citations]));
};

const caseBlocks = (rule: Rule, { library }: Artifact, voice: Voice): readonly Block[] => {
  const list = library.cases
    .filter((one) => one.rule === rule.id)
    .map((one) =>
      entry(one.name, null, [
        { label: voice.say('words.explain.case.on'), text: voice.date(one.on) },
        { label: voice.say('words.explain.case.chart'), text: one.chart },
        ...Object.entries(one.expected).map(([id, text]) => ({ label: voice.name('procedures', id), text })),
      ]),
    );
  return section(voice.say('words.explain.cases'), entries(list, true));
};

/**
 * One rule in words: its test, what it says of each procedure, what that rests on, its codes and its cases.
 * @example renderText(ruleBlocks(artifact, rule, texts))
 */
export const ruleBlocks = (artifact: Artifact, rule: Rule, texts: Texts): readonly Block[] => {
  const voice = voiceOf(texts);
  const concepts = atOrBelow(artifact, conceptsOf(rule.criterion));
  return [
    { kind: 'title', text: voice.say('words.explain.rule', { id: rule.id, title: voice.rule(rule.id) }) },
    ...unreviewedBlocks(voice),
    ...section(voice.say('words.explain.criterion'), [{ kind: 'tree', lines: criterionLines(rule.criterion, voice) }]),
    ...columnBlocks(rule, artifact, texts, voice),
    ...sourceBlocks(rule, artifact, voice),
    ...codeBlocks(artifact, concepts, voice),
    ...caseBlocks(rule, artifact, voice),
  ];
};
