import { CATEGORIES, STATUSES } from '@primum/engine';
import * as z from 'zod';
import { strict } from './strict.ts';

const text = z.string();
const id = z.string().min(1);
export const answerSchema = z.enum(['yes', 'no', 'unknown']);
export const categorySchema = z.enum(CATEGORIES);
export const matchedSchema = z.enum(['stated', 'code', 'name', 'answer']);

const factSchema = strict({
  concept: id,
  answer: answerSchema,
  since: text.exactOptional(),
  until: text.exactOptional(),
  last: text.exactOptional(),
  on: text.exactOptional(),
  status: z.enum(STATUSES).exactOptional(),
  unconfirmed: z.boolean().exactOptional(),
  area: id.exactOptional(),
  product: text.exactOptional(),
  said: text.exactOptional(),
  matched: matchedSchema.exactOptional(),
  where: text.exactOptional(),
  entry: z.int().nonnegative().exactOptional(),
});

const resultSchema = strict({
  loinc: id.exactOptional(),
  kind: id.exactOptional(),
  value: z.number(),
  unit: id,
  on: text,
  said: text.exactOptional(),
  where: text.exactOptional(),
});

const plannedSchema = strict({
  components: z.array(id).exactOptional(),
  goals: z.array(id).exactOptional(),
  area: id.exactOptional(),
  type: id.exactOptional(),
});

const clearanceSchema = strict({
  rule: id,
  concepts: z.array(id),
  procedures: z.array(id).min(1).exactOptional(),
  areas: z.array(id).min(1).exactOptional(),
  conditions: z.array(text.min(1)).exactOptional(),
  toldThrough: z.int().nonnegative().exactOptional(),
  by: id,
  after: id.exactOptional(),
  decision: z.enum(['cleared', 'refused']),
  on: text,
  until: text.exactOptional(),
});

export const notUnderstoodSchema = strict({
  where: text.exactOptional(),
  code: text.exactOptional(),
  text: text.exactOptional(),
  why: text.exactOptional(),
  on: text.exactOptional(),
  counts: z.boolean().exactOptional(),
});

const hintSchema = strict({ concept: id, said: text, where: text.exactOptional() });

const patientSchema = strict({
  id,
  birthDate: text.exactOptional(),
  sex: z.enum(['male', 'female', 'other', 'unknown']).exactOptional(),
  deceased: z.boolean().exactOptional(),
});

/** The shape of a native chart. Ids and dates are checked by `readChart`, which knows the knowledge. */
export const chartSchema = strict({
  patient: patientSchema,
  facts: z.array(factSchema),
  measurements: z.array(resultSchema).exactOptional(),
  planned: z.record(z.string(), plannedSchema).exactOptional(),
  clearances: z.array(clearanceSchema).exactOptional(),
  complete: z.array(categorySchema).exactOptional(),
  notUnderstood: z.array(notUnderstoodSchema).exactOptional(),
  hints: z.array(hintSchema).exactOptional(),
});
