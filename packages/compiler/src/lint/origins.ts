import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { writtenRulings } from './written.ts';

/** What goes beyond the sources says on what it rests. */
export const origins: Lint = {
  name: 'origins',
  description: 'An extension has a citation, a column of a source has a statement, a goal has either.',
  check: (draft) => [
    ...draft.files.procedures.flatMap((doc) =>
      draft.artifact.procedures
        .filter(({ id }) => id === doc.name)
        .flatMap(({ serves }) => serves.filter((one) => one.statements.length + one.citations.length === 0))
        .map(({ goal }) =>
          problemAt(doc.at('goals'), `that it serves \`${goal}\` rests on nothing`, 'name statements or citations'),
        ),
    ),
    ...writtenRulings(draft).flatMap(({ column, at }) => {
      if (column.origin === 'extension' && column.citations.length === 0)
        return [problemAt(at(), 'this extension cites nothing', 'add `citations`, keys of sources/citations.yaml')];
      if (column.origin === 'source' && column.statements.length === 0)
        return [
          problemAt(at(), 'this column of a source names no statement', 'add `statements`, or make it an extension'),
        ];
      return [];
    }),
  ],
};
