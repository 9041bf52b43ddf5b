import type { Outcome } from '@primum/engine';

/** What a stretch of text is, for colour and weight; the words say the same without either. */
export type Tone = Outcome | 'heading' | 'notice';

/** One labelled line of an entry. */
export interface Detail {
  readonly label: string;
  readonly text: string;
}

export interface Entry {
  readonly text: string;
  readonly tone: Tone | null;
  readonly details: readonly Detail[];
}

/** A page is a list of blocks; each format draws the same blocks in its own way. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'banner'; readonly text: string; readonly outcome: string; readonly tone: Tone }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: Tone | null }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[]; readonly numbered: boolean }
  | { readonly kind: 'tree'; readonly lines: readonly { readonly depth: number; readonly text: string }[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** @example paragraph('Nothing was asked.') */
export const paragraph = (text: string, tone: Tone | null = null): Block => ({ kind: 'paragraph', text, tone });

/** @example entry('A reason', null, [{ label: 'Why', text: '...' }]) */
export const entry = (text: string, tone: Tone | null = null, details: readonly Detail[] = []): Entry => ({
  text,
  tone,
  details,
});

/**
 * A heading with what stands under it; nothing at all when there is nothing to stand there.
 * @example section('Reasons', [])
 */
export const section = (heading: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];

/** Entries as one block; no block when there are none. */
export const entries = (list: readonly Entry[], numbered = false): readonly Block[] =>
  list.length === 0 ? [] : [{ kind: 'entries', entries: list, numbered }];
