import { Worker } from 'node:worker_threads';
import { Refusal } from '../problem.ts';

/** What work aside may cost. */
export interface Costs {
  readonly seconds: number;
  readonly megabytes: number;
}

/** What is done aside: in which file, and what is said where it costs too much or too many ask at once. */
export interface Work {
  readonly worker: URL;
  /** What is too much, as `more than 15 seconds`. */
  readonly tooMuch: (what: string) => string;
  readonly busy: string;
}

/** At once, and waiting for their turn. */
const AT_ONCE = 2;
const WAITING = 8;

const failed = (error: unknown, { tooMuch }: Work, { megabytes }: Costs): unknown =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new Refusal('too-much', tooMuch(`more than ${megabytes} MB of memory`))
    : error;

/** One thread for one task: it can be ended at any moment, and takes its memory with it. */
const runOnce = async <Answer>(work: Work, task: unknown, costs: Costs): Promise<Answer> => {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const worker = new Worker(work.worker, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: costs.megabytes },
    // Nothing that a thread prints may reach the log.
    stdout: true,
    stderr: true,
  });
  const late = (): void => reject(new Refusal('too-much', work.tooMuch(`more than ${costs.seconds} seconds`)));
  const timer = setTimeout(late, costs.seconds * 1000);
  worker.once('message', resolve);
  worker.once('error', (error) => reject(failed(error, work, costs)));
  worker.once('exit', () => reject(new Error('work aside ended without an answer')));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};

/**
 * Runs tasks in threads of their own, a few at once, within limits of time and memory.
 * @throws {Refusal} when one costs too much, or too many wait already
 * @example const run = threadsOf<Answered>(work, { seconds: 10, megabytes: 512 }); await run(task)
 */
export const threadsOf = <Answer>(work: Work, costs: Costs): ((task: unknown) => Promise<Answer>) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  const turn = async (): Promise<void> => {
    if (running < AT_ONCE) {
      running += 1;
      return;
    }
    if (waiting.length >= WAITING)
      throw new Refusal('unavailable', work.busy, undefined, { 'retry-after': String(Math.ceil(costs.seconds)) });
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const done = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  return async (task) => {
    await turn();
    try {
      return await runOnce<Answer>(work, task, costs);
    } finally {
      done();
    }
  };
};
