import { chartSchema, reportSchema, requestSchema } from '@primum/contract';
import * as z from 'zod';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../accounts/auth.ts';
import { ROLES } from '../accounts/tables.ts';

const clinic = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, 'lower case letters, digits and hyphens, 64 at most')
  .describe('The id of a clinic');
const name = z.string().trim().min(1).max(200);
const count = z.string().regex(/^\d{1,15}$/, 'a number');
const hash = z.string().describe('Its hash in the chain of the clinic');

export const clinicParams = z.strictObject({ clinic });
export const personParams = z.strictObject({ clinic, person: z.uuid() });
export const screeningParams = z.strictObject({ clinic, person: z.uuid(), id: count });
export const partQuery = z.strictObject({
  after: count.optional().describe('What comes after this number'),
  limit: count.optional().describe('How many at most, up to 200. Default: 50'),
});

/** A request sent again under the same key is done once. */
export const keyHeaders = z.looseObject({
  'idempotency-key': z
    .string('send a random one, and the same one when you send the request again')
    .regex(/^[\x21-\x7e]{8,200}$/, '8 to 200 printable characters, random ones')
    .describe('Random; the same request sent again under the same key is done once'),
});

export const signInSchema = z.strictObject({ email: z.string().min(3).max(254), password: z.string().max(1000) });
export const setUpSchema = z.strictObject({
  token: z.string().min(1).max(200).describe('What stands behind the # of the link'),
  name,
  email: z.email().max(254),
  password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
  clinic: z.strictObject({ id: clinic, name }).optional().describe('From the first director only'),
});
export const callerSchema = z.strictObject({
  account: z.string(),
  name: z.string(),
  clinics: z.array(z.strictObject({ clinic: z.string(), role: z.enum(ROLES) })),
});
export const signOutQuery = z.strictObject({ everywhere: z.enum(['true', 'false']).optional() });
export const signedOutSchema = z.strictObject({ everywhere: z.boolean() });

export const staffSchema = z.strictObject({ role: z.enum(ROLES) });
export const linkSchema = z.strictObject({
  path: z.string().describe('The link for them, on this server; it works once'),
  expires: z.string(),
});

export const personSchema = z.strictObject({
  name,
  birthDate: z.iso.date().optional(),
  phone: z.string().trim().min(1).max(50).optional(),
  email: z.email().max(254).optional(),
});
export const addedSchema = z.strictObject({ person: z.string(), at: z.string(), hash, repeated: z.boolean() });

const place = { screening: z.int().describe('Its number in the chain of the clinic'), at: z.string(), hash };
export const recordedSchema = z.strictObject({ ...place, repeated: z.boolean(), report: reportSchema });
export const screeningSchema = z.strictObject({
  ...place,
  person: z.string(),
  author: z.string(),
  chart: chartSchema,
  request: requestSchema,
  knowledge: z.strictObject({ version: z.string(), sha256: z.string() }),
  report: reportSchema,
});
export const replaySchema = z.strictObject({
  same: z.boolean().describe('Whether the same bytes came out'),
  differs: z.array(z.string()).describe('Where not'),
  report: reportSchema.describe('As it was kept, byte for byte'),
});

export const auditSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      seq: z.int(),
      at: z.string(),
      actor: z.string(),
      action: z.string(),
      person: z.string().nullable(),
      record: z.int().nullable(),
      hash: z.string(),
    }),
  ),
  next: z.string().nullable().describe('`after` of the next page; null at the end'),
});
