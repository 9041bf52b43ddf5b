const LONGEST = 40;

/** Everything that could move a cursor, colour a terminal, turn the reading direction or break a line. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/**
 * Text of a record on one line, without anything that a terminal would act on.
 * @example plain('a\nb\u001b[31m') // 'a b [31m'
 */
export const plain = (text: string): string => text.replace(CONTROL, ' ').replaceAll(/ {2,}/g, ' ').trim();

/**
 * One offending value as it may stand in an error: in backticks, on one line, cut short; of anything but text
 * and numbers only its kind, because the rest of a record is health data.
 * @example token('blue-thum') // '`warfrin`'
 */
export const token = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number too large';
  const text = typeof value === 'string' ? plain(value) : JSON.stringify(value);
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text}\``;
};
