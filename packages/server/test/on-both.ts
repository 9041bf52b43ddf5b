import { afterAll, describe } from 'vitest';
import { startPostgres, whyNoPostgres } from '../../records/test/postgres.ts';
import type { Limits } from '../src/index.ts';
import { type ServedClinics, serveClinics } from './clinics.ts';

/** A server over a database of its own, with nobody in it. */
export type Serve = (limits?: Partial<Limits>, secure?: boolean) => Promise<ServedClinics>;

/** The same tests over SQLite and over PostgreSQL; where there is none of the latter, the report says so. */
export const onBoth = (title: string, tests: (serve: Serve) => Promise<void> | void): void => {
  describe(`${title} on SQLite`, () => tests((limits, secure) => serveClinics(limits, secure)));
  const missing = whyNoPostgres();
  describe.skipIf(missing !== null)(
    `${title} on PostgreSQL${missing === null ? '' : ` (${missing})`}`,
    missing === null
      ? async () => {
          const server = await startPostgres();
          afterAll(server.stop);
          await tests(async (limits, secure) => serveClinics(limits, secure, await server.fresh()));
        }
      : () => undefined,
  );
};
