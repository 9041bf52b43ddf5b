import * as z from 'zod';
import { ids, text, texts } from './common.ts';

const lang = z.string().regex(/^[a-z]{2}$/, { error: 'a language is two letters' });

/** How one language takes back what it names. */
const negating = z.strictObject({
  negations: texts,
  /** Words that end a negation at once, that carry it on, and after which it goes on only when a name follows. */
  ends: texts.default([]),
  goesOn: texts.default([]),
  lists: texts.default([]),
});

/** knowledge.yaml: what holds for the whole. */
export const meta = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+([-+].+)?$/, { error: 'a version is three numbers, such as `0.1.0`' }),
  approved: z.boolean(),
  languages: z.array(lang).min(1),
  /** Languages whose texts nobody who speaks them has reviewed. */
  unreviewed: z.array(lang).default([]),
  roles: ids.default([]),
  negating: z.record(lang, negating).default({}),
  /** Words that name nothing, by language. */
  fillWords: z.record(lang, texts).default({}),
  localForms: texts.default([]),
});
export type Meta = z.output<typeof meta>;

/** ordinary-words.yaml, by language: words that no brand may be. */
export const ordinaryWords = z.record(lang, texts);

const system = z.strictObject({ uris: texts.min(1), byPrefix: z.boolean(), covered: z.boolean(), verified: text });

/** systems.yaml: how records name each code system, how its codes are matched and were verified. */
export const systems = z.strictObject({
  icd10cm: system,
  icd10: system,
  snomed: system,
  atc: system,
  rxnorm: system,
  loinc: system,
});
export type Systems = z.output<typeof systems>;
