import * as z from 'zod';
import { ROLES } from '../accounts/tables.ts';

export const clinicId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, 'lower case letters, digits and hyphens, 64 at most')
  .describe('The id of a clinic');
export const clinicName = z.string().trim().min(1).max(200);
export const accountId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'the id of an account');
/** Of the digits that every database takes as the number of a record. */
export const NUMBER = /^\d{1,9}$/;
const count = z.string().regex(NUMBER, 'a number of 9 digits at most');
const hash = z.string().describe('Its hash in the chain of the clinic');

export const clinicParams = z.strictObject({ clinic: clinicId });
export const personParams = z.strictObject({ clinic: clinicId, person: z.uuid() });
export const thingParams = z.strictObject({ clinic: clinicId, person: z.uuid(), id: z.uuid() });
export const screeningParams = z.strictObject({ clinic: clinicId, person: z.uuid(), id: count });
export const overrideParams = z.strictObject({ ...screeningParams.shape, override: count });

/** A request sent again under the same key is done once. */
export const keyHeaders = z.looseObject({
  'idempotency-key': z
    .string('send a random one, and the same one when you send the request again')
    .regex(/^[\x21-\x7e]{8,200}$/, '8 to 200 printable characters, random ones')
    .describe('Random; the same request sent again under the same key is done once'),
});

export const staffSchema = z.strictObject({ role: z.enum(ROLES) });
export const linkSchema = z.strictObject({
  path: z.string().describe('The link for them, on this server; it works once'),
  expires: z.string(),
});

export const personSchema = z.strictObject({
  name: clinicName,
  birthDate: z.iso
    .date()
    .refine((day) => day >= '1900-01-01', 'nobody who was born before 1900 comes for a procedure')
    .exactOptional(),
  sex: z.enum(['male', 'female', 'other', 'unknown']).exactOptional().describe('For clinical use'),
  phone: z.string().trim().min(1).max(50).exactOptional(),
  email: z.email().max(254).exactOptional(),
});
export const addedSchema = z.strictObject({ person: z.string(), at: z.string(), hash, repeated: z.boolean() });

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
