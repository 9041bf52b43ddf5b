import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { writtenColumns } from './written.ts';

const founding = ({ artifact, files }: Draft): readonly Problem[] =>
  files.rules.flatMap((doc) =>
    artifact.procedures
      .filter(({ founding, id, kinds }) => {
        const said = Object.hasOwn(doc.value.columns, id) || kinds.some((kind) => Object.hasOwn(doc.value.kinds, kind));
        return founding && !said;
      })
      .map(({ id }) =>
        problemAt(
          doc.at('columns'),
          `the rule \`${doc.name}\` says nothing of \`${id}\``,
          `add its column, or \`${id}: not-addressed\``,
        ),
      ),
  );

const strange = (draft: Draft): readonly Problem[] => {
  const { procedures } = draft.artifact;
  const kinds = new Set(procedures.flatMap((procedure) => procedure.kinds));
  const ids = new Set(procedures.map((procedure) => procedure.id));
  const lost = writtenColumns(draft)
    .filter(({ part, key }) => !(part === 'columns' ? ids : kinds).has(key))
    .map(({ part, key, at }) =>
      problemAt(
        at(),
        `\`${key}\` is no ${part === 'columns' ? 'procedure' : 'kind of any procedure'}`,
        'correct it or take it out',
      ),
    );
  const forbidden = draft.files.rules.flatMap((doc) =>
    doc.value.forbids.flatMap(({ kind }, index) =>
      kinds.has(kind)
        ? []
        : [problemAt(doc.at('forbids', index), `\`${kind}\` is no kind of any procedure`, 'correct it or take it out')],
    ),
  );
  return [...lost, ...forbidden];
};

const covered = (draft: Draft): readonly Problem[] =>
  draft.artifact.rules.flatMap((rule) =>
    Object.entries(rule.columns).flatMap(([procedure, column]) => {
      if (column.kind !== 'covered') return [];
      const other = draft.artifact.rules.find((one) => one.id === column.by);
      if (other?.columns[procedure]?.kind === 'ruling') return [];
      const doc = draft.files.rules.find((one) => one.name === rule.id);
      const place = doc?.at('columns', procedure) ?? { file: `knowledge/rules/${rule.topic}/${rule.id}.yaml`, line: 1 };
      return [
        problemAt(
          place,
          `\`${column.by}\` has no ruling for \`${procedure}\` that could cover it`,
          'name the rule that says it',
        ),
      ];
    }),
  );

/** Who is spoken of. */
export const columns: Lint = {
  name: 'columns',
  description: 'Every rule speaks of both founding procedures; columns, kinds and covering rules exist.',
  check: (draft) => [...founding(draft), ...strange(draft), ...covered(draft)],
};
