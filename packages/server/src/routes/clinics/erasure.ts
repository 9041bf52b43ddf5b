import { audit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { ERASURE_REASONS, erase, finishErasing, RETENTION } from '../../clinics/erasure.ts';
import { clinicParams, personParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';

const LOOK =
  'say `over` or `none` once you have looked whether the law obliges the clinic to keep records of treatment longer, as docs/retention.md explains';

const NO_BODY = `send an object with \`reason\` and \`retention\`: ${LOOK}`;

const erasureSchema = z.strictObject(
  {
    reason: z.enum(ERASURE_REASONS, `say why: ${ERASURE_REASONS.join(', ')}`),
    retention: z
      .enum(RETENTION, LOOK)
      .describe('The duty to keep records of treatment was looked at: its time is over, or there is none'),
    note: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .describe('It stays readable: write nothing of the person, only where it was decided, such as a file number'),
  },
  { error: ({ code }) => (code === 'invalid_type' ? NO_BODY : undefined) },
);

const REMAINS = Object.freeze([
  'The records stay in the chain as bytes that nobody can read.',
  'Who did something with what was kept stays in the audit log, with the invented id of the person.',
  'The record of the erasure stays readable: when, by whom, why.',
  'Backups made before still hold the key; let them age out, and erase again after restoring one.',
]);

const erasedSchema = z.strictObject({
  person: z.string(),
  record: z.int().describe('The number of the erasure in the chain of the clinic'),
  at: z.string(),
  hash: z.string(),
  unreadable: z.int().describe('How many records nobody can read any more'),
  remains: z.array(z.string()).readonly().describe('What is left, in words'),
});

const eraseSchema = operation(
  { params: personParams, body: erasureSchema },
  {
    summary: 'Erase a person, for good',
    description:
      'Deletes the key that their records are encrypted with, their appointments, links and everything else that is found by their id, and rewrites the files of the database. It cannot be undone. Where it answers 503 with the key deleted, POST /scrub finishes it.',
    tag: 'people',
    gives: erasedSchema,
    as: 'What was erased, and what remains',
  },
);

const scrubSchema = operation(
  { params: clinicParams },
  {
    summary: 'Finish an erasure that was answered with 503',
    description: 'Rewrites the files of the database, so that nothing of those who were erased is left in them.',
    tag: 'people',
    gives: z.strictObject({ done: z.literal(true) }),
    as: 'Nothing of them is left in the files',
  },
);

/** Erasing people. */
export const erasureRoutes: FastifyPluginAsyncZod<{ accounts: Accounts }> = async (app, { accounts }) => {
  const { store } = accounts;
  const onRequest = only(accounts, 'erase-person');
  app.delete('/people/:person', {
    onRequest,
    schema: eraseSchema,
    handler: async (request) => {
      const { clinic, person } = request.params;
      const erasing = { clinic, person, by: authorOf(request) };
      return { person, ...(await erase(store, erasing, request.body)), remains: REMAINS };
    },
  });
  app.post('/scrub', {
    onRequest,
    schema: scrubSchema,
    handler: async (request) => {
      const { clinic } = request.params;
      await audit(store, clinic, { actor: authorOf(request), action: 'scrub' });
      await finishErasing(store, clinic);
      return { done: true as const };
    },
  });
};
