import type { Artifact, Validity } from '@primum/contract';
import { type Chart, conceptsOf, type Fact, isAtOrAbove, isoOf, readSpan } from '@primum/engine';

type Bar = Validity['answers'][number];

/** One answer, and how long it counts; `until` null: it does not end. */
interface Counting {
  readonly topic: string;
  readonly from: string;
  readonly until: string | null;
}

const OTHER = 'other';

/** By concept, the fewest days for which a no to it counts: the shelf life of whatever below it a rule asks about. */
const shortest = new WeakMap<Artifact, Map<string, number>>();

const shelfLifeOf = (artifact: Artifact, concept: string): number => {
  const known = shortest.get(artifact) ?? new Map<string, number>();
  shortest.set(artifact, known);
  const before = known.get(concept);
  if (before !== undefined) return before;
  const asked = new Set(artifact.rules.flatMap(({ criterion }) => conceptsOf(criterion)));
  const below = [...asked].filter((one) => artifact.concepts[one] !== undefined && isAtOrAbove(artifact, concept, one));
  const lives = [concept, ...below].flatMap((one) => artifact.concepts[one]?.shelfLife ?? []);
  const days = Math.min(...lives);
  known.set(concept, days);
  return days;
};

/** The last day on which an answer counts; null where it does not end. */
const lastOf = ({ concept, answer, on = '', since }: Fact, artifact: Artifact): string | null => {
  if (answer === 'no') return isoOf(readSpan(on).first + shelfLifeOf(artifact, concept));
  const longest = artifact.concepts[concept]?.longest ?? null;
  return longest === null ? null : isoOf(readSpan(since ?? on).last + longest);
};

const topicOf = (concept: string, artifact: Artifact): string =>
  artifact.library.intake.topics.find(({ asks, after }) =>
    [...asks, ...Object.keys(after)].some((one) => isAtOrAbove(artifact, one, concept)),
  )?.id ?? OTHER;

/** The newest answer to each concept; what has no day, or is not sure, counts for nothing. */
const newestIn = ({ facts }: Chart): readonly Fact[] => {
  const newest = new Map<string, Fact>();
  for (const fact of facts) {
    const before = newest.get(fact.concept);
    if (fact.on !== undefined && (before?.on ?? '') <= fact.on) newest.set(fact.concept, fact);
  }
  return [...newest.values()].filter(({ answer }) => answer !== 'unknown');
};

const first = (days: readonly string[]): string | null => days.toSorted()[0] ?? null;

/**
 * How long what was answered counts, by topic of the intake, in its order.
 * @example answersBars(chart, artifact, 'en', '2026-11-21')[0]?.until
 */
export const answersBars = (chart: Chart, artifact: Artifact, lang: string, on: string): readonly Bar[] => {
  const all = newestIn(chart).map((fact): Counting => {
    const from = isoOf(readSpan(fact.on ?? '').first);
    return { topic: topicOf(fact.concept, artifact), from, until: lastOf(fact, artifact) };
  });
  const topics = [...artifact.library.intake.topics.map(({ id }) => id), OTHER];
  return topics.flatMap((topic): readonly Bar[] => {
    const own = all.filter((one) => one.topic === topic);
    const from = first(own.map((one) => one.from));
    if (from === null) return [];
    const until = first(own.flatMap((one) => one.until ?? []));
    const title = artifact.library.intake.texts[lang]?.[topic]?.caption ?? '';
    return [{ topic, title, from, until, outlived: until !== null && until < on }];
  });
};
