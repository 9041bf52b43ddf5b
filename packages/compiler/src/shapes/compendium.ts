import * as z from 'zod';
import { days, id, ids, statement, statements, text, texts } from './common.ts';

const sources = z.tuple([days, days], { error: 'these are not the shortest and the longest time of the sources' });

/** A length of time after a session, with the shortest and the longest that the sources name, in the same unit. */
const length = z.union(
  [
    z.strictObject({ hours: days, sources: sources.nullable().default(null) }),
    z.strictObject({ days, sources: sources.nullable().default(null) }),
  ],
  { error: 'this is no length of time: it is `hours` or `days` with a number, and `sources` with two' },
);
export type RawLength = z.output<typeof length>;

/** What something rests on. */
export const backing = {
  statements: statements.default([]),
  citations: texts.default([]),
  sure: z.enum(['stated', 'read', 'inferred']),
};

/** One question that people ask, and what its answer is made of; its id is the name of its file. */
export const answer = z.strictObject({
  asks: statement,
  about: id,
  ...backing,
  rules: z
    .strictObject({ as: z.enum(['answer', 'list', 'note']), of: z.union([z.literal('all'), ids.min(1)]) })
    .nullable()
    .default(null),
  spread: z
    .record(id, z.strictObject({ statements: statements.default([]), citations: texts.default([]) }))
    .default({}),
  default: z
    .strictObject({ time: length.nullable().default(null), ...backing })
    .nullable()
    .default(null),
  instructions: ids.default([]),
  signs: z.boolean().default(false),
});
export type RawAnswer = z.output<typeof answer>;

/** The words of an answer. `answer` is left out where the rules are the answer, `default` and `why` where there is none. */
export const answerTexts = z.strictObject({
  question: text,
  answer: text.nullable().default(null),
  spread: z.record(id, text).default({}),
  default: text.nullable().default(null),
  why: text.nullable().default(null),
});

const instruction = z.strictObject({
  from: length.nullable().default(null),
  until: length.nullable().default(null),
  ...backing,
});

/** What to do after a session; `as`: all of that other procedure, and what stands here on top of it or in its place. */
export const aftercare = z.strictObject({
  as: id.nullable().default(null),
  statements: statements.default([]),
  instructions: z.record(id, instruction).default({}),
  signs: ids.default([]),
});
export type RawAftercare = z.output<typeof aftercare>;

/** Signs to look out for after a session, by id. */
export const signFile = z.record(id, z.strictObject({ urgency: z.enum(['clinic', 'emergency']), ...backing }));
