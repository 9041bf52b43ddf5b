import { type Answer, DISPOSITIONS, type Disposition, type Until } from '@primum/engine';

/** What a cell of a case table says of one finding. */
export interface ExpectedFinding {
  readonly answer: Exclude<Answer, 'no'>;
  readonly disposition: Disposition;
  readonly until: Until | null;
  readonly while: string | null;
  readonly lifted: boolean;
  readonly lapsed: boolean;
}
export type Expectation = ExpectedFinding | 'not-addressed' | 'covered' | 'no';

const CELL =
  /^(?<answer>yes|unknown) (?<disposition>[a-z-]+)(?: until (?:(?<count>\d+) (?<unit>day|month)s? after (?<after>[a-z0-9-]+)|(?<end>[a-z0-9-]+)))?(?: while (?<state>[a-z0-9-]+))?(?<marks>(?: lifted| lapsed)*)$/;

const toUntil = ({ count, unit, after, end }: Readonly<Record<string, string | undefined>>): Until | null => {
  if (count !== undefined && after !== undefined)
    return unit === 'month' ? { event: after, months: Number(count) } : { event: after, days: Number(count) };
  if (end === undefined) return null;
  return /^\d{4}-\d\d-\d\d$/.test(end) ? { date: end } : { event: end };
};

/**
 * What a cell expects. Throws an Error with one sentence when the cell is none of the ways of saying it.
 * @example readExpectation('yes deferred until 2 days after washed-off')
 * // { answer: 'yes', disposition: 'deferred', until: { event: 'washed-off', days: 2 }, while: null, lifted: false, lapsed: false }
 */
export const readExpectation = (cell: string): Expectation => {
  const text = cell.trim().replace(/\s+/g, ' ');
  if (text === 'no' || text === 'covered') return text;
  if (text === 'not addressed' || text === 'not-addressed') return 'not-addressed';
  const said = CELL.exec(text)?.groups;
  const disposition = DISPOSITIONS.find((one) => one === said?.disposition);
  if (said === undefined || disposition === undefined) throw new Error(`the cell \`${cell}\` is not understood`);
  return {
    answer: said.answer === 'yes' ? 'yes' : 'unknown',
    disposition,
    until: toUntil(said),
    while: said.state ?? null,
    lifted: said.marks?.includes('lifted') ?? false,
    lapsed: said.marks?.includes('lapsed') ?? false,
  };
};
