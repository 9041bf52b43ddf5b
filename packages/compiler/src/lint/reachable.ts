import { conceptPlace, type Draft, procedurePlace, rulePlace } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import { familyOf } from './family.ts';
import type { Lint } from './lint.ts';
import { readings, readsMixture } from './reading.ts';

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

const concepts = (draft: Draft): readonly Problem[] => {
  const { artifact, files } = draft;
  const family = familyOf(artifact.concepts);
  const reached = new Set(roots(draft).flatMap((id) => [...family.above(id), ...family.below(id)]));
  // What a reached concept becomes when it is over, and what a medicine suggests, is looked at through it.
  const suggesting = new Set(
    files.concepts.flatMap((doc) =>
      Object.entries(doc.value).flatMap(([id, raw]) => (raw !== null && raw.suggests.length > 0 ? [id] : [])),
    ),
  );
  return Object.keys(artifact.concepts)
    .filter(
      (id) =>
        !reached.has(id) &&
        !family.above(id).some((high) => suggesting.has(high)) &&
        !family.below(id).some((low) => suggesting.has(low)),
    )
    .map((id) => {
      const remedy =
        'read it in a rule, give it a parent that one reads, let it suggest something that is read, or take it out';
      return problemAt(conceptPlace(files, id), `no rule can ever look at the concept \`${id}\``, remedy);
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

const procedures = ({ artifact, files }: Draft): readonly Problem[] =>
  artifact.procedures
    .filter(({ id }) => !artifact.rules.some(({ columns }) => columns[id]?.kind === 'ruling'))
    .map(({ id }) =>
      problemAt(
        procedurePlace(files, id),
        `no rule says anything of the procedure \`${id}\``,
        'add a column to a rule, or a kind to the procedure',
      ),
    );

/** Nothing stands in the knowledge that cannot matter. */
export const reachable: Lint = {
  name: 'reachable',
  description: 'Every concept can be looked at by a rule, every rule says something, every procedure has a rule.',
  check: (draft) => [...concepts(draft), ...rules(draft), ...procedures(draft)],
};
