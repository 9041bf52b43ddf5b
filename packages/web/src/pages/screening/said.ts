import type { Evidence } from '@primum/engine';
import { evidenceWords, type Voice } from '@primum/words';
import type { Given } from './kept.ts';

const ANSWERS = /^answers\/([0-9a-f-]{36})/;

/**
 * The answers from which an entry of the chart is; null where it is not an answer.
 * @example whoSaid({ where: 'answers/…' }, given)?.from // 'client'
 */
export const whoSaid = ({ where }: Pick<Evidence, 'where'>, given: readonly Given[]): Given | null => {
  const id = where === null ? undefined : ANSWERS.exec(where)?.[1];
  return given.find((one) => one.id === id) ?? null;
};

/** What was recorded, in words, without the place in the chart and how it got there, which say nothing to a reader. */
export const saidWords = (evidence: Evidence, voice: Voice): string => {
  const isOurs = evidence.where !== null && ANSWERS.test(evidence.where);
  const isPlain = evidence.matched === 'stated' || evidence.matched === 'answer';
  return evidenceWords(
    { ...evidence, where: isOurs ? null : evidence.where, matched: isOurs && isPlain ? null : evidence.matched },
    voice,
  );
};

/** One thing that was recorded, and when else the same was. */
export interface SaidOften {
  readonly newest: Evidence;
  /** The newest first. */
  readonly others: readonly Evidence[];
}

const sameThing = ({ concept, kind, since, until, area }: Evidence): string =>
  JSON.stringify([concept, kind, since, until, area]);

/**
 * The same thing said again and again stands together, the newest word of it first. The same entry reached on two ways is one.
 * @example saidOften(finding.evidence)[0]?.newest.on
 */
export const saidOften = (evidence: readonly Evidence[]): readonly SaidOften[] =>
  [...Map.groupBy(evidence, sameThing).values()].flatMap((same) => {
    const longest = same.toSorted((a, b) => b.path.length - a.path.length);
    const once = [...new Map(longest.toReversed().map((one) => [`${one.where} ${one.on} ${one.said}`, one])).values()];
    const [newest, ...others] = once.toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? ''));
    return newest === undefined ? [] : [{ newest, others }];
  });
