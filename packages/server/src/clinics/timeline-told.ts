import type { Artifact, TimelineEntry } from '@primum/contract';
import type { Texts } from '@primum/engine';
import type { Store } from '@primum/records';
import type { PersonRecord } from './person-records.ts';

/** What an entry says beside who wrote its record, and when; null: the record is no entry. */
export type Told = Pick<TimelineEntry, 'on' | 'kind' | 'event' | 'line' | 'said' | 'links'> | null;

/** What entries are told with. */
export interface Telling {
  readonly store: Store;
  readonly clinic: string;
  readonly served: Artifact;
  readonly texts: Texts;
  readonly lang: string;
  /** The first identity of the person. */
  readonly first: number;
}

/** What a record of a thing holds. */
export interface Version<T> {
  readonly thing: string;
  readonly day: string;
  readonly content: T;
}

/** How a record of a kind is told. */
export type Teller<T> = (record: PersonRecord<T>, telling: Telling) => Told | Promise<Told>;

const LONGEST = 140;
const NAMES = 6;

/** A text on one line of at most 140 characters. */
export const short = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;

/** Names once each, on one line; null for none. */
export const listed = (names: readonly string[]): string | null => {
  const all = [...new Set(names)];
  if (all.length === 0) return null;
  return short(all.length > NAMES ? `${all.slice(0, NAMES).join(', ')} …` : all.join(', '));
};

/** The titles of rules, on one line. */
export const titles = (rules: readonly string[], { texts }: Telling) =>
  listed(rules.map((rule) => texts.rules[rule]?.title ?? rule));
