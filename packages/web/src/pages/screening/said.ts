import type { Evidence } from '@primum/engine';
import { evidenceWords, type Voice } from '@primum/words';
import type { Given } from './kept.ts';

const ANSWERS = /^answers\/([0-9a-f-]{36})/;

/**
 * From whom an entry of the chart is: client, staff or a foreign record; null where it is not an answer.
 * @example whoSaid({ where: 'answers/…' }, given) // 'client'
 */
export const whoSaid = ({ where }: Pick<Evidence, 'where'>, given: readonly Given[]): Given['from'] | null => {
  const id = where === null ? undefined : ANSWERS.exec(where)?.[1];
  return given.find((one) => one.id === id)?.from ?? null;
};

/** What was recorded, in words, without the place in the chart, which says nothing to a reader. */
export const saidWords = (evidence: Evidence, voice: Voice): string => {
  const isOurs = evidence.where !== null && ANSWERS.test(evidence.where);
  return evidenceWords(isOurs ? { ...evidence, where: null } : evidence, voice);
};
