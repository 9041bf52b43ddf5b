import type { TodayRow } from '@primum/contract';

/**
 * The day so many days after another.
 * @example shifted('2026-11-30', 1) // '2026-12-01'
 */
export const shifted = (day: string, by: number): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return at.toISOString().slice(0, 10);
};

/**
 * Whether the verdict of the day is there: made for that day, of the chart, the plan and the knowledge as they are.
 * @example hasVerdict(row, today.on) // false: the answers are asked first
 */
export const hasVerdict = ({ latest }: Pick<TodayRow, 'latest'>, on: string): boolean =>
  latest !== undefined && latest !== null && latest.current && latest.on === on;

/** What was decided of every procedure of a row; null where something is not decided yet. */
const decided = ({ latest, appointment }: TodayRow): readonly string[] | null => {
  const words = appointment.procedures.map(
    (procedure) => latest?.decisions.find((one) => one.procedure === procedure)?.decision,
  );
  const known = words.filter((word) => word !== undefined);
  return known.length === words.length ? known : null;
};

/**
 * Whether a row waits for somebody: the client is to be called, it is not decided, or what goes ahead is not yet written down. Who may
 * read no screening looks after answers that were not sent.
 * @example rows.find(needsSomebody)?.name
 */
export const needsSomebody = (row: TodayRow): boolean => {
  if (row.done) return false;
  if (row.call || row.toAgree === true) return true;
  if (row.latest === undefined) return row.answers.sent === null;
  const words = decided(row);
  return words === null || (words.includes('goes-ahead') && row.treated !== true);
};

/**
 * Whether a row waits for this account: it waits for somebody, and is theirs or nobody's, or they are to agree to an override. The desk
 * looks after the rows of everybody.
 * @example rows.filter((row) => needsMe(row, account))
 */
export const needsMe = (row: TodayRow, account: string): boolean =>
  needsSomebody(row) &&
  (row.toAgree === true || row.latest === undefined || [null, account].includes(row.appointment.practitioner));
