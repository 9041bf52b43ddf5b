import { type Answered, reportOf, type Task } from './task.ts';
import { type Costs, threadsOf } from './threads.ts';

/** Screens aside, a few at once. */
export type ScreenAside = (task: Task) => Promise<string>;

/**
 * A large record could take longer than anybody else can wait, so it is screened in a thread of its own, within limits of time and memory.
 * @example await asideWith({ seconds: 10, megabytes: 512 })({ body, artifact, today: '2026-11-21' })
 */
export const asideWith = (costs: Costs): ScreenAside => {
  const run = threadsOf<Answered>(
    {
      worker: new URL('./worker.ts', import.meta.url),
      tooMuch: (what) => `This record takes ${what} to screen; send only what belongs to one patient.`,
      busy: 'Too many large records are being screened; send it again in a moment.',
    },
    costs,
  );
  return async (task) => reportOf(await run(task));
};
