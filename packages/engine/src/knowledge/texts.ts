import type { Plural } from '../plural.ts';

/** What one language says. A missing text is a compile error, so every key is there. */
export interface Texts {
  readonly concepts: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, { readonly title: string; readonly why: Readonly<Record<string, string>> }>>;
  readonly procedures: Readonly<Record<string, string>>;
  readonly goals: Readonly<Record<string, string>>;
  readonly components: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
  readonly risks: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, string>>;
  readonly whiles: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly questions: Readonly<
    Record<string, { readonly ask: string; readonly why: string; readonly followUps: readonly string[] }>
  >;
  readonly gaps: Readonly<Record<string, string>>;
  readonly areas: Readonly<Record<string, string>>;
  /** By procedure, then by type. */
  readonly types: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Kinds of procedures and of components that rules name. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly measurements: Readonly<Record<string, string>>;
  /** Sentences with {places}. */
  readonly messages: Readonly<Record<string, string>>;
  /** The forms of sentences with a count: `KEY.FORM` of `messages`. */
  readonly plurals: readonly Plural[];
  /** As they stand in a whole date, and without a day. */
  readonly months: readonly string[];
  readonly monthsAlone: readonly string[];
  /** Nobody who speaks the language has reviewed its texts. */
  readonly unreviewed?: true;
}
