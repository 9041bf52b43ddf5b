// What whoever runs a server is told: is it ready, what has it kept.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startPostgres, whyNoPostgres } from '../../records/test/postgres.ts';
import { serveClinics, staffed } from './clinics.ts';
import { problemOf } from './served.ts';

test('a server is not ready while its database cannot be written to, and is again when it can', async () => {
  const { app, accounts, close } = await serveClinics();
  await staffed({ app, accounts, close, folder: '', logged: () => '' }, 'north');
  const ready = async () => app.inject({ url: '/readyz' });
  expect((await ready()).json()).toMatchObject({ status: 'ready' });
  await sql`pragma query_only = on`.execute(accounts.store.database);
  const refused = await Promise.all([ready(), ready()]);
  for (const one of refused)
    expect(problemOf(one)).toMatchObject({ status: 503, type: 'urn:primum:problem:unavailable' });
  expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
  await sql`pragma query_only = off`.execute(accounts.store.database);
  expect((await ready()).statusCode).toBe(200);
  await close();
});

const missing = whyNoPostgres();
test.skipIf(missing !== null)(
  `nor while its database cannot be reached${missing === null ? '' : ` (${missing})`}`,
  async () => {
    const postgres = await startPostgres();
    const { app, close } = await serveClinics({}, false, await postgres.fresh());
    expect((await app.inject({ url: '/readyz' })).statusCode).toBe(200);
    await postgres.stop();
    expect(problemOf(await app.inject({ url: '/readyz' }))).toMatchObject({
      status: 503,
      detail: 'The database cannot be reached; see that it runs.',
    });
    await close();
  },
);

test('the metrics count commits, what they kept, and what the database did not take', async () => {
  const served = await serveClinics();
  const { app, accounts } = served;
  const counted = async (name: string): Promise<number> =>
    Number(
      new RegExp(`^primum_store_${name}_total (\\d+)$`, 'm').exec((await app.inject({ url: '/metrics' })).body)?.[1],
    );
  const before = [await counted('commits'), await counted('kept')];
  await staffed(served, 'north');
  expect(await counted('commits')).toBeGreaterThan(before[0] ?? 0);
  expect(await counted('kept')).toBeGreaterThanOrEqual(await counted('commits'));
  expect(await counted('failures')).toBe(0);
  await sql`pragma query_only = on`.execute(accounts.store.database);
  await expect(staffed(served, 'south')).rejects.toMatchObject({ code: 'read-only' });
  expect(await counted('failures')).toBe(1);
  await served.close();
});
