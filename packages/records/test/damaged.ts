import { copyFileSync } from 'node:fs';
import type { Artifact } from '@primum/contract';
import type { Protocol } from '@primum/engine';
import Sqlite from 'better-sqlite3';
import {
  addPerson,
  addThing,
  append,
  changeThing,
  erasePerson,
  headOf,
  keepKnowledge,
  keepProtocol,
  openStore,
  readPerson,
  type StoreOptions,
  type Verdict,
  verify,
} from '../src/index.ts';
import { inFolder, settle, withStore } from './kinds.ts';

export const CLINICS = ['north', 'south'] as const;
/** Every table of the store and its columns, as the database itself names them. */
export const TABLES = [
  'clinics',
  'heads',
  'person_keys',
  'people',
  'records',
  'things',
  'knowledge_versions',
  'protocols',
  'audit',
];

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only its hash is looked at
const document = (sha256: string) => ({ sha256, rules: [] }) as unknown as Artifact & Protocol;

/** A store with two clinics in which every table has rows, one person erased. */
export const wholeStore = async (folder: string): Promise<StoreOptions & { readonly file: string }> => {
  const options = inFolder(folder);
  await withStore(options, async (store) => {
    for (const clinic of CLINICS) {
      const person = await settle(store, clinic);
      const { person: gone } = await addPerson(store, clinic, { identity: 'Gone', author: 'n' });
      await append(store, clinic, { kind: 'note', person, author: 'n', content: { a: 1 }, idempotencyKey: 'k' });
      await append(store, clinic, { kind: 'note', person: gone, author: 'n', content: 2 });
      const { id, seq } = await addThing(
        store,
        clinic,
        { kind: 'appointment', person },
        { content: 1, day: '2026-11-28', author: 'n' },
      );
      await changeThing(store, clinic, { kind: 'appointment', id, version: seq }, { content: 2, author: 'n' });
      await addThing(store, clinic, { kind: 'clearance', person: gone }, { content: 3, author: 'n' });
      await addThing(store, clinic, { kind: 'proposal', person: null }, { content: 4, author: 'n' });
      await keepKnowledge(store, clinic, document('aa'), { author: 'n' });
      await keepProtocol(store, clinic, document('bb'), { author: 'n' });
      await readPerson(store, clinic, person, { by: 'n' });
      await erasePerson(store, clinic, gone, { reason: 'asked', author: 'n' });
      await append(store, clinic, { kind: 'note', person: null, author: 'n', content: 3 });
    }
  });
  return options;
};

/** A copy of a store, with something done to its tables behind the back of the store. */
export const damaged = (
  options: StoreOptions & { readonly file: string },
  folder: string,
  damage: (own: Sqlite) => void,
): StoreOptions & { readonly file: string } => {
  const { file } = inFolder(folder);
  copyFileSync(options.file, file);
  const own = new Sqlite(file);
  own.pragma('foreign_keys = OFF');
  for (const table of ['records', 'audit', 'knowledge_versions', 'protocols'])
    own.exec(`drop trigger ${table}_no_update; drop trigger ${table}_no_delete`);
  try {
    damage(own);
  } finally {
    own.close();
  }
  return { ...options, file };
};

/** What verifying says of both clinics. Opening refuses where not even the keys are as they were. */
export const verdictsOf = async (options: StoreOptions): Promise<readonly Verdict[]> => {
  const store = await openStore(options);
  try {
    return [await verify(store, 'north'), await verify(store, 'south')];
  } finally {
    await store.close();
  }
};

/** The heads of both clinics, to be kept elsewhere. */
export const headsOf = (options: StoreOptions) =>
  withStore(options, async (store) => ({ north: await headOf(store, 'north'), south: await headOf(store, 'south') }));
