import type { Artifact, CodeEntry } from '@primum/contract';
import { type Block, entries, entry, paragraph, section } from '../layout/block.ts';
import type { Voice } from '../voice.ts';

/** The concept itself and everything below it, in the order of the knowledge. */
export const atOrBelow = (artifact: Pick<Artifact, 'concepts'>, roots: readonly string[]): readonly string[] => {
  const found = new Set(roots);
  let size = -1;
  while (size !== found.size) {
    size = found.size;
    for (const { id, parents } of Object.values(artifact.concepts))
      if (parents.some((one) => found.has(one))) found.add(id);
  }
  return Object.keys(artifact.concepts).filter((id) => found.has(id));
};

/** The concept and everything above it. */
export const atOrAbove = (artifact: Artifact, id: string): readonly string[] => {
  const parents = Object.hasOwn(artifact.concepts, id) ? (artifact.concepts[id]?.parents ?? []) : [];
  return [...new Set([id, ...parents.flatMap((parent) => atOrAbove(artifact, parent))])];
};

const codeWords = ({ code, display }: CodeEntry): string => (display === null ? code : `${code} ${display}`);

/** Codes that were verified in the same way stand together, with that way behind them. */
const verifiedWords = (codes: readonly CodeEntry[]): string =>
  [...Map.groupBy(codes, ({ verified }) => verified)]
    .map(([verified, group]) => `${group.map(codeWords).join(', ')} [${verified}]`)
    .join(', ');

/** One line for each system and what its codes do there. */
const codeDetails = (codes: readonly CodeEntry[], voice: Voice) =>
  [...Map.groupBy(codes, ({ system, mode }) => `${system}, ${voice.say(`words.explain.mode.${mode}`)}`)].map(
    ([label, group]) => ({ label, text: verifiedWords(group) }),
  );

/** Every code and name that speaks of these concepts, with how each code was verified. */
export const codeBlocks = (artifact: Artifact, concepts: readonly string[], voice: Voice): readonly Block[] => {
  const { codes, names } = artifact.terminology;
  const list = concepts.flatMap((id) => {
    const own = codeDetails(
      codes.filter(({ concept }) => concept === id),
      voice,
    );
    const called = names
      .filter(({ concept }) => concept === id)
      .map(({ name, kind }) => `${name} [${voice.say(`words.explain.name.${kind}`)}]`);
    const label = voice.say('words.explain.names');
    const details = [...own, ...(called.length === 0 ? [] : [{ label, text: called.join(', ') }])];
    return details.length === 0 ? [] : [entry(voice.concept(id), null, details)];
  });
  const none = [paragraph(voice.say('words.explain.codes.none'))];
  return section(voice.say('words.explain.codes'), list.length === 0 ? none : entries(list));
};
