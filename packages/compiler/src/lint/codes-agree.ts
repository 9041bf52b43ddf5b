import type { CodeEntry } from '@primum/contract';
import { conceptPlace, type Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import { familyOf } from './family.ts';
import type { Lint } from './lint.ts';

const byCode = (draft: Draft): readonly (readonly CodeEntry[])[] => {
  const groups = new Map<string, CodeEntry[]>();
  for (const entry of draft.artifact.terminology.codes) {
    if (entry.within !== undefined) continue;
    const key = `${entry.system} ${entry.code}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
};

const KEYS = { is: 'codes', ask: 'ask', hint: 'hint', no: 'absent' } as const;

/** Where an entry stands, as closely as its list. */
const placeOf = ({ files }: Draft, { concept, mode, system }: CodeEntry) =>
  concept === null || mode === 'none'
    ? { file: 'knowledge/concepts/understood.yaml', line: 1 }
    : conceptPlace(files, concept, KEYS[mode], system);

/** A code that means something is not one that means nothing; a hint may be both. */
const understood = (draft: Draft, group: readonly CodeEntry[]): readonly Problem[] => {
  const none = group.find(({ mode }) => mode === 'none');
  const some = group.find(({ mode }) => mode !== 'none' && mode !== 'hint');
  if (none === undefined || some === undefined) return [];
  const what = `${some.system} \`${some.code}\` speaks of \`${some.concept}\` and stands in understood.yaml, too`;
  return [problemAt(placeOf(draft, some), what, 'take it out of one of the two')];
};

/** Two entries of one code that cannot both hold: yes and no of a concept or of one above it, yes and a question of the same. */
const opposed = (above: (id: string) => readonly string[], one: CodeEntry, other: CodeEntry): boolean => {
  if (one.concept === null || other.concept === null || one.mode !== 'is') return false;
  if (other.mode === 'ask' || other.mode === 'hint') return one.concept === other.concept;
  return other.mode === 'no' && above(one.concept).includes(other.concept);
};

/** One code, one meaning. */
export const codesAgree: Lint = {
  name: 'codes-agree',
  description: 'No code says yes and no, yes and perhaps, or something and nothing.',
  check: (draft) => {
    const family = familyOf(draft.artifact.concepts);
    return byCode(draft).flatMap((group) => [
      ...understood(draft, group),
      ...group.flatMap((one) =>
        group
          .filter((other) => opposed(family.above, one, other))
          .map((other) => {
            const what = `${one.system} \`${one.code}\` says yes of \`${one.concept}\` and something else of \`${other.concept}\``;
            return problemAt(placeOf(draft, other), what, 'keep one of the two meanings');
          }),
      ),
    ]);
  },
};
