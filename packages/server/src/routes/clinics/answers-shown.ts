import type { Artifact } from '@primum/contract';
import { fill, type NotUnderstood } from '@primum/engine';
import type { Kept, OneAnswers } from '../../clinics/answers.ts';
import type { KeptAnswers } from '../../clinics/chart-of.ts';
import type { Draft } from '../../intake/draft.ts';

const countsOf = ({ facts, measurements, notUnderstood, hints }: KeptAnswers) => ({
  facts: facts.length,
  measurements: measurements.length,
  notUnderstood: notUnderstood.length,
  hints: hints.length,
});

/** A reason that the knowledge has a sentence for, in its words. */
const sayWhy = (entry: NotUnderstood, { texts }: Artifact): NotUnderstood => {
  const english = texts['en'];
  const known = english !== undefined && entry.why !== undefined && Object.hasOwn(english.messages, entry.why);
  return known ? { ...entry, why: fill(english, entry.why ?? '') } : entry;
};

/** Answers that were just kept, as they are told. */
export const told = ({ answers, partial, recorded }: Kept, artifact: Artifact) => {
  const { id, seq, at, hash, repeated } = recorded;
  const { on, from } = answers;
  const notUnderstood = answers.notUnderstood.map((entry) => sayWhy(entry, artifact));
  return { id, version: seq, at, hash, repeated, on, from, counts: countsOf(answers), notUnderstood, partial };
};

/** The day on which everything that was asked was answered; null where only what cannot wait counts, which a client did not send. */
const wholeOf = ({ on, intake }: KeptAnswers & { readonly intake?: Pick<Draft, 'sent' | 'whole'> }): string | null =>
  intake === undefined || intake.sent ? on : (intake.whole ?? null);

/** Answers in a list. */
export const inList = ({ id, version, at, author, answers }: OneAnswers) => {
  const { on, from, withdrawn } = answers;
  return { id, version, at, author, on, whole: wholeOf(answers), from, counts: countsOf(answers), withdrawn };
};

/** Answers as they are now, all of them. */
export const shown = (one: OneAnswers, person: string, artifact: Artifact) => {
  const { facts, measurements, notUnderstood, hints, patient = null } = one.answers;
  const said = notUnderstood.map((entry) => sayWhy(entry, artifact));
  return { ...inList(one), person, facts, measurements, notUnderstood: said, hints, patient };
};
