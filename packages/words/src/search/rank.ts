import { type Hit, isGuess } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import type { By } from './names.ts';

/** So many are shown. */
export const MOST_SHOWN = 8;

const KINDS: Readonly<Record<By, number>> = {
  name: 8,
  code: 8,
  id: 7,
  synonym: 7,
  ingredient: 6,
  brand: 6,
  maybe: 4,
  allergen: 0,
};
/** What stands without a mistake comes before what is nearly so, that before a part. */
const EXACT = 100;
const NEAR = 70;
const PART = 30;
const PER_MISTAKE = 8;
const PER_WORD = 2;
/** A name that stands there to the letter comes before one that stands there in another form. */
const OTHERWISE = 2;

const scoreOf = (hit: Hit): number => {
  const { name, mistakes, part } = hit;
  const level = isGuess(mistakes) ? NEAR : EXACT;
  const words = part ? -name.words.length : hit.to - hit.from + 1;
  const otherwise = mistakes === 0 ? 0 : OTHERWISE;
  return (part ? PART : level) - PER_MISTAKE * mistakes - otherwise + PER_WORD * words + KINDS[name.by];
};

/** The best hit of each concept, the best first; of equals, the one that the text and then the knowledge names first. */
export const ranked = (lexicon: Lexicon, hits: readonly Hit[]): readonly Hit[] => {
  const order = new Map(Object.keys(lexicon.artifact.concepts).map((id, index) => [id, index]));
  const sorted = hits
    .map((hit) => ({ hit, score: scoreOf(hit), place: order.get(hit.name.concept) ?? 0 }))
    .toSorted((a, b) => b.score - a.score || a.hit.from - b.hit.from || a.place - b.place);
  return [...new Map(sorted.toReversed().map(({ hit }) => [hit.name.concept, hit])).values()]
    .toReversed()
    .toSorted((a, b) => indexIn(sorted, a) - indexIn(sorted, b))
    .slice(0, MOST_SHOWN);
};

const indexIn = (sorted: readonly { readonly hit: Hit }[], hit: Hit): number =>
  sorted.findIndex((one) => one.hit === hit);
