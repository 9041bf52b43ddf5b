import type { Knowledge, Protocol } from '@primum/engine';
import * as z from 'zod';
import type { Artifact, CodeEntry, NameEntry, Vocabulary } from '../artifact.ts';
import type { Overrides } from '../overrides.ts';

/** `GET /api/clinics/CLINIC/knowledge` and `/library`. */
export const servedQuerySchema = z.strictObject({
  lang: z.string().max(20).optional().describe('The texts are of this language only. Default: en'),
  at: z
    .string()
    .regex(/^([0-9a-f]{64}|[0-9a-f-]{36}|served)$/, 'the SHA-256 of a kept version, the id of a proposal, or `served`')
    .optional()
    .describe(
      'The SHA-256 of a kept knowledge version (without a protocol), the id of a proposal, or `served`. Default: what is in force',
    ),
});

/** What `screen` of the engine needs, with the texts of one language; the protocol of the clinic is applied. */
export type ServedKnowledge = Knowledge & { readonly lang: string; readonly languages: readonly string[] };

type Library = Artifact['library'];

/** What the protocol browser shows beside it: the library of the knowledge, and what belongs to it. */
export interface ServedLibrary extends Library {
  readonly version: string;
  readonly sha256: string;
  readonly approved: boolean;
  readonly lang: string;
  readonly languages: readonly string[];
  /** What the clinic sets differently; null: nothing. */
  readonly protocol: Protocol | null;
  readonly overrides: Overrides | null;
  /** By concept. */
  readonly codes: Readonly<Record<string, readonly Omit<CodeEntry, 'concept'>[]>>;
  readonly names: Readonly<Record<string, readonly Omit<NameEntry, 'concept'>[]>>;
  readonly synonyms: Vocabulary['synonyms'];
}

/** The two are sent as they are kept; only their frame is described. */
export const servedKnowledgeSchema = z.looseObject({
  version: z.string(),
  sha256: z.string(),
  approved: z.boolean(),
  lang: z.string(),
  languages: z.array(z.string()),
  concepts: z.record(z.string(), z.looseObject({})),
  rules: z.array(z.looseObject({ id: z.string() })),
  procedures: z.array(z.looseObject({ id: z.string() })),
  texts: z.record(z.string(), z.looseObject({})).describe('By language: the one that was asked for'),
});
export const servedLibrarySchema = z.looseObject({
  version: z.string(),
  sha256: z.string(),
  lang: z.string(),
  sources: z.array(z.looseObject({ id: z.string(), letter: z.string() })),
  conflicts: z.array(z.looseObject({ id: z.string() })),
  cases: z.array(z.looseObject({ rule: z.string() })),
});
