/** What both weights of the font have, but for what changes the direction of what stands round it or cannot be seen. */
const PRINTED =
  /[\u{300}-\u{34E}\n\u{20}-\u{7E}\u{A0}-\u{AC}\u{AE}-\u{2E4}\u{386}\u{388}-\u{38A}\u{38C}\u{38E}-\u{3A1}\u{3A3}-\u{3CE}\u{3FD}-\u{45F}\u{490}-\u{4C4}\u{5D0}-\u{5EA}\u{1E00}-\u{1E9B}\u{1EA0}-\u{1EF9}\u{2000}-\u{200A}\u{2010}-\u{2027}\u{202F}-\u{2037}\u{2039}-\u{203E}\u{2044}\u{2070}\u{2074}-\u{208E}\u{20AC}\u{2116}\u{2122}←-↓\u{2212}\u{2248}\u{2260}\u{2264}\u{2265}\u{25A0}\u{25A1}\u{25B2}\u{25CB}⬢◷✉]/u;

const LONGEST = 24;
const STEP = 12;

const named = (sign: string): string => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * A text as the font can print it. No sign is dropped: what the font lacks, and what would turn or hide its neighbours, is given by its
 * number.
 * @example printable('a\u202Eb') // 'a[U+202E]b'
 */
export const printable = (text: string): string => {
  const plain = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ');
  return Array.from(plain, (sign) => (PRINTED.test(sign) ? sign : named(sign))).join('');
};

/**
 * The same, with places at which a word that is wider than a column may go on in the next line.
 * @example breakable('x'.repeat(30)).split('\u200B').length // 3
 */
export const breakable = (text: string): string =>
  printable(text).replaceAll(/[^\s-]+/g, (word) =>
    word.length <= LONGEST ? word : (word.match(new RegExp(`[^]{1,${STEP}}`, 'gu')) ?? []).join('\u{200B}'),
  );
