import { parentPort, workerData } from 'node:worker_threads';
import { answerTo } from '../answer-to.ts';
import type { Answered, Task } from './task.ts';
import { told } from './task.ts';

const answer = ({ body, artifact, today }: Task): Answered => {
  try {
    return { report: answerTo(body, artifact, today) };
  } catch (error) {
    return told(error);
  }
};

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(answer(workerData));
