import type { Artifact, OwnSource, Source } from '@primum/contract';
import {
  addThing,
  changeThing,
  type Memo,
  memoOf,
  openThings,
  type RecordedThing,
  type Store,
  type Thing,
} from '@primum/records';
import { Refusal } from '../problem.ts';
import { statementsIn } from './own-source-words.ts';

/** The content of a thing of the kind `source`: the text of the clinic's own copy of a document. */
interface KeptSource {
  readonly letter: string;
  readonly text: string;
}

/** A copy with its version. */
interface Copy extends KeptSource {
  readonly id: string;
  readonly version: number;
  readonly at: string;
}

const MOST = 200;

const copyIn = ({ id, version, at, content }: Thing): Copy => ({
  id,
  version,
  at,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this file only, and sealed
  ...(content as KeptSource),
});

const copyOf = async (store: Store, clinic: string, letter: string): Promise<Copy | null> => {
  const things = await openThings(store, clinic, { kind: 'source', limit: MOST });
  return things.map(copyIn).find((one) => one.letter === letter) ?? null;
};

const sourceOf = ({ library }: Artifact, letter: string): Source => {
  const found = library.sources.find((one) => one.letter === letter);
  if (found === undefined) throw new Refusal('not-found', 'The knowledge has no document with this letter.');
  return found;
};

const fingerprintsOf = ({ statements }: Source): Readonly<Record<string, string>> =>
  Object.fromEntries(statements.map(({ id, fingerprint }) => [id, fingerprint]));

/** How many copies stay at hand, looked through. */
const AT_HAND = 16;
const memos = new WeakMap<Store, Memo<Readonly<Record<string, string>>>>();

/** What a copy has of a document; looked through once. */
const foundIn = (store: Store, clinic: string, { id, version, text }: Copy, source: Source) => {
  const memo = memos.get(store) ?? memoOf<Readonly<Record<string, string>>>(AT_HAND);
  memos.set(store, memo);
  const name = `${clinic} ${id} ${version} ${source.sha256}`;
  return memo.get(name) ?? memo.keep(name, statementsIn(text, fingerprintsOf(source)));
};

const shown = (source: Source, copy: Copy | null, found: Readonly<Record<string, string>>): OwnSource => {
  return {
    letter: source.letter,
    title: source.title,
    kept: copy !== null,
    version: copy?.version ?? null,
    at: copy?.at ?? null,
    found: Object.keys(found).length,
    of: source.statements.length,
    statements: Object.fromEntries(source.statements.map(({ id }) => [id, found[id] ?? null])),
  };
};

/**
 * The statements of a document in the words of the clinic's own copy. It is about nobody; who read it is for the caller to say.
 * @throws {Refusal} when the knowledge has no such document
 * @example (await ownSource(store, 'north', 'A', artifact)).found
 */
export const ownSource = async (
  store: Store,
  clinic: string,
  letter: string,
  artifact: Artifact,
): Promise<OwnSource> => {
  const source = sourceOf(artifact, letter);
  const copy = await copyOf(store, clinic, letter);
  return shown(source, copy, copy === null ? {} : foundIn(store, clinic, copy, source));
};

/** Which copy is put where, by whom; `version`: that of the one which is there, as it was seen. */
interface Putting {
  readonly clinic: string;
  readonly by: string;
  readonly letter: string;
  readonly version: number | null;
}

const write = (
  store: Store,
  { clinic, by, letter, version }: Putting,
  text: string,
  before: Copy | null,
): Promise<RecordedThing> => {
  const telling = { content: { letter, text }, author: by };
  if (before === null)
    return addThing(
      store,
      clinic,
      { kind: 'source', person: null },
      { ...telling, idempotencyKey: `copy of ${letter}` },
    );
  if (version === null)
    throw new Refusal(
      'version-missing',
      'Send the ETag of what you read as `if-match`, so that no change of others is lost.',
    );
  return changeThing(store, clinic, { kind: 'source', id: before.id, version }, telling);
};

/**
 * Keeps the clinic's own copy of a document. Only what has the fingerprint of a statement is ever shown of it.
 * @returns what was found in it
 * @throws {Refusal} when the knowledge has no such document, or when somebody changed it meanwhile
 * @example await putSource(store, { clinic: 'north', by: 'u1', letter: 'A', version: null }, text, artifact)
 */
export const putSource = async (
  store: Store,
  putting: Putting,
  text: string,
  artifact: Artifact,
): Promise<OwnSource> => {
  const { clinic, letter } = putting;
  sourceOf(artifact, letter);
  await write(store, putting, text, await copyOf(store, clinic, letter));
  return ownSource(store, clinic, letter, artifact);
};
