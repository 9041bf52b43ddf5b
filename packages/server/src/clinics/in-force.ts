import type { Artifact } from '@primum/contract';
import { type Protocol, withProtocol } from '@primum/engine';
import {
  type Kept,
  loadKnowledge,
  loadProtocol,
  type Memo,
  memoOf,
  newestOf,
  openRecord,
  type Store,
} from '@primum/records';
import type { DryRun } from './dry-run-result.ts';

/** What a clinic decides by: a knowledge version, and its own settings on top of it. */
export interface InForce {
  readonly knowledge: Artifact;
  readonly protocol: Protocol | null;
  /** The two together: what charts are read and screened with. */
  readonly artifact: Artifact;
}

/** A knowledge version that a clinic keeps. */
export interface KeptKnowledge extends Kept {
  readonly version: string;
  readonly approved: boolean;
}

/** The content of a record of the kind `adoption`. */
export interface KeptAdoption {
  /** Null where the clinic was made: nobody proposed what it began with. */
  readonly proposal: string | null;
  readonly proposedBy: string;
  readonly adoptedBy: string;
  /** Whether the clinic had nobody else who might have adopted it. */
  readonly nobodyElse: boolean;
  readonly knowledge: KeptKnowledge;
  readonly protocol: Kept | null;
  readonly dryRun: DryRun | null;
}

/** An adoption, and the record that says so. */
export interface Adoption extends KeptAdoption {
  readonly record: number;
  readonly at: string;
  readonly hash: string;
}

export const ADOPTION = 'adoption';

/** How many of what clinics have adopted stays at hand. */
const AT_HAND = 32;

/** What was in force by the hash of the record that says so, which never changes. */
const memos = new WeakMap<Store, Memo<InForce>>();

const memoIn = (store: Store): Memo<InForce> => {
  const memo = memos.get(store) ?? memoOf<InForce>(AT_HAND);
  memos.set(store, memo);
  return memo;
};

/** A knowledge version under a protocol. */
export const together = (knowledge: Artifact, protocol: Protocol | null): InForce =>
  Object.freeze({ knowledge, protocol, artifact: protocol === null ? knowledge : withProtocol(knowledge, protocol) });

/** The adoption that a record holds. */
export const adoptionIn = async (store: Store, clinic: string, record: number): Promise<Adoption> => {
  const { note, text } = await openRecord(store, clinic, record);
  const content: KeptAdoption = JSON.parse(text ?? 'null');
  return Object.freeze({ ...content, record, at: note.at, hash: note.hash });
};

/**
 * What a clinic has adopted last; null where it has adopted nothing. It is about nobody, and is not in the audit log.
 * @example (await newestAdoption(store, 'north'))?.knowledge.version
 */
export const newestAdoption = async (store: Store, clinic: string): Promise<Adoption | null> => {
  const newest = await newestOf(store, clinic, ADOPTION);
  return newest === null ? null : adoptionIn(store, clinic, newest.seq);
};

/** What a clinic keeps, loaded: a knowledge version under a protocol. What is served is not loaded twice. */
export const loadTogether = async (
  store: Store,
  clinic: string,
  { knowledge, protocol }: Pick<KeptAdoption, 'knowledge' | 'protocol'>,
  served: Artifact,
): Promise<InForce> =>
  together(
    knowledge.sha256 === served.sha256 ? served : await loadKnowledge(store, clinic, knowledge),
    protocol === null ? null : await loadProtocol(store, clinic, protocol),
  );

/**
 * What a clinic has adopted; where it has adopted nothing, the knowledge that is served.
 * @throws {Refusal} of the records, when what it has adopted is in a format that this version does not read
 * @example const { artifact } = await inForce(store, 'north', served)
 */
export const inForce = async (store: Store, clinic: string, served: Artifact): Promise<InForce> => {
  const newest = await newestOf(store, clinic, ADOPTION);
  if (newest === null) return together(served, null);
  const memo = memoIn(store);
  const known = memo.get(newest.hash);
  if (known !== undefined) return known;
  const adoption = await adoptionIn(store, clinic, newest.seq);
  return memo.keep(newest.hash, await loadTogether(store, clinic, adoption, served));
};
