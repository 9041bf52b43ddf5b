import { createHash } from 'node:crypto';
import type { Fields } from '../questions/read-reply.ts';

/**
 * By what a page that was sent is known again: the token of its form, and all that was in it. The same page sent with another answer is
 * no repetition.
 * @example formOf(fields) === formOf({ ...fields }) // true
 */
export const formOf = (fields: Fields): string => {
  const { form = '' } = fields;
  if (form === '') return '';
  const sent = Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${form} ${createHash('sha256').update(JSON.stringify(sent)).digest('base64url')}`;
};
