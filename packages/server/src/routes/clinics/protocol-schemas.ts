import { DISPOSITIONS } from '@primum/engine';
import * as z from 'zod';
import { problemSchema } from '../../problem.ts';
import { clinicId } from '../clinic-schemas.ts';
import { nextSchema } from './paging.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal');
const account = z.string().describe('The id of an account');
const texts = z.array(z.string()).readonly();

export const proposalParams = z.strictObject({ clinic: clinicId, id: z.uuid() });

export const proposeBody = z.strictObject({
  protocol: z
    .string()
    .max(20_000)
    .nullable()
    .describe('The protocol as YAML (docs/protocol.md); null: the knowledge as it is'),
  knowledge: z
    .string('write `served`, or the SHA-256 of a version that the clinic has kept')
    .regex(/^(served|[0-9a-f]{64})$/, 'write `served`, or the SHA-256 of a version that the clinic has kept')
    .describe('`served`, or the hash of a version that the clinic has kept'),
});
export const rejectionBody = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('Why; it says nothing of any person'),
});

const knowledgeSchema = z.object({
  version: z.string(),
  sha256,
  approved: z.boolean().describe('Whether a clinician has approved it'),
});

const setting = { rule: z.string(), procedure: z.string(), reason: z.string(), author: z.string() };
const settingsSchema = z.object({
  clinic: z.string(),
  author: z.string(),
  adopted: z.string().describe('The day, as the protocol says it'),
  knowledge: z.string(),
  sha256,
  off: z.array(z.object(setting)).readonly(),
  stricter: z
    .array(
      z.object({
        ...setting,
        disposition: z.enum(DISPOSITIONS),
        until: z.object({ event: z.string(), days: z.number().nullable(), months: z.number().nullable() }).nullable(),
        clearance: z.object({ by: texts, after: texts, term: z.number() }).nullable(),
      }),
    )
    .readonly(),
  shelfLives: z.record(z.string(), z.number()),
});

export const inForceSchema = z.strictObject({
  knowledge: knowledgeSchema,
  protocol: settingsSchema.nullable().describe('What the clinic sets differently; null: nothing'),
  since: z.string().nullable().describe('Null: the clinic has adopted nothing, and decides by what is served'),
  adoptedBy: account.nullable(),
  proposedBy: account.nullable(),
  served: knowledgeSchema.describe('The knowledge that this server would propose'),
  newer: z.boolean().describe('Whether the served knowledge is another one, and of no earlier version'),
});

const count = z.int().min(0);
const countSchema = z.strictObject({
  of: count,
  changed: count,
  stricter: count.describe('Something is graver, or may be'),
  milder: count.describe('Something is milder, or may be'),
  uncompared: count.describe('What is in force or what is proposed cannot screen it'),
});
const counts = {
  by: account,
  at: z.string(),
  on: z.string().describe('The day asked about'),
  against: z.strictObject({ adoption: z.int().nullable(), knowledge: sha256, protocol: sha256.nullable() }),
  all: countSchema.describe('People'),
  procedures: z.record(z.string(), countSchema),
};
const dryRunSchema = z.strictObject({
  ...counts,
  people: texts.describe('Ids of the people whose chart would come out differently'),
  appointments: texts.describe('Ids of their appointments from that day on'),
});

export const adoptionSchema = z.strictObject({
  adoption: z.int().describe('Its number in the chain of the clinic'),
  at: z.string(),
  proposal: z.string().nullable().describe('Null: what the clinic began with'),
  proposedBy: account,
  adoptedBy: account,
  nobodyElse: z.boolean().describe('Whether the clinic had nobody else who might have adopted it'),
  knowledge: knowledgeSchema,
  protocol: sha256.nullable(),
  dryRun: dryRunSchema.nullable(),
});
export const adoptionsSchema = z.strictObject({ adoptions: z.array(adoptionSchema), next: nextSchema });

const short = {
  id: z.string(),
  version: z.int(),
  day: z.string(),
  state: z.enum(['proposed', 'adopted', 'rejected', 'withdrawn']),
  proposedBy: account,
  knowledge: knowledgeSchema,
  protocol: sha256.nullable(),
  dryRun: dryRunSchema.nullable(),
  decided: z.strictObject({ by: account, reason: z.string().nullable() }).nullable(),
};
export const proposalSchema = z.strictObject({ ...short, yaml: z.string().nullable() });
export const proposalsSchema = z.strictObject({ proposals: z.array(z.strictObject(short)), next: nextSchema });
export const proposedSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  at: z.string(),
  hash: z.string().describe('Its hash in the chain of the clinic'),
  repeated: z.boolean(),
});

const interval = z.strictObject({
  outcome: z.string(),
  atLeast: z.enum(DISPOSITIONS),
  atMost: z.enum(DISPOSITIONS),
});
const lineSchema = z.union([
  z.strictObject({ done: count, of: count }),
  z.strictObject({
    result: z.strictObject({
      version: z.int().describe('The version of the proposal that holds these counts; its adoption names it'),
      ...counts,
      people: z.array(
        z.strictObject({
          person: z.string(),
          changes: z.array(
            z.strictObject({ procedure: z.string(), before: interval.nullable(), after: interval.nullable() }),
          ),
          appointments: z.array(z.strictObject({ appointment: z.string(), day: z.string() })),
        }),
      ),
    }),
  }),
  z.strictObject({ problem: problemSchema }),
]);
/** Lines of JSON; each is one of these. */
export const linesSchema = lineSchema.describe('One line: how far it is, what came out, or why nothing did');
