import type { Artifact, OwnSource, Source } from '@primum/contract';
import {
  addThing,
  changeThing,
  type Memo,
  memoOf,
  openThings,
  type Store,
  Refusal as StoreRefusal,
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

const CHANGED = 'It was changed meanwhile; read it again, then change it.';

/** Whoever puts a copy for the first time at the same moment has the same key: there is one copy, and the others are refused. */
const writeFirst = async (
  store: Store,
  { clinic, by, letter }: Omit<Putting, 'version'>,
  text: string,
): Promise<unknown> => {
  const writing = { content: { letter, text }, author: by, idempotencyKey: `copy of ${letter}` };
  try {
    const { repeated, seq } = await addThing(store, clinic, { kind: 'source', person: null }, writing);
    if (!repeated || (await copyOf(store, clinic, letter))?.version === seq) return null;
  } catch (error) {
    if (!(error instanceof StoreRefusal) || error.code !== 'key-reused') throw error;
  }
  throw new Refusal('changed', CHANGED);
};

const write = async (
  store: Store,
  { clinic, by, letter, version }: Putting,
  text: string,
  before: Copy | null,
): Promise<unknown> => {
  const telling = { content: { letter, text }, author: by };
  if (before === null) return writeFirst(store, { clinic, by, letter }, text);
  // The first time sent again, because its answer was lost.
  if (version === null && before.text === text) return before;
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
