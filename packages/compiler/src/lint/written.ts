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

/** Every column that is written in a rule, with `as` resolved. */
export const writtenColumns = (draft: Draft): readonly Written[] =>
  draft.files.rules.flatMap((doc) =>
    (['columns', 'kinds'] as const).flatMap((part) =>
      Object.entries(doc.value[part]).map(([key, raw]) => ({
        rule: doc.name,
        part,
        key,
        column: toColumn(doc.value, raw),
        at: (...path: Path) => doc.at(part, key, ...path),
      })),
    ),
  );

const isRuling = (written: Written): written is Written<Ruling> => written.column.kind === 'ruling';

/** Every column that says something. */
export const writtenRulings = (draft: Draft): readonly Written<Ruling>[] => writtenColumns(draft).filter(isRuling);
