import { distance } from '@primum/contract';

/** How letters sound to those who write by ear; the first of each pair becomes the second. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^x|^ks/g, 's'],
  [/^ps/g, 's'],
  [/^pn/g, 'n'],
  [/^rh/g, 'r'],
  [/sch|sh/g, 's'],
  [/rz/g, 'z'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ch|ck/g, 'k'],
  [/x|kc|cc/g, 'ks'],
  [/qu|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ae|oe|ea|ei|ie|ee/g, 'e'],
  [/ou|oo/g, 'u'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/(?<!^)h/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=..)e$|(?<=.{5})[aiou]$/g, ''],
];

/**
 * A word as it may sound: words that are written differently and sound alike become one.
 * @example soundOf('physician') === soundOf('fisician') // true
 */
export const soundOf = (word: string): string => SOUNDS.reduce((sound, [from, to]) => sound.replace(from, to), word);

/** How many mistakes a word of so many letters may hold. */
export const allowed = (letters: number): number => (letters < 5 ? 0 : letters < 8 ? 1 : letters < 12 ? 2 : 3);

/** The shortest word that may be misspelt at all. */
export const SHORTEST = 4;

/** A consonant is no syllable; a shorter word may become another by it. */
const MUTE = 6;

/** A syllable put before a word often turns its meaning round: that is no misspelling. */
const isPrefixed = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const before = long.slice(0, long.length - short.length);
  return long.endsWith(short) && !(/^[^aeiouy]$/.test(before) && short.length >= MUTE);
};

const beginsAlike = (left: string, right: string): boolean =>
  left[0] === right[0] || soundOf(left)[0] === soundOf(right)[0];

/**
 * How many mistakes lie between a word and the one that may have been meant, or null when it means something else. Words that
 * sound alike are one mistake apart, numbers are never mistaken, and another first letter is one only where the rest agrees.
 * @example mistakes('umbrela', 'umbrella') // 1
 */
export const mistakes = (word: string, meant: string): number | null => {
  if (word === meant) return 0;
  if (Math.min(word.length, meant.length) < SHORTEST || /\d/.test(word + meant) || isPrefixed(word, meant)) return null;
  const [written, heard] = [distance(word, meant), distance(soundOf(word), soundOf(meant))];
  if (!beginsAlike(word, meant)) return written === 1 && Math.min(word.length, meant.length) > SHORTEST + 1 ? 1 : null;
  if (heard === 0) return 1;
  const letters = Math.max(word.length, meant.length);
  const most = allowed(letters);
  if (written <= most) return written;
  return heard <= Math.min(most, 2) && written <= most + 1 && letters > 5 ? written : null;
};
