import { Worker } from 'node:worker_threads';
import { Refusal } from '../problem.ts';
import { type Answered, reportOf, type Task } from './task.ts';

/** What a screening aside may cost. */
export interface Costs {
  readonly seconds: number;
  readonly megabytes: number;
}

/** At once, and waiting for their turn. */
const AT_ONCE = 2;
const WAITING = 8;

const WORKER = new URL('./worker.ts', import.meta.url);

const tooMuch = (why: string): Refusal =>
  new Refusal('too-much', `This record takes more than ${why} to screen; send only what belongs to one patient.`);

const failed = (error: unknown, { megabytes }: Costs): unknown =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? tooMuch(`${megabytes} MB of memory`)
    : error;

/** One thread for one screening: it can be ended at any moment, and takes its memory with it. */
const runOnce = async (task: Task, costs: Costs): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const worker = new Worker(WORKER, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: costs.megabytes },
    // Nothing that a thread prints may reach the log.
    stdout: true,
    stderr: true,
  });
  const timer = setTimeout(() => reject(tooMuch(`${costs.seconds} seconds`)), costs.seconds * 1000);
  worker.once('message', resolve);
  worker.once('error', (error) => reject(failed(error, costs)));
  worker.once('exit', () => reject(new Error('a screening aside ended without an answer')));
  try {
    return reportOf(await promise);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};

/** Screens aside, a few at once. */
export type ScreenAside = (task: Task) => Promise<string>;

/**
 * A large record could take longer than anybody else can wait, so it is screened in a thread of its own, within limits of time and memory.
 * @example await asideWith({ seconds: 10, megabytes: 512 })({ body, artifact, today: '2026-11-21' })
 */
export const asideWith = (costs: Costs): ScreenAside => {
  let running = 0;
  const waiting: (() => void)[] = [];
  const turn = async (): Promise<void> => {
    if (running < AT_ONCE) {
      running += 1;
      return;
    }
    if (waiting.length >= WAITING)
      throw new Refusal(
        'unavailable',
        'Too many large records are being screened; send it again in a moment.',
        undefined,
        {
          'retry-after': String(costs.seconds),
        },
      );
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
      return await runOnce(task, costs);
    } finally {
      done();
    }
  };
};
