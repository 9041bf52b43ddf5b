import type { CitationKind, Knowledge } from '@primum/engine';
import type { Compendium } from './compendium.ts';
import type { Intake } from './intake.ts';
import type { Overrides } from './overrides.ts';

export const SYSTEMS = Object.freeze(['icd10cm', 'icd10', 'snomed', 'atc', 'rxnorm', 'loinc'] as const);
export type System = (typeof SYSTEMS)[number];

/** `is`: present. `ask`: a question code. `hint`: suggests. `no`: a negated concept. `none`: understood, no rule. */
export type CodeMode = 'is' | 'ask' | 'hint' | 'no' | 'none';

/** One code, or one prefix where its system is matched by prefix (dots removed, longest wins). `concept` is null for `none`. */
export interface CodeEntry {
  readonly system: System;
  readonly code: string;
  readonly mode: CodeMode;
  readonly concept: string | null;
  /** `allergy`: the code of a substance; it means its concept only where it stands in an allergy record. Absent: anywhere. */
  readonly within?: 'allergy';
  readonly display: string | null;
  /** How it was verified: see knowledge/systems.yaml. */
  readonly verified: string;
}

/**
 * A name that a text may contain. An ingredient found is a fact; a brand, or a name that only may mean its concept, asks; a hint
 * only suggests.
 */
export interface NameEntry {
  readonly name: string;
  readonly concept: string;
  readonly kind: 'ingredient' | 'brand' | 'maybe' | 'hint';
  /** Of a brand, how it was verified (`V` in a register, `K` not at all) and where it is sold. */
  readonly verified?: string;
  readonly markets?: readonly string[];
  /** `allergy`: the name of a substance; it means its concept only where it stands in an allergy record. Absent: anywhere. */
  readonly within?: 'allergy';
}

/** What reading foreign records needs, beside the knowledge itself. */
export interface Terminology {
  /** URIs by which records name each system; `covered`: a code outside our sets is understood as no rule. */
  readonly systems: Readonly<
    Record<System, { readonly uris: readonly string[]; readonly byPrefix: boolean; readonly covered: boolean }>
  >;
  readonly codes: readonly CodeEntry[];
  readonly names: readonly NameEntry[];
  /** Words that make a medicine one of the skin or the eye. */
  readonly localForms: readonly string[];
  /** Codes that stand for a value of a measurement kind (skin type findings). */
  readonly values: readonly {
    readonly system: System;
    readonly code: string;
    readonly kind: string;
    readonly value: number;
    readonly unit: string;
  }[];
}

export interface Statement {
  readonly id: string;
  readonly fingerprint: string;
  readonly paraphrase: string;
  /** It asks something; the compendium has the answer. */
  readonly question: boolean;
  readonly notEncoded: string | null;
}
export interface Source {
  readonly id: string;
  readonly letter: string;
  readonly title: string;
  readonly origin: string;
  readonly date: string | null;
  readonly sha256: string;
  readonly statements: readonly Statement[];
}
/** What an extension or a limit rests on: what it is, and how far it was read. */
export interface Citation {
  readonly kind: CitationKind;
  readonly text: string;
}
export interface Conflict {
  readonly id: string;
  readonly about: string;
  readonly rules: readonly string[];
  readonly resolution: string;
  readonly signs: string;
}

/** How one language takes back what it names. A word ends or carries on the negations of its own language only. */
export interface Negating {
  /** Words that negate what follows them in a text. */
  readonly negations: readonly string[];
  /** Words that end a negation at once. */
  readonly ends: readonly string[];
  /** Words after which a negation goes on whatever stands before them. */
  readonly goesOn: readonly string[];
  /** Words after which a negation goes on only when a name follows, as after a comma. */
  readonly lists: readonly string[];
}

/** What searching by name needs beside the names that records are read by; the words of all languages are read in every text. */
export interface Vocabulary {
  /** Other words for a concept, by language and concept. They are searched; no record is read by them. */
  readonly synonyms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** By language. */
  readonly negating: Readonly<Record<string, Negating>>;
  /** Words that name nothing. */
  readonly fillWords: readonly string[];
  /** Words that people use every day: never a misspelling, and alone not enough for a part of a name. */
  readonly ordinaryWords: readonly string[];
}

/** One row of a rule's case table, as read; `line` in its file. */
export interface Case {
  readonly rule: string;
  readonly name: string;
  readonly on: string;
  readonly chart: string;
  readonly expected: Readonly<Record<string, string>>;
  readonly file: string;
  readonly line: number;
}

/**
 * How an artifact is written. It is raised whenever the engine reads what older artifacts lack, so that an old one is refused and
 * never read wrong.
 */
export const ARTIFACT_FORMAT = 1;

/** The compiled knowledge: what deciding needs, what reading needs, and the library behind both. */
export interface Artifact extends Knowledge {
  /** Part of the hash, so that the same knowledge in two formats is kept twice. Absent: written before there was a number. */
  readonly format?: number;
  readonly terminology: Terminology;
  readonly vocabulary: Vocabulary;
  /** Absent in knowledge that was compiled before there were any: nothing may be overridden. */
  readonly overrides?: Overrides;
  readonly library: {
    readonly sources: readonly Source[];
    readonly citations: Readonly<Record<string, Citation>>;
    readonly conflicts: readonly Conflict[];
    readonly cases: readonly Case[];
    /** Statements cited by anything but rules and procedures: risks, questions, messages. */
    readonly alsoCited: Readonly<Record<string, readonly string[]>>;
    readonly compendium: Compendium;
    readonly intake: Intake;
  };
}
