/** The endings with which a language declines its nouns and adjectives, without accents, in one expression. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  pl: /(?:i?ami|i?ach|i?om|owie|i?ow|owi|i?em|i?ego|i?emu|i?ej|[iy]ch|[iy]mi|[iy]m|i[aeiou]|[aeiouy])$/,
};
/** A vowel before the last letter that is lost where an ending follows: "palec", "palca". */
const LOST: Readonly<Record<string, RegExp>> = { pl: /i?e(?=[bcdfghjklmnprstwz]$)/ };

/** So much of a word has to be left without its ending. */
const STEM = 3;

/**
 * A word and what may be left of it without the ending of its case: forms of one word have one of these in common. In a language
 * that is not known here a word has one form.
 * @example formsOf('pl', 'palec') // ['palec', 'palc']
 */
export const formsOf = (lang: string, word: string): readonly string[] => {
  const [ending, lost] = [ENDINGS[lang], LOST[lang]];
  if (ending === undefined || lost === undefined || /\d/.test(word)) return [word];
  const forms = [word, word.replace(ending, ''), word.replace(lost, '')];
  return [...new Set(forms.filter((form) => form.length >= STEM))];
};
