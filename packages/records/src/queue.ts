import { setImmediate as turn } from 'node:timers/promises';
import { asRefusal, Refusal } from './refusal.ts';
import type { Database, Inside } from './tables.ts';
import { type Entry, type Outcome, writeEntries } from './write.ts';

/** Work that shares its commit with nobody, because it does more than append. */
export type Alone<T> = (inside: Inside) => Promise<T>;

/** Whatever waits at the same moment shares one commit; nothing is answered before it is on the disk. */
export interface Queue {
  readonly add: (entry: Entry) => Promise<Outcome>;
  readonly alone: <T>(work: Alone<T>) => Promise<T>;
  readonly idle: () => Promise<void>;
  readonly counts: () => Counts;
}

/** What a queue has done since it was made. */
export interface Counts {
  readonly commits: number;
  /** What was kept by them: entries that shared a commit, and work that had one of its own. */
  readonly kept: number;
  /** Commits that the database did not take. */
  readonly failures: number;
}

interface Waiting {
  readonly reject: (error: unknown) => void;
}

/** An entry that may share its commit. */
interface Sharing extends Waiting {
  readonly entry: Entry;
  readonly resolve: (outcome: Outcome) => void;
}

/** Work that may not; what it gives back answers whoever waits. */
interface Single extends Waiting {
  readonly work: Alone<() => void>;
}

type Writer = (inside: Inside, entries: readonly Entry[]) => ReturnType<typeof writeEntries>;
type Batch = readonly Sharing[] | Single;

const MOST = 256;

/** The next to share a commit: entries up to the first work that goes alone, or that work. */
const nextBatch = (waiting: (Sharing | Single)[]): Batch => {
  const batch: Sharing[] = [];
  while (batch.length < MOST) {
    const [next] = waiting;
    if (next === undefined || ('work' in next && batch.length > 0)) break;
    waiting.shift();
    if ('work' in next) return next;
    batch.push(next);
  }
  return batch;
};

const answer = ({ resolve, reject }: Sharing, outcome: Outcome | Refusal | undefined): void => {
  if (outcome instanceof Refusal) reject(outcome);
  else resolve(outcome ?? null);
};

/** Commits; only then is anybody answered. */
const commit = async (database: Database, write: Writer, batch: Batch): Promise<void> => {
  const settle = await database.transaction().execute(async (inside) => {
    if ('work' in batch) return batch.work(inside);
    const outcomes = await write(
      inside,
      batch.map(({ entry }) => entry),
    );
    return () => {
      for (const [index, one] of batch.entries()) answer(one, outcomes[index]);
    };
  });
  settle();
};

type Counting = { -readonly [Name in keyof Counts]: Counts[Name] };

/** One entry that the database does not take must not fail those beside it. */
const attempt = async (database: Database, write: Writer, batch: Batch, counts: Counting): Promise<void> => {
  try {
    await commit(database, write, batch);
    counts.commits += 1;
    counts.kept += 'work' in batch ? 1 : batch.length;
  } catch (error) {
    if (!(error instanceof Refusal)) counts.failures += 1;
    const said = asRefusal(error);
    const all = 'work' in batch ? [batch] : batch;
    if ('work' in batch || batch.length === 1 || said instanceof Refusal) for (const { reject } of all) reject(said);
    else for (const one of batch) await attempt(database, write, [one], counts);
  }
};

/**
 * The queue of a store.
 * @example const outcome = await createQueue(database, write).add(entry) // on the disk
 */
export const createQueue = (database: Database, write: Writer): Queue => {
  const waiting: (Sharing | Single)[] = [];
  const counts = { commits: 0, kept: 0, failures: 0 };
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      // After a turn everything that arrived during the last commit is here.
      await turn();
      await attempt(database, write, nextBatch(waiting), counts);
    }
    running = null;
  };
  const put = (one: Sharing | Single): void => {
    waiting.push(one);
    running ??= run();
  };
  return Object.freeze<Queue>({
    add: (entry) => new Promise<Outcome>((resolve, reject) => put({ entry, resolve, reject })),
    alone: <T>(work: Alone<T>) =>
      new Promise<T>((resolve, reject) => {
        put({
          reject,
          work: async (inside) => {
            const value = await work(inside);
            return () => resolve(value);
          },
        });
      }),
    counts: () => ({ ...counts }),
    idle: () => running ?? Promise.resolve(),
  });
};
