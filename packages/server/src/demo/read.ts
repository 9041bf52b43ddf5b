import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '@primum/contract';
import { parse } from 'yaml';
import * as z from 'zod';
import { ROLES, type Role } from '../accounts/tables.ts';

/** The invented clinic that comes with this checkout. */
export const DEMO_FOLDER = fileURLToPath(new URL('../../../../examples/demo', import.meta.url));

const clinicSchema = z.strictObject({
  clinic: z.strictObject({ id: z.string(), name: z.string().regex(/^Demo /, 'begins with "Demo "') }),
  contact: z.strictObject({ phone: z.string().nullable(), email: z.string().nullable() }).optional(),
  director: z.strictObject({ name: z.string(), email: z.string() }),
  staff: z.array(z.strictObject({ role: z.enum(ROLES), name: z.string(), email: z.string() })).default([]),
  asked: z.array(z.string()).default([]).describe('Concepts that everybody is asked about'),
});

/**
 * A request to the API, at an address under the clinic. `as` names the answer, so that later steps can use what is in it. `by` says who
 * asks and `today` when, a day or a moment; both hold until a later step says otherwise. `noBut`: the answer to everything that
 * everybody is asked was no, but for these concepts and those of the body.
 */
const stepSchema = z.strictObject({
  as: z.string().optional(),
  by: z.enum(ROLES).optional(),
  today: z.string().optional(),
  method: z.enum(['POST', 'PUT', 'PATCH']).default('POST'),
  path: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  noBut: z.array(z.string()).optional(),
  body: z.record(z.string(), z.unknown()),
});
type WrittenStep = z.infer<typeof stepSchema>;

/** A step with who and when, and every answer in its body. */
export interface Step extends Omit<WrittenStep, 'by' | 'today' | 'noBut'> {
  readonly by: Role;
  readonly today: string;
}

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

const factsIn = ({ facts = [] }: WrittenStep['body']): readonly { readonly concept?: unknown }[] =>
  Array.isArray(facts) ? facts : [];

const answered = ({ noBut, body }: WrittenStep, asked: readonly string[]): Step['body'] => {
  if (noBut === undefined) return body;
  const facts = factsIn(body);
  const said = new Set<unknown>([...noBut, ...facts.map(({ concept }) => concept)]);
  const rest = asked.filter((concept) => !said.has(concept));
  return { ...body, facts: [...facts, ...rest.map((concept) => ({ concept, answer: 'no' }))] };
};

const settled = (steps: readonly WrittenStep[], asked: readonly string[]): readonly Step[] =>
  steps.map(({ noBut, ...step }, at) => {
    const before = steps.slice(0, at + 1);
    return {
      ...step,
      by: before.findLast(({ by }) => by !== undefined)?.by ?? 'director',
      today: before.findLast(({ today }) => today !== undefined)?.today ?? '{today}',
      body: answered({ ...step, noBut }, asked),
    };
  });

/**
 * The invented clinic of a folder: `clinic.yaml`, and a file per client in `clients`.
 * @throws {InputError} when a file of it cannot be used
 * @example readDemo().clinic.name
 */
export const readDemo = (folder = DEMO_FOLDER): Demo => {
  const clinic = read(folder, 'clinic.yaml', clinicSchema);
  const stepsOf = (file: string) => settled(read(folder, file, z.array(stepSchema)), clinic.asked);
  const files = readdirSync(join(folder, 'clients')).sort();
  return { ...clinic, clients: files.map((name) => ({ file: `clients/${name}`, steps: stepsOf(`clients/${name}`) })) };
};
