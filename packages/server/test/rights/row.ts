import type { FastifyInstance } from 'fastify';
import type { Role } from '../../src/index.ts';
import { type Asked, ask } from '../clinics.ts';

/** The clinic that every row asks about, with a person in it. */
export interface World {
  readonly app: FastifyInstance;
  /** Who works there, by role: their cookies. */
  readonly staff: Readonly<Record<Role, string>>;
  readonly person: string;
  /** `/api/clinics/north/people/PERSON` */
  readonly ofPerson: string;
  /** `/api/clinics/north` */
  readonly ofClinic: string;
}

/** One operation: who may do it in their own clinic, as it is meant, written out and not taken from the code. */
export interface Row {
  readonly route: string;
  readonly may: readonly Role[];
  readonly status: number;
  /** Makes what the request needs, and gives it. Every case has its own. `by`: who will send it, of those who may. */
  readonly request: (world: World, by?: Role) => Promise<Asked> | Asked;
}

export const ALL: readonly Role[] = ['director', 'physician', 'practitioner', 'reception'];
export const CLINICAL: readonly Role[] = ['director', 'physician', 'practitioner'];
export const MEDICAL: readonly Role[] = ['director', 'physician'];
export const DIRECTOR: readonly Role[] = ['director'];

let keys = 0;
/** A key that no request had before. */
export const key = (): string => `key-of-a-test-${(keys += 1)}`;

/** What the director gets for a request; fails when it is refused. */
export const made = async <T>({ app, staff }: World, asked: Asked): Promise<T & { readonly etag: string }> => {
  const response = await ask(app, { key: key(), ...asked }, staff.director);
  if (response.statusCode >= 300) throw new Error(`${asked.method} ${asked.url}: ${response.body}`);
  return { ...response.json<T>(), etag: String(response.headers['etag']) };
};
