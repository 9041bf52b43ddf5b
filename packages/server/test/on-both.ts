import { afterAll, describe, test } from 'vitest';
import { whyNoPostgres } from '../../records/test/postgres.ts';
import { sharePostgres } from '../../records/test/shared-postgres.ts';
import type { Limits } from '../src/index.ts';
import { type ServedClinics, serveClinics } from './clinics.ts';

/** A server over a database of its own, with nobody in it. */
export type Serve = (limits?: Partial<Limits>, secure?: boolean) => Promise<ServedClinics>;

/** The same tests over SQLite and over PostgreSQL; where there is none of the latter, the report says so. */
export const onBoth = (title: string, tests: (serve: Serve) => Promise<void> | void): void => {
  describe(`${title} on SQLite`, () => tests((limits, secure) => serveClinics(limits, secure)));
  const missing = whyNoPostgres();
  if (missing !== null) {
    test.skip(`${title} on PostgreSQL (${missing})`, () => undefined);
    return;
  }
  const stops: (() => Promise<void>)[] = [];
  // Of the file, not of the suite: it is called even where a filter leaves out every test on PostgreSQL.
  afterAll(async () => {
    for (const stop of stops) await stop();
  });
  describe(`${title} on PostgreSQL`, async () => {
    const server = await sharePostgres();
    stops.push(server.stop);
    await tests(async (limits, secure) => serveClinics(limits, secure, await server.fresh()));
  });
};
