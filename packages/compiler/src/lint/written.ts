import type { Column, Ruling } from '@primum/engine';
import { toColumn } from '../build/rules.ts';
import type { Draft } from '../draft.ts';
import type { Place } from '../problem.ts';
import type { Path } from '../read/doc.ts';

/** A column as it stands in a rule's file, before it is spread over the procedures of a kind. */
export interface Written<C extends Column = Column> {
  readonly rule: string;
  readonly part: 'columns' | 'kinds';
  /** The procedure, or the kind of procedures. */
  readonly key: string;
  readonly column: C;
  readonly at: (...path: Path) => Place;
}

/** Every column that is written in a rule, with `as` resolved, and what it says of types. */
export const writtenColumns = (draft: Draft): readonly Written[] =>
  draft.files.rules.flatMap((doc) =>
    (['columns', 'kinds'] as const).flatMap((part) =>
      Object.entries(doc.value[part]).flatMap(([key, raw]) => {
        const column = toColumn(doc.value, raw);
        const types = column.kind === 'ruling' ? Object.entries(column.types) : [];
        const written = { rule: doc.name, part, key };
        return [
          { ...written, column, at: (...path: Path) => doc.at(part, key, ...path) },
          ...types.map(([type, one]) => ({
            ...written,
            column: one,
            at: (...path: Path) => doc.at(part, key, 'types', type, ...path),
          })),
        ];
      }),
    ),
  );

const isRuling = (written: Written): written is Written<Ruling> => written.column.kind === 'ruling';

/** Every column that says something. */
export const writtenRulings = (draft: Draft): readonly Written<Ruling>[] => writtenColumns(draft).filter(isRuling);
