/**
 * A text as its words, in small letters and without accents, one space between two.
 * @example plainWords("Saint-Élmo's fire") // 'saint elmos fire'
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
