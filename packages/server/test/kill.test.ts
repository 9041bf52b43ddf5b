// SQLite and PostgreSQL side by side, because most of the time is waiting for a server to start.
import { expect, it } from 'vitest';
import { startPostgres, whyNoPostgres } from '../../records/test/postgres.ts';
import { killCycles } from './kill.ts';

const CYCLES = 20;
const TIMEOUT = 600_000;
const TITLE =
  'a server killed at random moments while clients write, and while it starts, loses nothing acknowledged, keeps nothing twice, and leaves both chains and every replay whole';

const kill = async (fresh: () => Promise<string>): Promise<void> => {
  const killed = await killCycles(fresh, { cycles: CYCLES, seed: Date.now() % 1_000_000 });
  expect(killed.faults).toEqual([]);
  expect(killed.acknowledged).toBeGreaterThan(CYCLES);
};

it.concurrent(`${TITLE}: SQLite`, { timeout: TIMEOUT }, () => kill(() => Promise.resolve('')));

const missing = whyNoPostgres();
const itThere = missing === null ? it.concurrent : it.skip;
itThere(`${TITLE}: PostgreSQL${missing === null ? '' : ` (${missing})`}`, { timeout: TIMEOUT }, async () => {
  const server = await startPostgres();
  try {
    await kill(server.fresh);
  } finally {
    await server.stop();
  }
});
