import { readsMixture } from '@primum/engine';
import { conceptPlace, type Draft, procedurePlace, rulePlace } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import { excepted } from './excepted.ts';
import { familyOf } from './family.ts';
import type { Lint } from './lint.ts';
import { readings } from './reading.ts';

const NAME = 'reachable';

/** What rules, bands and ended concepts look at. */
const roots = ({ artifact }: Draft): readonly string[] => {
  const criteria = [
    ...artifact.rules.flatMap((rule) => [rule.criterion, ...rule.forbids.flatMap(({ when }) => when ?? [])]),
    ...artifact.measurements.flatMap(({ scales }) =>
      scales.flatMap(({ bands }) => bands.flatMap(({ when }) => when ?? [])),
    ),
  ];
  const allergies = criteria.some(readsMixture)
    ? Object.values(artifact.concepts).flatMap(({ id, category }) => (category === 'allergies' ? [id] : []))
    : [];
  return [...criteria.flatMap(readings).map(({ concept }) => concept), ...allergies];
};

/** Medicines that suggest something are looked at for its sake. */
const suggesting = ({ files }: Draft): readonly string[] =>
  files.concepts.flatMap((doc) =>
    Object.entries(doc.value).flatMap(([id, raw]) => (raw !== null && raw.suggests.length > 0 ? [id] : [])),
  );

const concepts = (draft: Draft): readonly Problem[] => {
  const { concepts: all } = draft.artifact;
  const family = familyOf(all);
  const reached = new Set(
    [...roots(draft), ...suggesting(draft)].flatMap((id) => [...family.above(id), ...family.below(id)]),
  );
  return Object.keys(all)
    .filter((id) => !reached.has(id) && !excepted(draft, NAME, id))
    .map((id) => {
      const remedy = 'read it in a rule, give it a parent that is read, let it suggest something, or take it out';
      return problemAt(conceptPlace(draft.files, id), `no rule can ever look at the concept \`${id}\``, remedy);
    });
};

const rules = ({ artifact, files }: Draft): readonly Problem[] =>
  artifact.rules
    .filter(({ columns }) => !Object.values(columns).some(({ kind }) => kind === 'ruling'))
    .map(({ id }) =>
      problemAt(
        rulePlace(files, id),
        `the rule \`${id}\` says nothing of any procedure`,
        'give it a column, or take it out',
      ),
    );

const procedures = (draft: Draft): readonly Problem[] =>
  draft.artifact.procedures
    .filter(({ id }) => !draft.artifact.rules.some(({ columns }) => columns[id]?.kind === 'ruling'))
    .filter(({ id }) => !excepted(draft, NAME, id))
    .map(({ id }) =>
      problemAt(
        procedurePlace(draft.files, id),
        `no rule says anything of the procedure \`${id}\``,
        'add a column to a rule, or a kind to the procedure',
      ),
    );

/** Nothing stands in the knowledge that cannot matter. */
export const reachable: Lint = {
  name: NAME,
  description: 'Every concept can be looked at by a rule, every rule says something, every procedure has a rule.',
  check: (draft) => [...concepts(draft), ...rules(draft), ...procedures(draft)],
};
