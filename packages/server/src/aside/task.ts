import type { Artifact } from '@primum/contract';
import { type ProblemKind, Refusal } from '../problem.ts';

/** A screening to be made aside. */
export interface Task {
  readonly body: unknown;
  readonly artifact: Artifact;
  readonly today: string;
}

/** What came of it: the report as it is sent, or why there is none. An error cannot cross to another thread as it is. */
export type Answered =
  | { readonly report: string }
  | { readonly kind: ProblemKind; readonly sentence: string; readonly pointer: string | undefined }
  | { readonly fault: string };

/** An error in a form that crosses threads; of a fault only its kind, because its message may quote the record. */
export const told = (error: unknown): Answered => {
  if (error instanceof Refusal) return { kind: error.kind, sentence: error.message, pointer: error.pointer };
  return { fault: error instanceof Error ? error.name : typeof error };
};

/** The report, or the error as it was before it crossed. */
export const reportOf = (answered: Answered): string => {
  if ('report' in answered) return answered.report;
  if ('kind' in answered) throw new Refusal(answered.kind, answered.sentence, answered.pointer);
  throw new Error(`a screening aside failed with ${answered.fault}`);
};
