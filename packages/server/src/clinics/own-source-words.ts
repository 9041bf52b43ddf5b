import { hash } from 'node:crypto';

/** How many words a statement has at the most. */
const LONGEST = 150;
/** What a statement is without where it begins, and where it ends. */
const BEFORE = ' -–:.';
const AFTER = ' -–:.?';

/** A place in a text, and whether a statement may end before it. */
interface Word {
  readonly from: number;
  readonly to: number;
  readonly ends: boolean;
}

/** A statement ends with punctuation, at the end of a line, or before the dash of the next one. */
const wordsIn = (text: string): readonly Word[] => {
  const found = [...text.matchAll(/\S+/g)];
  return found.map(({ 0: word, index: from }, at) => {
    const to = from + word.length;
    const next = found[at + 1];
    const isLast = next === undefined || text.slice(to, next.index).includes('\n') || /^[-–]/.test(next[0]);
    return { from, to, ends: isLast || /[.!?:;]$/.test(word) };
  });
};

/** The same words with one space between them, in lower case, as fingerprints are made; the letters of some grow longer by that. */
const foldedOf = (text: string, words: readonly Word[]) => {
  const places: { readonly from: number; readonly to: number }[] = [];
  let folded = '';
  for (const { from, to } of words) {
    const start = folded.length;
    folded += text.slice(from, to).toLowerCase();
    places.push({ from: start, to: folded.length });
    folded += ' ';
  }
  return { folded, places };
};

const within = (text: string, from: number, to: number): string => {
  let [first, last] = [from, to];
  while (first < last && BEFORE.includes(text.charAt(first))) first += 1;
  while (last > first && AFTER.includes(text.charAt(last - 1))) last -= 1;
  return text.slice(first, last);
};

/** As it stands there, without the mark of a list. */
const shownOf = (part: string): string => part.replaceAll(/\s+/g, ' ').replace(/^[\s\-–:.]+/, '');

const fingerprintOf = (bare: string): string => hash('sha256', bare).slice(0, 12);

/**
 * The statements of a document in the words of a copy of it: for every fingerprint the words that have it, where the copy has them.
 * @param fingerprints by id
 * @example statementsIn('It rains. Take a hat.', { W1: '...' }) // { W1: 'Take a hat.' } where that is its fingerprint
 */
export const statementsIn = (
  text: string,
  fingerprints: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const ids = new Map<string, string[]>();
  for (const [id, one] of Object.entries(fingerprints)) ids.set(one, [...(ids.get(one) ?? []), id]);
  const words = wordsIn(text);
  const { folded, places } = foldedOf(text, words);
  const found: Record<string, string> = {};
  for (const [last, { to, ends }] of words.entries()) {
    if (!ends) continue;
    const end = places[last]?.to ?? 0;
    for (let at = Math.max(0, last - LONGEST + 1); at <= last; at += 1) {
      const known = ids.get(fingerprintOf(within(folded, places[at]?.from ?? 0, end)));
      for (const id of known ?? []) found[id] ??= shownOf(text.slice(words[at]?.from, to));
    }
  }
  return found;
};
