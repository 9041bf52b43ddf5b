import type { Artifact } from '@primum/contract';
import { type Column, type Rule, type Ruling, rank, type Texts } from '@primum/engine';
import { columnWords, rulingUntil, typesOf } from '../explain/types.ts';
import type { Key } from '../keys.ts';
import { type Block, type Detail, type Entry, entries, entry, paragraph } from '../layout/block.ts';
import { outcomeWords } from '../outcome.ts';
import type { Voice } from '../voice.ts';
import { backingWords } from './backing.ts';

/** What a page about one procedure is made from. */
export interface Setting {
  readonly artifact: Artifact;
  readonly procedure: string;
  readonly texts: Texts;
  readonly voice: Voice;
}

interface Ruled {
  readonly rule: Rule;
  readonly ruling: Ruling;
}

const columnOf = (rule: Rule, procedure: string): Column => rule.columns[procedure] ?? { kind: 'not-addressed' };

/** The rules with these ids; in the place of one that another covers for this procedure, that other. */
const rulesOf = ({ artifact, procedure }: Setting, ids: readonly string[]): readonly Rule[] => {
  const speaking = ids.map((id) => {
    const rule = artifact.rules.find((one) => one.id === id);
    const column = rule === undefined ? undefined : columnOf(rule, procedure);
    return column?.kind === 'covered' ? column.by : id;
  });
  return [...new Set(speaking)].flatMap((id) => artifact.rules.find((rule) => rule.id === id) ?? []);
};

/** What rules say of the procedure, the gravest first. */
export const rulingsOf = (ids: readonly string[], setting: Setting): readonly Ruled[] =>
  rulesOf(setting, ids)
    .flatMap((rule) => {
      const ruling = columnOf(rule, setting.procedure);
      return ruling.kind === 'ruling' ? [{ rule, ruling }] : [];
    })
    .toSorted((a, b) => rank(b.ruling.disposition) - rank(a.ruling.disposition));

const whyOf = ({ id }: Rule, { texts, procedure }: Setting): string => texts.rules[id]?.why[procedure] ?? '';

/** Where a rule tells types of the procedure apart: what it says of each. */
const typeWords = (ruling: Ruling, { voice, procedure }: Setting): readonly string[] =>
  typesOf(ruling).map(([type, column]) => `${voice.type(procedure, type)}: ${columnWords(column, voice)}`);

/** How an answer begins that a disposition gives: nothing that refuses or waits begins with anything but no. */
const LEADS: Readonly<Record<Ruling['disposition'], Key>> = Object.freeze({
  contraindicated: 'words.compendium.refused',
  deferred: 'words.compendium.refused',
  'clearance-required': 'words.compendium.cleared',
  precautions: 'words.compendium.cautious',
});

const details = ({ rule, ruling }: Ruled, setting: Setting): readonly Detail[] => {
  const { voice } = setting;
  const state = ruling.while === null ? [] : [voice.name('whiles', ruling.while)];
  return [
    ...state.map((text) => ({ label: voice.say('words.label.while'), text })),
    ...typeWords(ruling, setting).map((text) => ({ label: '', text })),
    { label: voice.say('words.label.why'), text: whyOf(rule, setting) },
    { label: voice.say('words.compendium.rests'), text: backingWords(ruling, voice) },
  ];
};

const answerEntry = (rule: Rule, setting: Setting): Entry => {
  const { voice } = setting;
  const column = columnOf(rule, setting.procedure);
  const title = voice.rule(rule.id);
  if (column.kind === 'covered') return entry(`${title}: ${columnWords(column, voice)}`);
  if (column.kind === 'not-addressed') return entry(voice.say('words.compendium.unruled', { title }));
  const outcome = outcomeWords(column.disposition, voice, rulingUntil(column));
  const lead = voice.say(LEADS[column.disposition], { outcome, title });
  return entry(lead, column.disposition, details({ rule, ruling: column }, setting));
};

/** The rules as the answer to a question: each with a sentence of its own. */
export const answerBlocks = (ids: readonly string[], setting: Setting): readonly Block[] =>
  entries(rulesOf(setting, ids).map((rule) => answerEntry(rule, setting)));

/** The rules as a table, gravest first, and below it those that say nothing of the procedure. */
export const tableBlocks = (ids: readonly string[], setting: Setting): readonly Block[] => {
  const { voice } = setting;
  const silent = rulesOf(setting, ids).filter((rule) => columnOf(rule, setting.procedure).kind === 'not-addressed');
  const rows = rulingsOf(ids, setting).map(({ rule, ruling }) => [
    voice.rule(rule.id),
    [columnWords(ruling, voice), ...typeWords(ruling, setting)].join('; '),
    whyOf(rule, setting),
    backingWords(ruling, voice),
  ]);
  const header = [
    voice.say('words.compendium.reason'),
    voice.say('words.compendium.follows'),
    voice.say('words.label.why'),
    voice.say('words.compendium.rests'),
  ];
  const titles = silent.map(({ id }) => voice.rule(id)).join(', ');
  return [
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, header, rows }]),
    ...(silent.length === 0 ? [] : [paragraph(voice.say('words.compendium.silent', { titles }))]),
  ];
};
