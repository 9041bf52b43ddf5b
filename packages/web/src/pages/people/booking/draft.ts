import type { Chart, Planned, Report, Screening } from '@primum/engine';
import type { Booking } from '../queries.ts';

/** An appointment while it is typed. */
export interface Draft {
  readonly day: string;
  readonly time: string;
  readonly procedures: readonly string[];
  readonly planned: Readonly<Record<string, Planned>>;
  readonly practitioner: string;
  readonly note: string;
}

/** Nothing typed yet. */
export const EMPTY: Draft = Object.freeze({
  day: '',
  time: '',
  procedures: [],
  planned: {},
  practitioner: '',
  note: '',
});

/**
 * An appointment, to be changed.
 * @example draftOf(appointment).day // '2026-11-28'
 */
export const draftOf = ({ at, procedures, planned = {}, practitioner = '', note = '' }: Booking): Draft => ({
  day: at.slice(0, 10),
  time: at.slice(11),
  procedures,
  planned,
  practitioner,
  note,
});

/** What was screened. */
interface Screened {
  readonly report: Pick<Report, 'screenings'>;
  readonly chart: Pick<Chart, 'planned'>;
}

const MILD: readonly string[] = ['no-contraindication-found', 'precautions'];

/** The earliest day, or that on which all that certainly stands in the way has ended; none where something of it has no day. */
const dayFor = ({ earliest, findings }: Screening): string | null => {
  if (earliest !== null) return earliest;
  const standing = findings.filter(({ answer, disposition }) => answer === 'yes' && !MILD.includes(disposition));
  const days = standing.flatMap(({ until }) => (until !== null && 'date' in until ? [until.date] : []));
  return days.length < standing.length ? null : (days.toSorted().at(-1) ?? '');
};

/**
 * An appointment for what was screened, on the first day on which none of it has to wait any more; without a day where none is known.
 * @example draftAfter(kept).day // '2026-12-05'
 */
export const draftAfter = ({ report: { screenings }, chart: { planned = {} } }: Screened): Draft => {
  const days = screenings.map(dayFor);
  const known = days.filter((one) => one !== null);
  const day = known.length < days.length ? '' : (known.toSorted().at(-1) ?? '');
  return { ...EMPTY, day, procedures: screenings.map(({ procedure }) => procedure), planned };
};

/** What is stated of a plan. Goals that nobody chose are not stated; a mixture that is stated and empty stays stated. */
const statedOf = ({ goals = [], ...rest }: Planned): Planned => ({ ...rest, ...(goals.length > 0 && { goals }) });

/**
 * What is booked. Only what is chosen is planned, and of that only what was stated.
 * @example bookingFrom({ ...EMPTY, day: '2026-11-28', time: '14:30', procedures: ['painting'] }) // { at: '2026-11-28T14:30', procedures: ['painting'] }
 */
export const bookingFrom = ({ day, time, procedures, planned, practitioner, note }: Draft): Booking => {
  const stated = procedures.flatMap((id) => {
    const plan = statedOf(planned[id] ?? {});
    return Object.keys(plan).length === 0 ? [] : [[id, plan] as const];
  });
  return {
    at: `${day}T${time}`,
    procedures,
    ...(stated.length > 0 && { planned: Object.fromEntries(stated) }),
    ...(practitioner !== '' && { practitioner }),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
};

/**
 * A plan with one part said anew; `undefined` makes it not stated.
 * @example planWith({ area: 'face' }, 'area', undefined) // {}
 */
export const planWith = <K extends keyof Planned>(plan: Planned, key: K, value: Planned[K] | undefined): Planned => {
  const { [key]: _, ...rest } = plan;
  return value === undefined ? rest : { ...rest, [key]: value };
};
