import { parentPort, workerData } from 'node:worker_threads';
import { drawer } from '@primum/paper/draw';
import type { Drawn } from './paper.ts';

// Only what draws: reading the rest would take longer than drawing.
const drawn = async (): Promise<Drawn> => {
  try {
    return { pdf: (await drawer())(workerData) };
  } catch (error) {
    return error instanceof Error ? { fault: error.message, name: error.name } : { fault: typeof error };
  }
};

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await drawn());
