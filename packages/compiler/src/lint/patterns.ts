/** Up to so many words stand for `...`. */
const BETWEEN = 4;

const LETTER = '[\\p{L}\\p{N}]';
const GAP = '[^\\p{L}\\p{N}]+';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const one = (word: string): string =>
  word.endsWith('*') ? `${escaped(word.slice(0, -1))}${LETTER}*` : `${escaped(word)}(?!${LETTER})`;

const alternatives = (part: string): string =>
  part.includes('|') ? `(?:${part.split('|').map(one).join('|')})` : one(part);

/** The words of a phrase in order; what stands for words between may be none. */
const phrase = (written: string): string =>
  written.split(/\s+/).reduce(
    (sofar, part) => {
      if (part === '...') return { ...sofar, gap: `${GAP}(?:${LETTER}+${GAP}){0,${BETWEEN}}` };
      return { text: sofar.text + (sofar.text === '' ? '' : sofar.gap) + alternatives(part), gap: GAP };
    },
    { text: '', gap: GAP },
  ).text;

const NOTHING = '(?!)';

const whole = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?<!${LETTER})(?:${phrases.length === 0 ? NOTHING : phrases.map(phrase).join('|')})`, 'gu');

/** Every place in a text where a phrase stands. */
export type Finding = (text: string) => readonly { readonly found: string; readonly index: number }[];

const isLoud = (written: string): boolean => written !== written.toLowerCase();

/**
 * A search for phrases: `sing*` is every word that begins so, `be|get wet` is one of two, `...` is up to four words or none,
 * words in capitals are meant in capitals, all others are not.
 * @example finderOf(['sing*', 'be|get ... wet'])('She gets it. Get very wet!')[0].found // 'Get very wet'
 */
export const finderOf = (phrases: readonly string[]): Finding => {
  const loud = whole(phrases.filter(isLoud));
  const quiet = whole(phrases.filter((one) => !isLoud(one)));
  return (text) => {
    const said = text.replaceAll('’', "'");
    return [...said.matchAll(loud), ...said.toLowerCase().matchAll(quiet)]
      .map(({ 0: found, index }) => ({ found: said.slice(index, index + found.length), index }))
      .toSorted((a, b) => a.index - b.index);
  };
};
