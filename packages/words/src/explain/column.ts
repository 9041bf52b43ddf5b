import type { Column, Lift, Ruling } from '@primum/engine';
import type { Key } from '../keys.ts';
import { type Detail, type Entry, entry } from '../layout/block.ts';
import { markedOutcome, outcomeWords } from '../outcome.ts';
import { actionWords } from '../page/finding.ts';
import type { Voice } from '../voice.ts';
import { rulingUntil, typesOf } from './types.ts';

const liftWords = (lift: Lift, voice: Voice): string => {
  const names = (ids: readonly string[]): string => ids.map((id) => voice.name('roles', id)).join(', ');
  const places = { to: outcomeWords(lift.to, voice), by: names(lift.by), after: names(lift.after) };
  return voice.count(lift.after.length === 0 ? 'words.explain.lift' : 'words.explain.lift.after', lift.term, places);
};

const rulingDetails = (ruling: Ruling, why: string, voice: Voice): readonly Detail[] => {
  const list: readonly (readonly [Key, string])[] = [
    ['words.label.why', why],
    [
      'words.label.why',
      voice.say('words.risks', { risks: ruling.risks.map((id) => voice.name('risks', id)).join(', ') }),
    ],
    ['words.label.while', ruling.while === null ? '' : voice.name('whiles', ruling.while)],
    ['words.label.area', ruling.area === 'treated' ? voice.say('words.explain.treated') : ''],
    ['words.label.lifted', ruling.lift === null ? '' : liftWords(ruling.lift, voice)],
    ...ruling.actions.map((action) => ['words.label.do', actionWords(action, voice)] as const),
    [
      ruling.origin === 'extension' ? 'words.label.extension' : 'words.label.source',
      [...ruling.statements, ...ruling.citations].join(', '),
    ],
    ['words.label.extension', ruling.origin === 'extension' ? voice.say('words.extension') : ''],
    ['words.label.sure', ruling.sure === 'stated' ? '' : voice.say(`words.sure.${ruling.sure}`)],
  ];
  const noRisks = ruling.risks.length === 0;
  return list
    .filter(([, text], index) => text !== '' && !(index === 1 && noRisks))
    .map(([label, text]) => ({ label: voice.say(label), text }));
};

const columnEntry = (names: string, column: Column, why: string, voice: Voice): Entry => {
  if (column.kind === 'not-addressed') return entry(`${names}: ${voice.say('words.explain.notAddressed')}`);
  if (column.kind === 'covered')
    return entry(
      `${names}: ${voice.say('words.explain.covered', { rule: `${voice.rule(column.by)} (${column.by})` })}`,
    );
  const outcome = markedOutcome(column.disposition, voice, rulingUntil(column));
  return entry(`${names}: ${outcome}`, column.disposition, rulingDetails(column, why, voice));
};

/** The same entry without the reasons that another gives already. */
const withoutReasons = (one: Entry, other: Entry, voice: Voice): Entry => {
  const given = other.details.filter(({ label }) => label === voice.say('words.label.why')).map(({ text }) => text);
  return { ...one, details: one.details.filter(({ text }) => !given.includes(text)) };
};

/** What a rule says of one procedure, or of several of which it says the same; then what is different for some types of it. */
export const columnEntries = (
  procedures: readonly string[],
  column: Column,
  why: string,
  voice: Voice,
): readonly Entry[] => {
  const names = procedures.map((id) => voice.name('procedures', id)).join(', ');
  const base = columnEntry(names, column, why, voice);
  const typed = typesOf(column).map(([type, one]) => {
    const name = voice.type(procedures[0] ?? '', type);
    return withoutReasons(columnEntry(`${names}, ${name}`, one, why, voice), base, voice);
  });
  return [base, ...typed];
};
