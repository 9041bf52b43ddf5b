// node packages/records/test/kill.ts --cycles N: kills a writing process N times on SQLite and, where there is one, on PostgreSQL.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  addClinic,
  addPerson,
  append,
  headOf,
  openStore,
  readRecord,
  type Store,
  type StoreOptions,
  verify,
} from '../src/index.ts';
import { startPostgres, whyNoPostgres } from './postgres.ts';

const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url));

/** What a killed process had asked for, and what of it had been acknowledged. */
interface Said {
  readonly asked: readonly string[];
  readonly acknowledged: ReadonlyMap<string, number>;
}

/** What the cycles came to. */
export interface Killed {
  readonly cycles: number;
  readonly asked: number;
  readonly acknowledged: number;
  /** Records that had been written though nobody was told: a retry found them. */
  readonly unheard: number;
  readonly faults: readonly string[];
}

const heard = (text: string): Said => {
  // Without the last line, which may be half of one.
  const lines = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .map((line) => line.split(' '));
  const of = (word: string) => lines.filter(([first]) => first === word);
  return {
    asked: of('ask').map(([, key]) => key ?? ''),
    acknowledged: new Map(of('ack').map(([, key, seq]) => [key ?? '', Number(seq)])),
  };
};

/** Lets a process write, and kills it at a random moment. */
const writeAndKill = (options: StoreOptions, person: string, cycle: number): Promise<Said> =>
  new Promise((resolve, reject) => {
    const args = [CHILD, JSON.stringify(options), person, String(cycle)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      if (out === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 120);
      out += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString('utf8');
    });
    child.on('close', (_, signal) => (signal === 'SIGKILL' ? resolve(heard(out)) : reject(new Error(err))));
  });

const noteOf = (person: string, idempotencyKey: string) => ({
  kind: 'note',
  person,
  author: 'n',
  content: { idempotencyKey },
  idempotencyKey,
});

/** Looks for every acknowledged record, asks again for every one, and verifies. */
const faultsAfter = async (
  store: Store,
  person: string,
  said: Said,
  keep: (unheard: number) => void,
): Promise<readonly string[]> => {
  const faults: string[] = [];
  const before = await verify(store, 'north');
  if (!before.ok) faults.push(`${before.fault.place}: ${before.fault.what}`);
  let unheard = 0;
  const again = await Promise.all(said.asked.map((key) => append(store, 'north', noteOf(person, key))));
  for (const [index, key] of said.asked.entries()) {
    const [was, now] = [said.acknowledged.get(key), again[index]];
    if (was !== undefined && (was !== now?.seq || !now.repeated))
      faults.push(`${key} was acknowledged as ${was} and is lost`);
    if (was === undefined && now?.repeated === true) unheard += 1;
  }
  if (new Set(again.map(({ seq }) => seq)).size !== said.asked.length) faults.push('two keys gave one record');
  const [first] = said.acknowledged;
  if (first !== undefined) {
    const { content } = await readRecord(store, 'north', first[1], { by: 'n' });
    if (JSON.stringify(content) !== JSON.stringify({ idempotencyKey: first[0] }))
      faults.push(`${first[0]} holds something else`);
  }
  keep(unheard);
  return faults;
};

/** Kills a writing process many times over one store, and looks after each time. */
export const killCycles = async (options: StoreOptions, cycles: number): Promise<Killed> => {
  const start = await openStore(options);
  await addClinic(start, { id: 'north', name: 'North' }, { author: 'n' });
  const { person } = await addPerson(start, 'north', { identity: 'Pip', author: 'n' });
  await start.close();
  let [asked, acknowledged, unheard] = [0, 0, 0];
  const faults: string[] = [];
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const said = await writeAndKill(options, person, cycle);
    asked += said.asked.length;
    acknowledged += said.acknowledged.size;
    const store = await openStore(options);
    faults.push(...(await faultsAfter(store, person, said, (count) => (unheard += count))));
    const { seq } = await headOf(store, 'north');
    if (seq !== asked + 2) faults.push(`${asked + 2} records were asked for, and there are ${seq}`);
    await store.close();
  }
  return { cycles, asked, acknowledged, unheard, faults };
};

const say = (name: string, { cycles, asked, acknowledged, unheard, faults }: Killed): void => {
  const sentence = `${name}: ${cycles} kills, ${asked} asked, ${acknowledged} acknowledged, ${unheard} kept but unheard, ${faults.length} faults`;
  process.stdout.write(`${[sentence, ...faults].join('\n  ')}\n`);
  if (faults.length > 0) process.exitCode = 1;
};

const run = async (): Promise<void> => {
  const at = process.argv.indexOf('--cycles');
  const cycles = at === -1 ? 20 : Number(process.argv[at + 1]);
  const folder = mkdtempSync(join(tmpdir(), 'primum-kill-'));
  const master = { file: join(folder, 'master.key') };
  say('SQLite', await killCycles({ file: join(folder, 'kill.db'), master }, cycles));
  const missing = whyNoPostgres();
  if (missing === null) {
    const server = await startPostgres();
    try {
      const other = { file: join(folder, 'other.key') };
      say('PostgreSQL', await killCycles({ url: await server.fresh(), master: other }, cycles));
    } finally {
      await server.stop();
    }
  } else process.stdout.write(`PostgreSQL: skipped, ${missing}\n`);
  rmSync(folder, { recursive: true, force: true });
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run();
