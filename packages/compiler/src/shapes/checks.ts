import * as z from 'zod';
import { texts } from './common.ts';

const words = texts.min(1);

/** Verbs that advise where a thing stands near them: within so many words before or after. */
const advice = z.strictObject({
  verbs: words,
  about: texts.default([]),
  unless: texts.default([]),
  before: z.int().min(0).default(0),
  after: z.int().min(0).default(6),
});

const languageCheck = z.strictObject({
  verdicts: words,
  mild: words,
  things: words,
  inflected: z.int().min(0).default(0),
  negations: words,
  advice: z.array(advice).min(1),
});
export type LanguageCheck = z.output<typeof languageCheck>;

/** language-checks.yaml, by language: the words by which the lints find what no text may say. */
export const languageChecks = z.record(z.string().regex(/^[a-z]{2}$/), languageCheck);
