import type { Artifact } from '@primum/contract';
import { isAtOrAbove } from '@primum/engine';
import { finderOf } from '../search/find.ts';
import type { Match } from '../search/match.ts';
import type { Named } from './facts.ts';

/** What a name may mean in a topic, as it is shown to choose from. */
export interface NameHit extends Pick<Named, 'covers'> {
  readonly concept: string;
  readonly name: string;
}

/** What a text may mean in a topic: at most eight, the best first; none where nobody can place it. */
export type NameFinder = (text: string, topic: string) => readonly NameHit[];

const nameOf = ({ by, matched, name }: Match): string =>
  by === 'id' || matched.toLowerCase() === name.toLowerCase() ? name : `${matched} (${name})`;

const asksOf = ({ library }: Artifact, topic: string): readonly string[] => {
  const found = library.intake.topics.find(({ id }) => id === topic);
  return found === undefined ? [] : [...found.asks, ...Object.keys(found.after)];
};

/** The options of a topic that are met by a concept. */
const coversOf = (concept: string, asks: readonly string[], artifact: Artifact): readonly string[] =>
  asks.filter((one) => isAtOrAbove(artifact, one, concept));

/**
 * The search of names for the topics in which a client may name what it is: medicines, and whatever else the topic asks about. It
 * decides nothing; the client picks, or keeps what they wrote.
 * @example nameFinderOf(artifact, 'en')('umbrela', 'weather')[0]?.concept // 'umbrella'
 */
export const nameFinderOf = (artifact: Artifact, lang: string): NameFinder => {
  const find = finderOf(artifact, lang);
  return (text, topic) => {
    const asks = asksOf(artifact, topic);
    return find(text).matches.flatMap((match): readonly NameHit[] => {
      const { concept, category } = match;
      const covers = coversOf(concept, asks, artifact);
      const belongs = covers.length > 0 || category === 'medications';
      return belongs ? [{ concept, name: nameOf(match), covers }] : [];
    });
  };
};
