import type { Artifact } from '@primum/contract';
import { type Fact, isAtOrAbove } from '@primum/engine';
import type { IntakeTopic, Named } from '@primum/words';

/** What a client named at an earlier visit and did not say is over, of one topic. */
export interface Earlier {
  readonly id: string;
  readonly named: readonly (Named & { readonly on: string | null })[];
}

const byDay = (a: Fact, b: Fact): number => (a.on ?? '').localeCompare(b.on ?? '');

/** The newest word about each thing. */
const newestOf = (facts: readonly Fact[]): readonly Fact[] => [
  ...new Map(facts.toSorted(byDay).map((fact) => [fact.concept, fact])).values(),
];

/**
 * What a client named before, of the topics in which names are asked for.
 * @param own the facts that the client said themself
 * @example earlierNamed(topics, chart.facts, artifact, 'en')
 */
export const earlierNamed = (
  topics: readonly IntakeTopic[],
  own: readonly Fact[],
  artifact: Artifact,
  lang: string,
): readonly Earlier[] =>
  topics.flatMap(({ id, names, options }): readonly Earlier[] => {
    if (names === null) return [];
    const { asks = [], after = {} } = artifact.library.intake.topics.find((one) => one.id === id) ?? {};
    const asked = [...new Set([...options.map(({ concept }) => concept), ...asks, ...Object.keys(after)])];
    const isNamed = ({ concept }: Fact): boolean =>
      !asked.includes(concept) && artifact.concepts[concept]?.lasts === 'use';
    const named = newestOf(own.filter(isNamed)).flatMap((fact) => {
      const covers = asked.filter((one) => isAtOrAbove(artifact, one, fact.concept));
      const belongs = covers.length > 0 || artifact.concepts[fact.concept]?.category === 'medications';
      if (!belongs || fact.answer !== 'yes' || fact.last !== undefined || fact.until !== undefined) return [];
      const text = fact.said ?? artifact.texts[lang]?.concepts[fact.concept] ?? fact.concept;
      return [{ text, name: text, concept: fact.concept, covers, before: true as const, on: fact.on ?? null }];
    });
    return named.length === 0 ? [] : [{ id, named }];
  });
