import type { Hit } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import type { Word } from './tokens.ts';

const segmentOf = (words: readonly Word[], { from }: Hit): number => words[from]?.segment ?? 0;

const isAllergen = ({ name }: Hit): boolean => name.by === 'allergen';

/** Whether a hit speaks of an allergy to anything: a concept of that category that lies below no other of it. */
const isAllergyAtLarge = ({ artifact }: Lexicon, hit: Hit): boolean => {
  const concept = artifact.concepts[hit.name.concept];
  if (isAllergen(hit) || concept?.category !== 'allergies') return false;
  return !concept.parents.some((parent) => artifact.concepts[parent]?.category === 'allergies');
};

/** Whether a name is all that its segment says. */
const isAlone = (lexicon: Lexicon, words: readonly Word[], hit: Hit): boolean =>
  words.every(
    ({ word, segment }, at) =>
      segment !== segmentOf(words, hit) || (hit.from <= at && at <= hit.to) || lexicon.fillWords.has(word),
  );

const sameWords = (one: Hit, other: Hit): boolean => one.from <= other.to && other.from <= one.to;

/**
 * The name of a substance means an allergy where the text speaks of one, and then nothing else; alone, it may mean both.
 * @example withAllergens(lexicon, words, hits)
 */
export const withAllergens = (lexicon: Lexicon, words: readonly Word[], hits: readonly Hit[]): readonly Hit[] => {
  const speaking = new Set(hits.filter((hit) => isAllergyAtLarge(lexicon, hit)).map((hit) => segmentOf(words, hit)));
  const allergens = hits.filter(
    (hit) => isAllergen(hit) && (speaking.has(segmentOf(words, hit)) || isAlone(lexicon, words, hit)),
  );
  const named = new Set(allergens.map((hit) => segmentOf(words, hit)));
  return hits.filter((hit) => {
    if (isAllergen(hit)) return allergens.includes(hit);
    if (isAllergyAtLarge(lexicon, hit)) return !named.has(segmentOf(words, hit));
    const isOfKind = lexicon.artifact.concepts[hit.name.concept]?.category === 'allergies';
    if (isOfKind || !speaking.has(segmentOf(words, hit))) return true;
    return !allergens.some((other) => sameWords(hit, other));
  });
};
