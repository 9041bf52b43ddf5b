import type { Artifact } from '@primum/contract';
import type { Place } from './problem.ts';
import type { Exception } from './read/exceptions.ts';
import type { Files } from './read/files.ts';

/** The artifact before its hash, with the files it was read from: what the lints look at. */
export interface Draft {
  readonly artifact: Artifact;
  readonly files: Files;
  readonly exceptions: readonly Exception[];
}

const START: Place = { file: 'knowledge/knowledge.yaml', line: 1 };

/** Where a concept stands, or something in it. */
export const conceptPlace = (files: Files, id: string, ...path: readonly PropertyKey[]): Place =>
  files.concepts.find((doc) => Object.hasOwn(doc.value, id))?.at(id, ...path) ?? START;

/** Where a rule stands, or something in it. */
export const rulePlace = (files: Files, id: string, ...path: readonly PropertyKey[]): Place =>
  files.rules.find((doc) => doc.name === id)?.at(...path) ?? START;

/** Where a procedure stands, or something in it. */
export const procedurePlace = (files: Files, id: string, ...path: readonly PropertyKey[]): Place =>
  files.procedures.find((doc) => doc.name === id)?.at(...path) ?? START;
