import type { Artifact } from '@primum/contract';
import { withAllergens } from './allergens.ts';
import { codesIn } from './codes.ts';
import { type Hit, hitsIn, partsOf, tellingOf } from './hits.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type Match, matchOfCode, matchOfHit } from './match.ts';
import { deniedIn } from './negation.ts';
import { MOST_SHOWN, ranked } from './rank.ts';
import { type Word, wordsOf } from './tokens.ts';

/** What the knowledge finds in a text. */
export interface Found {
  readonly text: string;
  readonly lang: string;
  /** At most eight, the best first. */
  readonly matches: readonly Match[];
  /** What the text names and takes back: no fact, and no answer "no" either until somebody says so. */
  readonly negated: readonly Match[];
  /** Stretches of the text in which nothing was found. They are kept as not understood, never as nothing. */
  readonly notUnderstood: readonly string[];
}

/** Stretches between commas that hold no hit; words of negation and words that name nothing say nothing alone. */
const withoutHit = (lexicon: Lexicon, words: readonly Word[], hits: readonly Hit[]): readonly string[] => {
  const idle = new Set([...lexicon.fillWords, ...lexicon.negating.flatMap(({ negations }) => negations.flat())]);
  const segments = [...Map.groupBy(words.keys(), (at) => words[at]?.segment ?? 0).values()];
  return segments.flatMap((row) => {
    const isHit = hits.some(({ from, to }) => row.some((at) => from <= at && at <= to));
    const isIdle = hits.length > 0 && row.every((at) => idle.has(words[at]?.word ?? ''));
    return isHit || isIdle ? [] : [row.map((at) => words[at]?.said ?? '').join(' ')];
  });
};

const byName = (lexicon: Lexicon, text: string): Found => {
  const words = wordsOf(text);
  const telling = tellingOf(lexicon, words);
  const whole = withAllergens(lexicon, words, hitsIn(lexicon, telling));
  const denied = deniedIn(lexicon, words, whole);
  const isDenied = ({ from, to }: Hit): boolean => words.some((_, at) => from <= at && at <= to && denied.has(at));
  const yes = whole.filter((hit) => !isDenied(hit));
  const isPlain = denied.size === 0 && words.at(-1)?.segment === 0;
  const hits = isPlain ? [...yes, ...partsOf(lexicon, telling)] : yes;
  const say = (hit: Hit): Match => matchOfHit(lexicon, words, hit);
  return {
    text,
    lang: lexicon.lang,
    matches: ranked(lexicon, hits).map(say),
    negated: ranked(lexicon, whole.filter(isDenied)).map(say),
    notUnderstood: withoutHit(lexicon, words, [...whole, ...hits]),
  };
};

const byCode = (lexicon: Lexicon, text: string): Found | null => {
  const codes = codesIn(lexicon.artifact, text);
  if (codes.length === 0) return null;
  const say = (modes: readonly string[]): readonly Match[] => {
    const found = codes.filter(({ mode }) => modes.includes(mode));
    const matches = found.flatMap((entry) => matchOfCode(lexicon, entry, text.trim()));
    return [...new Map(matches.map((one) => [one.concept, one])).values()].slice(0, MOST_SHOWN);
  };
  return { text, lang: lexicon.lang, matches: say(['is', 'ask']), negated: say(['no']), notUnderstood: [] };
};

/** Finds what texts name. */
export type Finder = (text: string) => Found;

/**
 * The search of names in every language of the knowledge; what it finds is told in one. It needs no engine and decides nothing:
 * what it finds is for somebody to confirm.
 * @example finderOf(artifact, 'en')('umbrela').matches[0].concept // 'umbrella'
 */
export const finderOf = (artifact: Artifact, lang: string): Finder => {
  const lexicon = lexiconOf(artifact, lang);
  return (text) => byCode(lexicon, text) ?? byName(lexicon, text);
};
