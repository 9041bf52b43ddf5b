import { conceptsOf } from './criterion/concepts-of.ts';
import type { Knowledge } from './knowledge.ts';
import { remember } from './remember.ts';
import type { Contradiction } from './report.ts';
import { fill } from './say.ts';
import type { Sitting } from './sitting.ts';

const readByRules = remember(
  (rules: Knowledge['rules']) => [...new Set(rules.flatMap(({ criterion }) => conceptsOf(criterion)))],
  new WeakMap(),
);

/** What the record says both ways, of the concepts that the rules read or that it names itself; both sides are shown. */
export const contradictionsIn = (sitting: Sitting): readonly Contradiction[] => {
  const { knowledge, texts, resolve } = sitting;
  const recorded = sitting.record.words.map(({ concept }) => concept);
  const read = new Set([...readByRules(knowledge.rules), ...recorded.toSorted()]);
  const concepts = [...read].filter((id) => knowledge.concepts[id] !== undefined);
  return concepts.flatMap((concept) => {
    const { evidence, against } = resolve(concept);
    if (evidence.length === 0 || against.length === 0) return [];
    const text = fill(texts, 'contradiction', { concept: texts.concepts[concept] ?? concept });
    return [{ concept, text, evidence: [...evidence, ...against].map((seen) => seen.evidence) }];
  });
};
