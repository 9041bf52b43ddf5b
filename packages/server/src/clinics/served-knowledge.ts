import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Artifact, ServedKnowledge, ServedLibrary } from '@primum/contract';
import type { Protocol } from '@primum/engine';
import { findKnowledge, loadKnowledge, type Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import { textsBeside } from '../texts.ts';
import { type InForce, inForce, loadTogether, together } from './in-force.ts';
import { readProposal } from './proposals.ts';

/** Who asks for what: `at` is `served`, the hash of a kept version or the id of a proposal; what is in force where it is left out. */
interface Asking {
  readonly clinic: string;
  readonly by: string;
  readonly at: string | undefined;
}

const HASH = /^[0-9a-f]{64}$/;

const keptAt = async (store: Store, clinic: string, hash: string): Promise<InForce> => {
  const kept = await findKnowledge(store, clinic, hash);
  if (kept === null) throw new Refusal('not-found', 'The clinic has kept no knowledge with this hash.');
  return together(await loadKnowledge(store, clinic, kept), null);
};

/**
 * The knowledge that somebody wants to look at, under the protocol that goes with it.
 * @throws {Refusal} when the clinic has no such version or proposal
 * @example const { artifact } = await knowledgeAt(store, { clinic: 'north', by: 'u7', at: undefined }, served)
 */
export const knowledgeAt = async (store: Store, { clinic, by, at }: Asking, served: Artifact): Promise<InForce> => {
  if (at === undefined) return inForce(store, clinic, served);
  if (at === 'served' || at === served.sha256) return together(served, null);
  if (HASH.test(at)) return keptAt(store, clinic, at);
  return loadTogether(store, clinic, await readProposal(store, clinic, at, { by }), served);
};

/** What is said in one language. */
const only = <T>(byLanguage: Readonly<Record<string, T>>, lang: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(byLanguage).filter(([one]) => one === lang));

const about = ({ version, sha256, approved, texts }: Artifact, lang: string) => ({
  version,
  sha256,
  approved,
  lang,
  languages: Object.keys(texts),
});

/**
 * What `screen` needs, with the texts of one language; a sentence that older knowledge lacks is that of what is served.
 * @example screen(servedKnowledge(artifact, served, 'en'), chart, { on: '2026-11-21', lang: 'en' })
 */
export const servedKnowledge = (artifact: Artifact, served: Artifact, lang: string): ServedKnowledge => {
  const { terminology: _, vocabulary: __, overrides: ___, library: ____, format: _____, ...knowledge } = artifact;
  return { ...knowledge, ...about(artifact, lang), texts: { [lang]: textsBeside(artifact, served, lang) } };
};

const byConcept = <T extends { readonly concept: string | null }>(all: readonly T[]) => {
  const found = new Map<string, Omit<T, 'concept'>[]>();
  for (const { concept, ...one } of all) if (concept !== null) found.set(concept, [...(found.get(concept) ?? []), one]);
  return Object.fromEntries(found);
};

/**
 * What the protocol browser shows beside the knowledge, in one language.
 * @example servedLibrary(artifact, null, 'en').conflicts
 */
export const servedLibrary = (artifact: Artifact, protocol: Protocol | null, lang: string): ServedLibrary => {
  const { library, terminology, vocabulary, overrides } = artifact;
  const { compendium, intake, ...rest } = library;
  return {
    ...about(artifact, lang),
    protocol,
    ...rest,
    compendium: { ...compendium, texts: only(compendium.texts, lang) },
    intake: { ...intake, texts: only(intake.texts, lang) },
    overrides: overrides === undefined ? null : { ...overrides, texts: only(overrides.texts, lang) },
    codes: byConcept(terminology.codes),
    names: byConcept(terminology.names),
    synonyms: only(vocabulary.synonyms, lang),
  };
};

/** Something large as it is sent. */
export interface Sendable {
  readonly text: string;
  readonly gzip: Buffer;
  /** With quotes, as in a header. */
  readonly etag: string;
}

const made = new WeakMap<Artifact, Map<string, Sendable>>();

/**
 * Something large that is made of knowledge as it is sent, made once.
 * @example sendable(artifact, 'knowledge en', () => servedKnowledge(artifact, served, 'en')).etag
 */
export const sendable = (artifact: Artifact, name: string, make: () => unknown): Sendable => {
  const all = made.get(artifact) ?? new Map<string, Sendable>();
  made.set(artifact, all);
  const known = all.get(name);
  if (known !== undefined) return known;
  const text = JSON.stringify(make());
  const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
  const one = Object.freeze({ text, gzip: gzipSync(text), etag });
  all.set(name, one);
  return one;
};
