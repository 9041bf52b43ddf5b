import type { Column, Ruling } from '../knowledge.ts';
import { rank } from '../scale.ts';
import type { MadeStricter, Objection } from './settings.ts';

/** Where a ruling of the clinic's own is cited: its protocol, which the report names. */
export const PROTOCOL_CITATION = 'protocol';

type Disposition = Ruling['disposition'];

/** A column and those of its types, as far as they say less than the disposition. */
const below = (column: Column, to: Disposition): readonly Column[] => {
  if (column.kind !== 'ruling') return column.kind === 'covered' ? [] : [column];
  const types = Object.values(column.types).flatMap((one) => below(one, to));
  return rank(column.disposition) < rank(to) ? [column, ...types] : types;
};

/**
 * Whether a column, or that of a type, would become deferred without an end of its own.
 * @example lacksEnd({ kind: 'not-addressed' }, 'deferred') // true
 */
export const lacksEnd = (column: Column, to: Disposition): boolean =>
  to === 'deferred' && below(column, to).some((one) => one.kind !== 'ruling' || one.until === null);

/**
 * Why a column cannot be made that strict; null when it can. What the knowledge does not address can, too.
 * @example objectionToStricter(column, { ...setting, disposition: 'precautions' }) // 'not-stricter'
 */
export const objectionToStricter = (
  column: Column,
  { disposition, until, clearance }: Pick<MadeStricter, 'disposition' | 'until' | 'clearance'>,
): Objection | null => {
  if (column.kind === 'covered') return 'covered';
  if (below(column, disposition).length === 0) return 'not-stricter';
  if (until === null && lacksEnd(column, disposition)) return 'no-end';
  return disposition === 'clearance-required' && clearance === null ? 'no-clearance' : null;
};

/** What a setting puts into the place of what was there: how it ends, and who may lower it. */
const changeOf = (setting: MadeStricter, before: Ruling | null) => {
  const { disposition, until, clearance, reason, author } = setting;
  const end = before?.until ?? (disposition === 'deferred' ? until : null);
  return {
    disposition,
    until: disposition === 'contraindicated' ? null : end,
    while: null,
    lift:
      clearance === null || disposition !== 'clearance-required'
        ? null
        : ({ to: 'precautions', ...clearance } as const),
    stricter: { reason, author, from: before?.disposition ?? 'not-addressed' },
  } as const;
};

/** The clinic's own ruling where the knowledge says nothing: an extension that rests on the protocol. */
const ownRuling = (setting: MadeStricter, area: Ruling['area']): Ruling => ({
  kind: 'ruling',
  origin: 'extension',
  sure: 'stated',
  statements: [],
  citations: [PROTOCOL_CITATION],
  basis: ['protocol'],
  named: null,
  area,
  types: {},
  risks: [],
  actions: [],
  off: null,
  ...changeOf(setting, null),
});

/**
 * A column at least as grave as the setting says, in all types of the procedure; what is as grave already stays as it is.
 * @example madeStricter({ kind: 'not-addressed' }, setting, null).kind // 'ruling'
 */
export const madeStricter = (column: Column, setting: MadeStricter, area: Ruling['area'] = null): Column => {
  if (column.kind === 'covered') return column;
  if (column.kind === 'not-addressed') return ownRuling(setting, area);
  const types = Object.fromEntries(
    Object.entries(column.types).map(([id, one]) => [id, madeStricter(one, setting, column.area)]),
  );
  const raised = rank(column.disposition) < rank(setting.disposition);
  return raised ? { ...column, ...changeOf(setting, column), types } : { ...column, types };
};
