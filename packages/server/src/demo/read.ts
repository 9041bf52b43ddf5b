import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '@primum/contract';
import { parse } from 'yaml';
import * as z from 'zod';
import { ROLES } from '../accounts/tables.ts';

/** The invented clinic that comes with this checkout. */
export const DEMO_FOLDER = fileURLToPath(new URL('../../../../examples/demo', import.meta.url));

const clinicSchema = z.strictObject({
  clinic: z.strictObject({ id: z.string(), name: z.string().regex(/^Demo /, 'begins with "Demo "') }),
  contact: z.strictObject({ phone: z.string().nullable(), email: z.string().nullable() }).optional(),
  director: z.strictObject({ name: z.string(), email: z.string() }),
  staff: z.array(z.strictObject({ role: z.enum(ROLES), name: z.string(), email: z.string() })).default([]),
});

/**
 * A request to the API, at an address under the clinic. `as` names the answer, so that later steps can use what is in it; `by` says who
 * asks, and `today` on which day.
 */
const stepSchema = z.strictObject({
  as: z.string().optional(),
  by: z.enum(ROLES).default('director'),
  today: z.string().default('{today}'),
  method: z.enum(['POST', 'PUT', 'PATCH']).default('POST'),
  path: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.record(z.string(), z.unknown()),
});
export type Step = z.infer<typeof stepSchema>;

/** An invented clinic: who it is, and per client, by file, what is done one after the other. */
export interface Demo extends z.infer<typeof clinicSchema> {
  readonly clients: readonly { readonly file: string; readonly steps: readonly Step[] }[];
}

const read = <T>(folder: string, file: string, schema: z.ZodType<T>): T => {
  const found = schema.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new InputError(file, `${issue?.path.join('.')}: ${issue?.message}.`);
};

/**
 * The invented clinic of a folder: `clinic.yaml`, and a file per client in `clients`.
 * @throws {InputError} when a file of it cannot be used
 * @example readDemo().clinic.name
 */
export const readDemo = (folder = DEMO_FOLDER): Demo => ({
  ...read(folder, 'clinic.yaml', clinicSchema),
  clients: readdirSync(join(folder, 'clients'))
    .sort()
    .map((name) => ({ file: `clients/${name}`, steps: read(folder, `clients/${name}`, z.array(stepSchema)) })),
});
