import type { Outcome } from '@primum/engine';
import type { Block, Detail, Entry } from '@primum/words';

/** One cell of a table: its lines, each with a label or none. */
export interface Cell {
  readonly lines: readonly Detail[];
}

/** One shape for each outcome, told apart without colour. */
export const SHAPES = Object.freeze({
  contraindicated: 'octagon',
  'clearance-required': 'seal',
  deferred: 'clock',
  precautions: 'triangle',
  'no-contraindication-found': 'tick',
  'not-enough-information': 'question',
} as const satisfies Record<Outcome, string>);
export type Shape = (typeof SHAPES)[Outcome];

/** What a paper is made of: the blocks of any page, and what only paper has. */
export type Piece =
  | Exclude<Block, { readonly kind: 'banner' | 'tree' | 'table' | 'heading' }>
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 2 | 3 }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, said: string])[] }
  | { readonly kind: 'verdict'; readonly shape: Shape; readonly word: string; readonly text: string }
  | {
      readonly kind: 'cells';
      readonly widths: readonly number[];
      readonly header: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'checklist'; readonly entries: readonly Entry[] }
  | { readonly kind: 'down' }
  | { readonly kind: 'cut'; readonly text: string }
  | { readonly kind: 'field'; readonly label: string }
  | { readonly kind: 'fields'; readonly labels: readonly string[] }
  | { readonly kind: 'choice'; readonly text: string; readonly lines: number }
  | { readonly kind: 'together'; readonly pieces: readonly Piece[] };

/** A paper before it is drawn. It holds everything that its bytes depend on. */
export interface Paper {
  readonly lang: string;
  readonly title: string;
  /** The day of the record, YYYY-MM-DD or a time that begins so: no paper knows when it was printed. */
  readonly date: string;
  /** Points of a letter. */
  readonly size: number;
  /** Lines at the foot of each page. */
  readonly foot: readonly string[];
  /** With the places {page} and {count}. */
  readonly page: string;
  readonly pieces: readonly Piece[];
}

/**
 * The blocks of a page as pieces of a paper, their headings below a heading of the second level.
 * @example below(questionsBlocks(screening.questions, 5, voice))
 */
export const below = (blocks: readonly Block[]): readonly Piece[] => asPieces(blocks, 3);

/**
 * The blocks of a page as pieces of a paper.
 * @example asPieces(letterParts(letter, texts).body)
 */
export const asPieces = (blocks: readonly Block[], level: 2 | 3 = 2): readonly Piece[] =>
  blocks.map((block): Piece => {
    switch (block.kind) {
      case 'heading':
        return { ...block, level };
      case 'paragraph':
        return block.tone === 'notice' ? { kind: 'notice', text: block.text } : block;
      case 'banner':
      case 'tree':
      case 'table':
        throw new TypeError(`no paper holds the block ${block.kind}`);
      default:
        return block;
    }
  });

/** A sentence of its own. */
export const sentence = (text: string): Piece => ({ kind: 'paragraph', text, tone: null });

/** A cell of plain lines. */
export const cell = (...lines: readonly string[]): Cell => ({ lines: lines.map((text) => ({ label: '', text })) });
