import { CITATION_KINDS } from '@primum/engine';
import * as z from 'zod';
import { actions, codes, days, id, ids, statement, statements, text, texts } from './common.ts';
import { criterion } from './criterion.ts';

/** A goal, and who says that the procedure serves it. */
const serves = z.strictObject({
  goal: id,
  sure: z.enum(['stated', 'read', 'inferred']).default('stated'),
  statements: statements.default([]),
  citations: texts.default([]),
});

/** One procedure; its id is the name of its file. */
export const procedure = z.strictObject({
  founding: z.boolean().default(false),
  complete: z.boolean().default(false),
  kinds: ids.default([]),
  goals: z
    .array(
      z.union([id, serves], { error: 'this is no goal: it is a key of messages/goals, alone or with who says so' }),
    )
    .default([]),
  types: ids.default([]),
  materials: z
    .strictObject({ possible: ids.default([]), besides: ids.default([]) })
    .nullable()
    .default(null),
  actions: actions.default([]),
  risks: z
    .array(z.strictObject({ risk: id, statements: statements.default([]), citations: texts.default([]) }))
    .default([]),
  notes: z
    .array(
      z.strictObject({
        note: id,
        countries: z.array(z.string().regex(/^[A-Z]{2}$/, { error: 'a country is two capital letters' })).default([]),
        goals: ids.default([]),
        citations: texts.min(1),
      }),
    )
    .default([]),
  statements: statements.default([]),
});
export type RawProcedure = z.output<typeof procedure>;
export const procedureTexts = z.strictObject({ name: text, types: z.record(id, text).default({}) });
export const measurementTexts = z.strictObject({ name: text });

/** areas.yaml: the parts of the body, each within a larger one or none, and beside others. */
export const areaFile = z.record(id, z.strictObject({ within: id.optional(), touches: ids.default([]) }).nullable());

const below = z.strictObject({ below: z.number() });
const from = z.strictObject({ from: z.number() });
const bound = z.union([below, from], { error: 'this is no bound: it is `below` or `from` with a number' });
const band = z.strictObject({
  sex: z.enum(['male', 'female']).nullable().default(null),
  minAge: days.nullable().default(null),
  maxAge: days.nullable().default(null),
  when: criterion.nullable().default(null),
  abnormal: bound,
  normal: bound,
  citations: texts.default([]),
});

/** One kind of result; its id is the name of its file. */
export const measurement = z.strictObject({
  concept: id,
  of: id.nullable().default(null),
  loinc: texts.default([]),
  shelfLife: days,
  scales: z
    .array(
      z.strictObject({
        units: z.record(text, z.number()),
        plausible: z.strictObject({ from: z.number(), below: z.number() }).exactOptional(),
        bands: z.array(band).min(1),
      }),
    )
    .min(1),
  values: codes.default({}),
});

export const componentFile = z.record(id, z.strictObject({ kind: id, allergens: ids.default([]) }));

/** Ids of actions, risks, events and the like, with the statements behind them. */
export const messageIds = z.record(id, z.strictObject({ cites: statements.default([]) }).nullable());

/** What somebody published, by key: of what kind it is, and what it is and how far it was read. */
export const citationFile = z.record(text, z.strictObject({ kind: z.enum(CITATION_KINDS), text }));
export const conflictFile = z.record(
  text,
  z.strictObject({ about: text, rules: ids.default([]), resolution: text, signs: text }),
);

/** One document: its statements by number. */
export const source = z.strictObject({
  letter: z.string().regex(/^[A-Z]$/, { error: 'a letter is one capital letter' }),
  title: text,
  origin: text,
  date: text.nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'a sha256 is 64 hex digits' }),
  statements: z.record(
    statement,
    z.strictObject({
      fingerprint: z.string().regex(/^[0-9a-f]{12}$/, { error: 'a fingerprint is 12 hex digits' }),
      paraphrase: text,
      /** It asks something that compendium/ answers. */
      question: z.boolean().default(false),
      notEncoded: text.nullable().default(null),
    }),
  ),
});
