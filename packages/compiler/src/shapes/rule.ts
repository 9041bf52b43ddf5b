import type { Disposition } from '@primum/engine';
import * as z from 'zod';
import { actions, days, id, ids, statements, text, texts } from './common.ts';
import { criterion } from './criterion.ts';

export const disposition = z.enum([
  'precautions',
  'clearance-required',
  'deferred',
  'contraindicated',
] as const satisfies readonly Disposition[]);

const lift = z.strictObject({ to: disposition, by: ids.min(1), after: ids.default([]), term: days });
const until = z
  .strictObject({ event: id, days: days.nullable().default(null), months: days.nullable().default(null) })
  .refine(({ days: one, months }) => one === null || months === null, {
    error: '`until` counts days or months, not both',
  });

const said = {
  disposition,
  origin: z.enum(['source', 'extension']),
  sure: z.enum(['stated', 'read', 'inferred']),
  statements,
  citations: texts,
  named: ids.nullable(),
  while: id.nullable(),
  until: until.nullable(),
  area: z.literal('treated').nullable(),
  risks: ids,
  actions,
  lift: lift.nullable(),
};

/** What is different for one type of the procedure. */
const types = z.record(id, z.union([z.strictObject(said).partial(), z.literal('not-addressed')]));

/** What a rule says of one procedure, in full. */
const ruling = z.strictObject({
  ...said,
  statements: statements.default([]),
  citations: texts.default([]),
  named: ids.nullable().default(null),
  while: id.nullable().default(null),
  until: until.nullable().default(null),
  area: z.literal('treated').nullable().default(null),
  types: types.default({}),
  risks: ids.default([]),
  actions: actions.default([]),
  lift: lift.nullable().default(null),
});
/** The same as another procedure's column, but for what it says itself. */
const as = z.strictObject({ as: id, ...z.strictObject(said).partial().shape, types: types.optional() });
const covered = z.strictObject({ covered: id });

const column = z.union([ruling, as, covered, z.literal('not-addressed')], {
  error: 'this is no column: it holds a ruling, `as` and a procedure, `covered` and a rule, or it is `not-addressed`',
});

export type RawTypes = z.output<typeof types>;
export type RawRuling = z.output<typeof ruling>;
export type RawAs = z.output<typeof as>;
export type RawColumn = z.output<typeof column>;

/** One rule as written; its id is the name of its file. */
export const rule = z.strictObject({
  criterion,
  columns: z.record(id, column).default({}),
  kinds: z.record(id, column).default({}),
  forbids: z
    .array(z.strictObject({ kind: id, when: criterion.optional(), statements: statements.default([]) }))
    .default([]),
});
export type RawRule = z.output<typeof rule>;

/** What one language says of a rule; `whyIn` by procedure. */
export const ruleTexts = z.strictObject({ title: text, why: text, whyIn: z.record(id, text).default({}) });
