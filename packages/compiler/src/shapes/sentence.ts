import * as z from 'zod';
import { id, text, texts } from './common.ts';

const counts = z.array(z.int().min(0)).default([]);
const rest = z.literal('rest');

/** The forms that sentences with a count take, in the order in which they are tried; the last one is for the `rest`. */
export const plurals = z.record(
  id,
  z.union([rest, z.strictObject({ is: counts, endsIn: counts, notIn: counts })], {
    error: 'this is no form: it is `rest`, or says which counts it is for with `is`, `endsIn` and `notIn`',
  }),
);

const sentence = z.union([text, z.record(id, text)], {
  error: 'this is neither a text nor a map of texts by plural form',
});
export type Sentence = z.output<typeof sentence>;

/** Sentences with {places}; one with a {count} as a map of forms. */
export const sentences = z.record(text, sentence);

/** The months, in order: one list, or two where a month is called otherwise in a whole date than without a day. */
export const months = z.union([texts, z.strictObject({ inDate: texts, alone: texts })], {
  error: 'this is neither a list of months nor `inDate` and `alone` with one each',
});
