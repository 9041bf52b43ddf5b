import type { Backing } from './compendium.ts';

/** Concepts that a client is asked about together. `after`: by concept, those of which a yes makes it a question at all. */
export interface Topic {
  readonly id: string;
  readonly asks: readonly string[];
  readonly after: Readonly<Record<string, readonly string[]>>;
  /** What is asked one by one after a yes, because a list to tick misses some. */
  readonly each?: readonly string[];
  /** Whether somebody who says yes may name what it is: its texts have `names`. */
  readonly byName?: boolean;
  /** Whether somebody who is not sure can find out: its texts have `findOut`. */
  readonly findOut?: boolean;
}

/** The words of a topic; `options` by concept, for whoever answered yes. */
export interface TopicTexts {
  readonly caption: string;
  readonly ask: string;
  readonly why: string;
  readonly options: Readonly<Record<string, string>>;
  /** How it is asked where a concept is not asked about, by that concept; the first that is not counts. */
  readonly without?: Readonly<Record<string, { readonly ask: string; readonly why: string }>>;
  /** How names are asked for. */
  readonly names?: { readonly ask: string; readonly hint: string };
  /** How somebody may find out who is not sure, one sentence each. */
  readonly findOut?: readonly string[];
}

/** What cannot wait for a visit: a yes to all of `together`, each to it or to something below it. */
export interface Urgent extends Backing {
  readonly id: string;
  readonly together: readonly string[];
}

/** What clients are asked, topic by topic, in this order. */
export interface Intake {
  readonly topics: readonly Topic[];
  /** By language, then by topic. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, TopicTexts>>>>;
  readonly urgent: readonly Urgent[];
  /** By language, then by what is urgent: why it is. */
  readonly urgentTexts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
