// node packages/server/test/measure.ts: recorded screenings a second over HTTP with 1, 8 and 32 clients, side by side, on SQLite and PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, whyNoPostgres } from '../../records/test/postgres.ts';
import { layDown } from './kill.ts';
import { type Client, send } from './kill-client.ts';
import { enter, started } from './kill-first.ts';
import type { Environment } from './kill-server.ts';

const CLIENTS = [1, 8, 32];
const ROUND = 300;
const ROUNDS = 5;
const PEOPLE = '/api/clinics/north/people';

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const must = async (client: Client, path: string, body: object): Promise<string> => {
  const answer = await send(client, path, { body: JSON.stringify(body), key: crypto.randomUUID() });
  if (answer?.status !== 201) throw new Error(answer?.text);
  return answer.text;
};

const perSecond = async (client: Client, path: string, clients: number): Promise<number> => {
  let left = ROUND;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await must(client, path, { on: '2030-06-02' });
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, work));
  return ROUND / ((performance.now() - start) / 1000);
};

const measure = async (name: string, environment: Environment): Promise<void> => {
  const running = await started(environment);
  const client = { address: running.address, cookie: (await enter(running)) ?? '' };
  const { person } = JSON.parse(await must(client, PEOPLE, { name: 'Pip' }));
  const path = `${PEOPLE}/${person}/screenings`;
  await perSecond(client, path, 8);
  const seen = new Map(CLIENTS.map((clients) => [clients, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const clients of CLIENTS) seen.get(clients)?.push(await perSecond(client, path, clients));
  await running.end();
  const one = median(seen.get(1) ?? []);
  const told = [...seen].map(
    ([clients, all]) => `${clients}: ${median(all).toFixed(0)} (${(median(all) / one).toFixed(1)})`,
  );
  process.stdout.write(`${name}, screenings a second by clients, and the ratio to one client: ${told.join(', ')}\n`);
};

const folder = mkdtempSync(join(tmpdir(), 'primum-measure-'));
const knowledge = layDown(join(folder, 'knowledge'));
await measure('SQLite', { PRIMUM_DATA: join(folder, 'a'), PRIMUM_KNOWLEDGE: knowledge });
if (whyNoPostgres() === null) {
  const server = await startPostgres();
  try {
    const more = { PRIMUM_DATA: join(folder, 'b'), PRIMUM_KNOWLEDGE: knowledge, DATABASE_URL: await server.fresh() };
    await measure('PostgreSQL', more);
  } finally {
    await server.stop();
  }
}
rmSync(folder, { recursive: true, force: true });
