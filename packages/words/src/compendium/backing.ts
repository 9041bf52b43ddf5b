import type { Artifact, Backing } from '@primum/contract';
import { type Block, entries, entry, section } from '../layout/block.ts';
import type { Voice } from '../voice.ts';

/** Something that cites. */
export type Cited = Pick<Backing, 'statements' | 'citations'>;

/**
 * What something rests on, in keys; what is only inferred says so.
 * @example backingWords({ statements: ['Q1.1'], citations: [], sure: 'inferred' }, voice) // 'Q1.1 (inferred)'
 */
export const backingWords = ({ statements, citations, sure }: Cited & Partial<Backing>, voice: Voice): string => {
  const keys = [...statements, ...citations].join(', ');
  return sure === 'inferred' ? `${keys} (${voice.say('words.compendium.inferred')})` : keys;
};

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** What every key that stands on a page stands for: statements in our words, citations with how far they were read. */
export const citedBlocks = (all: readonly Cited[], { library }: Artifact, voice: Voice): readonly Block[] => {
  const statements = new Set(all.flatMap((one) => one.statements));
  const citations = [...new Set(all.flatMap((one) => one.citations))].toSorted(byNumber);
  const said = library.sources
    .flatMap((source) => source.statements)
    .filter(({ id }) => statements.has(id))
    .map(({ id, paraphrase }) => entry(`${id}: ${paraphrase}`));
  const read = citations.map((key) => entry(`${key}: ${library.citations[key]?.text ?? ''}`));
  return section(voice.say('words.compendium.cited'), entries([...said, ...read]));
};
