import * as z from 'zod';
import { personSchema } from '../clinic-schemas.ts';
import { nextSchema, pageQuery } from './paging.ts';

const version = z.int().describe('Its version, as in the ETag');
const about = { person: z.string(), version };

/** A name stands in the body, because an address is written into logs everywhere. */
export const nameBody = pageQuery.extend({
  name: z
    .string()
    .max(100)
    .regex(/[\p{L}\p{N}]/u, 'there is nothing to look for')
    .describe('How words of the name begin, without accents and case'),
});
// As it was written once, also before a check that is made today.
export const shownPersonSchema = personSchema.extend({
  ...about,
  name: z.string(),
  birthDate: z.string().exactOptional(),
});
export const peopleSchema = z.strictObject({ people: z.array(shownPersonSchema), next: nextSchema });
export const changedPersonSchema = z.strictObject({ ...about, at: z.string(), hash: z.string() });
