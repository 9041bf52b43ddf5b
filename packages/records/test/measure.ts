// node packages/records/test/measure.ts: durable appends a second, 64 waiting at any moment, grouped and one commit each, side by side.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftOf } from '../src/draft.ts';
import { addClinic, addPerson, append, openStore, type Store, type StoreOptions } from '../src/index.ts';
import { writeEntries } from '../src/write.ts';
import { startPostgres, whyNoPostgres } from './postgres.ts';

const WAITING = 64;
const ROUND = 2000;
const ROUNDS = 3;

type Write = (store: Store, person: string) => Promise<unknown>;

const entry = (person: string) => ({ kind: 'note', person, author: 'n', content: { text: 'x'.repeat(2000) } });
const grouped: Write = (store, person) => append(store, 'north', entry(person));
/** The same work, but a commit of its own for each. */
const single: Write = (store, person) => {
  const draft = draftOf(store, 'north', { author: 'n' }, entry(person));
  return store.database.transaction().execute((inside) => writeEntries(inside, store.master, [{ draft }]));
};

const perSecond = async (store: Store, person: string, write: Write): Promise<number> => {
  let left = ROUND;
  const writer = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await write(store, person);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: WAITING }, writer));
  return ROUND / ((performance.now() - start) / 1000);
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const measure = async (name: string, options: StoreOptions): Promise<void> => {
  const store = await openStore(options);
  await addClinic(store, { id: 'north', name: 'North' }, { author: 'n' });
  const { person } = await addPerson(store, 'north', { identity: 'Pip', author: 'n' });
  const [together, alone]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    together.push(await perSecond(store, person, grouped));
    alone.push(await perSecond(store, person, single));
  }
  await store.close();
  const [fast, slow] = [median(together), median(alone)];
  process.stdout.write(
    `${name}: ${fast.toFixed(0)} appends a second grouped, ${slow.toFixed(0)} alone, ratio ${(fast / slow).toFixed(1)}\n`,
  );
};

const folder = mkdtempSync(join(tmpdir(), 'primum-measure-'));
await measure('SQLite', { file: join(folder, 'a.db'), master: { file: join(folder, 'a.key') } });
if (whyNoPostgres() === null) {
  const server = await startPostgres();
  try {
    await measure('PostgreSQL', { url: await server.fresh(), master: { file: join(folder, 'b.key') } });
  } finally {
    await server.stop();
  }
}
rmSync(folder, { recursive: true, force: true });
