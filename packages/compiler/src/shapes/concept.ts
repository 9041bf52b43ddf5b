import { CATEGORIES, STATUSES } from '@primum/engine';
import * as z from 'zod';
import { BRAND } from '../build/brands.ts';
import { codes, days, id, ids, statements, text, texts } from './common.ts';

const cannotConcern = z.strictObject({
  sex: z.enum(['male', 'female']).optional(),
  under: days.optional(),
  over: days.optional(),
});

const whenEnded = z.strictObject({
  is: id,
  no: id.nullable().default(null),
  statuses: z.array(z.enum(STATUSES)).default([]),
});

/** Codes and names of a substance, which mean the allergy where they stand in an allergy record. */
const allergens = codes.extend({ names: texts.default([]) });

/** A brand with how it was verified and where it is sold. */
const brand = text.regex(BRAND, { error: 'a brand carries its mark, such as `Sunny [K]` or `Sunny [V UK PL]`' });

/** One concept as written; what it does not say, it takes from its first parent. */
export const concept = z.strictObject({
  parents: ids.default([]),
  category: z.enum(CATEGORIES).optional(),
  lasts: z.enum(['standing', 'episode', 'use']).optional(),
  shelfLife: days.optional(),
  silence: z.enum(['unknown', 'never-no', 'no']).optional(),
  longest: days.nullable().optional(),
  longestCourse: days.nullable().optional(),
  passing: z.boolean().optional(),
  throughout: z.boolean().optional(),
  raisedByBroader: z.boolean().optional(),
  cannotConcern: cannotConcern.nullable().optional(),
  age: z.strictObject({ under: z.int().min(1) }).optional(),
  whenEnded: whenEnded.nullable().optional(),
  crossReacts: z.boolean().optional(),
  inMixtures: z.boolean().optional(),
  codes: codes.default({}),
  ask: codes.default({}),
  hint: codes.default({}),
  absent: codes.default({}),
  allergens: allergens.default({ names: [] }),
  ingredients: texts.default([]),
  brands: z.array(brand).default([]),
  mayMean: texts.default([]),
  suggests: ids.default([]),
});
export type RawConcept = z.output<typeof concept>;

export const conceptFile = z.record(id, concept.nullable());

/** What one language says of a concept: a name, or a name with its question. */
const conceptText = z.strictObject({
  name: text,
  synonyms: texts.default([]),
  ask: text.optional(),
  why: text.optional(),
  followUps: texts.default([]),
  cites: statements.default([]),
});
export type RawConceptText = z.output<typeof conceptText>;
export const conceptTexts = z.record(id, z.union([text, conceptText]));
