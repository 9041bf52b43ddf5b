import type { Column, Ruling } from '@primum/engine';
import { markedOutcome } from '../outcome.ts';
import type { Voice } from '../voice.ts';

/** The end of a ruling, as the engine gives it to a finding without a date. */
export const rulingUntil = ({ until }: Ruling) => {
  if (until === null) return null;
  const { event, days, months } = until;
  if (days !== null && days > 0) return { event, days };
  return months === null ? { event } : { event, months };
};

/** What a column says of some types of its procedure. */
export const typesOf = (column: Column | undefined): readonly (readonly [string, Column])[] =>
  column?.kind === 'ruling' ? Object.entries(column.types) : [];

const rulingWords = (ruling: Ruling, voice: Voice): string => {
  const outcome = markedOutcome(ruling.disposition, voice, rulingUntil(ruling));
  const state =
    ruling.while === null ? '' : ` (${voice.say('words.matrix.while', { state: voice.name('whiles', ruling.while) })})`;
  const extension = ruling.origin === 'extension' ? `, ${voice.say('words.matrix.extension')}` : '';
  const treated = ruling.area === 'treated' ? `, ${voice.say('words.matrix.treated')}` : '';
  return `${outcome}${state}${extension}${treated}`;
};

/**
 * What a rule says of a procedure or of one type of it, in a few words.
 * @example columnWords(undefined, voice) // 'not addressed'
 */
export const columnWords = (column: Column | undefined, voice: Voice): string => {
  if (column === undefined || column.kind === 'not-addressed') return voice.say('words.matrix.notAddressed');
  if (column.kind === 'covered') return voice.say('words.matrix.covered', { rule: voice.rule(column.by) });
  return rulingWords(column, voice);
};
