import type { Knowledge } from '@primum/engine';
import { InputError } from '../input-error.ts';
import { didYouMean } from '../nearest.ts';
import { token } from '../token.ts';

/** Everything that a chart or a request may name, by what it is. */
export interface Known {
  readonly concept: readonly string[];
  readonly component: readonly string[];
  readonly rule: readonly string[];
  readonly role: readonly string[];
  readonly procedure: readonly string[];
  readonly goal: readonly string[];
  readonly area: readonly string[];
  readonly measurement: readonly string[];
  readonly language: readonly string[];
}
export type Kind = keyof Known;

/**
 * The ids of one knowledge version.
 * @example knownOf(knowledge).procedure
 */
export const knownOf = (knowledge: Knowledge): Known => ({
  concept: Object.keys(knowledge.concepts),
  component: Object.keys(knowledge.components),
  rule: knowledge.rules.map((rule) => rule.id),
  role: knowledge.roles,
  procedure: knowledge.procedures.map((procedure) => procedure.id),
  goal: [...new Set(knowledge.procedures.flatMap((procedure) => procedure.goals))],
  area: Object.keys(knowledge.areas),
  measurement: knowledge.measurements.filter(({ of }) => of === null).map(({ id }) => id),
  language: Object.keys(knowledge.texts),
});

/**
 * Refuses an id that this knowledge does not have, with the one that was probably meant.
 * @example requireKnown('concept', 'blue-thum', known, 'facts[0].concept')
 */
export const requireKnown = (kind: Kind, id: string, known: Known, place: string): void => {
  if (known[kind].includes(id)) return;
  const help = didYouMean(id, known[kind], 'see `primum matrix` and `primum explain` for what there is.');
  throw new InputError(place, `${token(id)} is no ${kind} of this knowledge; ${help}`);
};
