import type { Artifact } from '@primum/contract';
import { type Fact, isAtOrAbove } from '@primum/engine';

/** What of the answers says so, and why it cannot wait. */
export interface Urgency {
  readonly id: string;
  readonly why: string;
  readonly facts: readonly Fact[];
}

/**
 * What somebody said that together cannot wait for the visit; nothing where there is no such thing.
 * @param lang of `why`
 * @example urgencies(artifact, factsOf(topic, reply, '2026-11-21'), 'en').map(({ why }) => why)
 */
export const urgencies = (artifact: Artifact, facts: readonly Fact[], lang: string): readonly Urgency[] => {
  const { urgent, urgentTexts } = artifact.library.intake;
  const yes = facts.filter(({ concept, answer }) => answer === 'yes' && Object.hasOwn(artifact.concepts, concept));
  return urgent.flatMap(({ id, together }): readonly Urgency[] => {
    const met = together.map((one) => yes.filter(({ concept }) => isAtOrAbove(artifact, one, concept)));
    if (met.some((some) => some.length === 0)) return [];
    return [{ id, why: urgentTexts[lang]?.[id] ?? id, facts: [...new Set(met.flat())] }];
  });
};
