import type { Paper } from '@primum/paper';
import { type Costs, threadsOf } from './threads.ts';

/** What came of a paper. An error cannot cross to another thread as it is, and says nothing of what stands in the paper. */
export type Drawn = { readonly pdf: Uint8Array } | { readonly fault: string; readonly name?: string };

/** Draws aside, a few at once. */
export type DrawAside = (paper: Paper) => Promise<Buffer>;

/**
 * Drawing takes a tenth of a second, with long texts seconds, so each paper is drawn in a thread of its own.
 * @throws {Refusal} when it costs too much, or too many wait already
 * @example await drawAside({ seconds: 15, megabytes: 512 })(recordPaper(printed))
 */
export const drawAside = (costs: Costs): DrawAside => {
  const run = threadsOf<Drawn>(
    {
      worker: new URL('./paper-worker.ts', import.meta.url),
      tooMuch: (what) => `This paper takes ${what} to draw; read the screening itself instead.`,
      busy: 'Too many papers are being drawn; ask again in a moment.',
    },
    costs,
  );
  return async (paper) => {
    const drawn = await run(paper);
    if ('fault' in drawn) throw Object.assign(new Error(drawn.fault), drawn.name !== undefined && { name: drawn.name });
    return Buffer.from(drawn.pdf);
  };
};
