import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { takeHead, verifierOf } from '../../clinics/verification.ts';
import { Refusal } from '../../problem.ts';
import { clinicParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';

const headSchema = z.strictObject({
  seq: z.int().describe('How many records there are'),
  hash: z.string().describe('The hash of the last one'),
});

const verifyQuery = z.strictObject({
  replays: z
    .enum(['true', 'false'], '`true` or `false`')
    .default('false')
    .describe('Screen again every screening, too'),
  seq: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, 'the `seq` of a head that was kept')
    .optional()
    .describe('A head that was kept elsewhere, which the chain must still hold; with `hash`'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'the `hash` of a head that was kept')
    .optional(),
});

const verdictSchema = z.union([
  z.strictObject({
    clinic: z.string(),
    ok: z.literal(true),
    head: headSchema.describe('Keep it elsewhere: it shows later that nothing was cut off'),
    records: z.int(),
    audited: z.int().describe('How many entries the audit log has'),
  }),
  z.strictObject({
    clinic: z.string(),
    ok: z.literal(false),
    fault: z.strictObject({ place: z.string(), what: z.string() }).describe('The first thing that is wrong'),
  }),
]);

const verifySchema = operation(
  { params: clinicParams, querystring: verifyQuery },
  {
    summary: 'Verify everything that a clinic keeps',
    description:
      'Walks the chains of records and of the audit log, opens every record and compares every table with what the chain says. It takes as long as there is much; others are served meanwhile.',
    tag: 'verification',
    gives: verdictSchema,
    as: 'Whether it holds, and where not',
    problems: ['not-now'],
  },
);

const takeSchema = operation(
  { params: clinicParams },
  { summary: 'The end of the chain, to be kept elsewhere', tag: 'verification', gives: headSchema, as: 'The head' },
);

/** The two halves of a head, or neither. */
const expectedIn = ({ seq, hash }: z.infer<typeof verifyQuery>) => {
  if (seq === undefined && hash === undefined) return undefined;
  if (seq === undefined || hash === undefined)
    throw new Refusal('unusable-input', 'A head is `seq` and `hash`; send both, or neither.');
  return { seq: Number(seq), hash };
};

/** Whether what a clinic keeps is as it was written. */
export const verificationRoutes: FastifyPluginAsyncZod<{ accounts: Accounts }> = async (app, { accounts }) => {
  const verify = verifierOf(accounts.store);
  const onRequest = only(accounts, 'verify-records');
  app.get('', {
    onRequest,
    schema: verifySchema,
    handler: async (request) => {
      const { query, params } = request;
      const expected = expectedIn(query);
      return verify({ clinic: params.clinic, by: authorOf(request), replays: query.replays === 'true', expected });
    },
  });
  app.get('/head', {
    onRequest,
    schema: takeSchema,
    handler: async (request) => takeHead(accounts.store, request.params.clinic, { by: authorOf(request) }),
  });
};
