// node packages/server/test/kill.ts --cycles N [--seed N]: kills the server N times on SQLite and, where there is one, on PostgreSQL.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Head } from '@primum/records';
import { WEATHER } from '../../compiler/test/fixture.ts';
import { startPostgres, whyNoPostgres } from '../../records/test/postgres.ts';
import { look, replayed, sendAgain } from './kill-check.ts';
import { type Asked, write } from './kill-client.ts';
import { type Entered, firstStart, started } from './kill-first.ts';
import { type Seeded, seededBy } from './kill-seeded.ts';
import { type Environment, launch, type Running } from './kill-server.ts';

const CLIENTS = 6;

/** The longest that clients may write before a kill. */
const MOST_MS = 400;

/** A start of a server that has been there before takes about so many steps. */
const STEPS = 30;

/** After every so many kills, all that was ever screened is screened again. */
const REPLAYS = 5;

/** How often a server is killed on its way from nothing to a clinic. */
const FIRST_STARTS = 3;

/** A store is given up for a new one after so many kills: what is verified each time must not grow for ever. */
const CYCLES_OF_EACH = 25;

/** What the cycles came to. */
export interface Killed {
  /** Kills while clients wrote. */
  readonly cycles: number;
  /** Kills on the way from nothing to a clinic, and kills of a server that starts again. */
  readonly starts: number;
  readonly asked: number;
  readonly acknowledged: number;
  /** Requests that had been done though nobody had heard of it: sent again they were found. */
  readonly unheard: number;
  readonly faults: readonly string[];
}

const NOTHING: Killed = { cycles: 0, starts: 0, asked: 0, acknowledged: 0, unheard: 0, faults: [] };

const sum = (one: Killed, other: Killed): Killed => ({
  cycles: one.cycles + other.cycles,
  starts: one.starts + other.starts,
  asked: one.asked + other.asked,
  acknowledged: one.acknowledged + other.acknowledged,
  unheard: one.unheard + other.unheard,
  faults: [...one.faults, ...other.faults],
});

/** Lets clients write, kills the server at a random moment, and tells what was asked and answered until then. */
const writeAndKill = async (entered: Entered, cycle: number, seeded: Seeded): Promise<readonly Asked[]> => {
  const asked: Asked[] = [];
  const { promise: first, resolve } = Promise.withResolvers<void>();
  const note = (one: Asked): void => {
    asked.push(one);
    resolve();
  };
  const writing = Array.from({ length: CLIENTS }, (_, client) =>
    write(entered, `cycle-${cycle}-client-${client}`, seeded, note),
  );
  await first;
  await wait(seeded.below(MOST_MS));
  await entered.running.end();
  await Promise.all(writing);
  return asked;
};

/** Starts it again; now and then it is killed on its way there, too. */
const startAgain = async (environment: Environment, kills: boolean, seeded: Seeded): Promise<Running> => {
  if (kills) await (await launch(environment, 1 + seeded.below(STEPS)))?.end();
  return started(environment);
};

/** Some kills over one store, which is looked at after each. */
const killStore = async (environment: Environment, cycles: number, seed: number): Promise<Killed> => {
  const seeded = seededBy(seed);
  let entered = await firstStart(environment, seeded, FIRST_STARTS);
  try {
    let killed: Killed = { ...NOTHING, starts: FIRST_STARTS };
    let head: Head | undefined;
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const asked = await writeAndKill(entered, cycle, seeded);
      const starts = seeded.below(4) === 0 ? 1 : 0;
      const running = await startAgain(environment, starts > 0, seeded);
      entered = { ...entered, running, address: running.address };
      const { faults: again, unheard } = await sendAgain(entered, asked);
      const looked = await look(environment, {
        head,
        kept: killed.asked + asked.length,
        replays: cycle % REPLAYS === REPLAYS - 1,
      });
      head = looked.head;
      const faults = [...again, ...(await replayed(entered, asked)), ...looked.faults];
      const said = faults.map((fault) => `seed ${seed}, kill ${cycle + 1}: ${fault}`);
      const acknowledged = asked.filter(({ answer }) => answer !== null).length;
      killed = sum(killed, { cycles: 1, starts, asked: asked.length, acknowledged, unheard, faults: said });
    }
    return killed;
  } finally {
    await entered.running.end();
  }
};

/** Lays the small made-up knowledge down. */
export const layDown = (folder: string): string => {
  for (const [path, text] of Object.entries(WEATHER)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

/**
 * Kills servers over one store after another.
 * @param fresh the address of a new PostgreSQL database; '' for SQLite
 * @example const { faults } = await killCycles(async () => '', { cycles: 20, seed: 1 })
 */
export const killCycles = async (
  fresh: () => Promise<string>,
  { cycles, seed }: { readonly cycles: number; readonly seed: number },
): Promise<Killed> => {
  const folder = mkdtempSync(join(tmpdir(), 'primum-kill-'));
  const knowledge = layDown(join(folder, 'knowledge'));
  const same = { PRIMUM_KNOWLEDGE: knowledge };
  let killed = NOTHING;
  try {
    for (let store = 0; killed.cycles < cycles; store += 1) {
      const environment = { ...same, PRIMUM_DATA: join(folder, `${store}`), DATABASE_URL: await fresh() };
      const some = Math.min(CYCLES_OF_EACH, cycles - killed.cycles);
      const died = (error: unknown): Killed => ({
        ...NOTHING,
        cycles: some,
        faults: [`seed ${seed + store}: ${error instanceof Error ? error.message : 'it did not start again'}`],
      });
      killed = sum(killed, await killStore(environment, some, seed + store).catch(died));
    }
    return killed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const say = (name: string, seed: number, { faults, ...counts }: Killed): void => {
  const told = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  const sentence = `${name}, seed ${seed}: ${told.join(', ')}, ${faults.length} faults`;
  process.stdout.write(`${[sentence, ...faults].join('\n  ')}\n`);
  if (faults.length > 0) process.exitCode = 1;
};

const argument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};

const run = async (): Promise<void> => {
  const asked = { cycles: argument('cycles', 20), seed: argument('seed', Date.now() % 1_000_000) };
  process.stdout.write(`${asked.cycles} cycles on each database, seed ${asked.seed}\n`);
  say('SQLite', asked.seed, await killCycles(() => Promise.resolve(''), asked));
  const missing = whyNoPostgres();
  if (missing !== null) {
    process.stdout.write(`PostgreSQL: skipped, ${missing}\n`);
    return;
  }
  const server = await startPostgres();
  try {
    say('PostgreSQL', asked.seed, await killCycles(server.fresh, asked));
  } finally {
    await server.stop();
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run();
