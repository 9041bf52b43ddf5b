import type { Answer, Fact, NotUnderstood, Result } from '@primum/engine';
import { ask } from '../../../api/request.ts';
import type { Once } from '../once.ts';
import { pathOf, type Whose } from '../queries.ts';
import { goesWith } from './groups.ts';

/** What was wrong, and what is right. */
export interface Correction {
  /** What is wrong, wherever it was said. */
  readonly was: Fact;
  readonly is: Answer;
  /** What was said or seen now. */
  readonly said: string;
}

/** Answers as far as they are given again. */
export interface Kept {
  readonly on: string;
  readonly from: 'client' | 'staff' | 'record';
  readonly withdrawn: string | null;
  readonly facts: readonly Fact[];
  readonly measurements: readonly Result[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/**
 * What of answers stays right, to be given again as of the day on which it was said; null where nothing does.
 * @example restOf(kept, { was: { concept: 'rain', answer: 'yes' } })?.facts.length
 */
export const restOf = (
  { on, from, facts, measurements, notUnderstood }: Kept,
  { was }: Pick<Correction, 'was'>,
): Omit<Kept, 'withdrawn'> | null => {
  const right = facts.filter((fact) => !goesWith(fact, was));
  return right.length + measurements.length + notUnderstood.length === 0
    ? null
    : { on, from, facts: right, measurements, notUnderstood };
};

/**
 * Corrects one fact. What was right in the same answers is given again, then what is right now, and only then the old answers are
 * withdrawn, as corrected: they stay on the timeline in the words of then. Whatever fails on the way leaves the old ones counting, and
 * may be tried again with the same `once`.
 * @param ids the answers that say it
 * @throws {Problem} what the server refused
 */
export const correct = async (
  whose: Whose,
  ids: readonly string[],
  { was, is, said }: Correction,
  once: Once,
): Promise<void> => {
  const path = `${pathOf(whose)}/answers`;
  const read = await Promise.all(ids.map(async (id) => ({ id, ...(await ask<Kept>('GET', `${path}/${id}`)) })));
  const standing = read.filter(({ value }) => value.withdrawn === null);
  for (const { id, value } of standing) {
    const body = restOf(value, { was });
    if (body !== null) await ask('POST', path, { body, key: once.keyFor([id, body]) });
  }
  const body = { from: 'staff', facts: [{ concept: was.concept, answer: is, said }] };
  await ask('POST', path, { body, key: once.keyFor(body) });
  for (const { id, version } of standing)
    await ask('POST', `${path}/${id}/withdrawal`, { body: { reason: 'corrected' }, version: version ?? '' });
  once.made();
};
