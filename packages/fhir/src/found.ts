import type { Fact, Hint, NotUnderstood, Result } from '@primum/engine';
import type { Element } from './element.ts';
import type { Lexicon } from './lexicon.ts';

/** A fact, and what is needed to weigh it against the rest of the record. */
export interface Claim {
  readonly fact: Fact;
  /** `refuted`: an entry said not to be so. `order`: an order of a medicine. `result`: a result that could not be read. */
  readonly from: 'refuted' | 'order' | 'result' | 'other';
  /** What it speaks of, as the record writes it: a code or a text. */
  readonly key: string | null;
  /** The measurement of an unreadable result. */
  readonly measurement: string | null;
}

/** A result with its measurement. */
export interface Measured {
  readonly measurement: string;
  readonly result: Result;
}

/** What one resource says. */
export interface Found {
  readonly claims: readonly Claim[];
  readonly measured: readonly Measured[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly hints: readonly Hint[];
}

export type Resolve = (reference: string, within?: Element) => readonly Element[];

/** What every reader gets beside its resource. */
export interface Context {
  readonly lexicon: Lexicon;
  /** The day asked about. */
  readonly on: string;
  /** What the resource is called in the report: `Condition/12`. */
  readonly where: string;
  /** The resources that a reference inside this resource, or inside one that it leads to, may mean. */
  readonly resolve: Resolve;
}

export type Reader = (at: Element, context: Context) => Found;

export const NOTHING: Found = { claims: [], measured: [], notUnderstood: [], hints: [] };

/** One finding of several. */
export const merge = (all: readonly Found[]): Found => ({
  claims: all.flatMap(({ claims }) => claims),
  measured: all.flatMap(({ measured }) => measured),
  notUnderstood: all.flatMap(({ notUnderstood }) => notUnderstood),
  hints: all.flatMap(({ hints }) => hints),
});

/** A claim of a fact and no more. */
export const claim = (fact: Fact, more: Partial<Omit<Claim, 'fact'>> = {}): Claim => ({
  from: 'other',
  key: null,
  measurement: null,
  ...more,
  fact,
});

/** An entry that was not understood and nothing else. */
export const unread = (entry: NotUnderstood): Found => ({ ...NOTHING, notUnderstood: [entry] });
