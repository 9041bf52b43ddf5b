import type { Artifact, TodayRow } from '@primum/contract';
import type { Chart, Report } from '@primum/engine';
import type { KeptScreening, Store } from '@primum/records';
import type { Appointment } from './appointments.ts';
import { changedSince, hasAllOf } from './changed-since.ts';
import type { OpenedScreening } from './clearances-screening.ts';
import type { NameOf } from './colleagues.ts';
import { decidedOf, decisionsOf } from './decisions-kept.ts';
import type { InForce } from './in-force.ts';
import { overridesOf } from './overrides-kept.ts';
import { numbersOf, type OfPerson, openOf, type PersonRecord } from './person-records.ts';
import { reportFor } from './report-in.ts';

/** How many screenings of one person are opened to find that of an appointment. */
const MOST = 20;

/** A screening with the record that holds it. */
export interface Latest extends OpenedScreening {
  readonly record: PersonRecord<KeptScreening>;
}

const opened = async (store: Store, clinic: string, number: number): Promise<Latest> => {
  const record = await openOf<KeptScreening>(store, clinic, number);
  return { number, kept: record.content, report: JSON.parse(record.content.report), record };
};

const isOfDay = (latest: Latest, booked: Appointment): boolean =>
  latest.report.on === booked.day && hasAllOf(latest, booked);

/**
 * The newest screening for an appointment, or else the newest of its day and procedures; null where there is none. Who shows it has
 * said so in the audit log.
 * @example const latest = await latestFor(store, { clinic: 'north', person }, appointment)
 */
export const latestFor = async (store: Store, of: OfPerson, appointment: Appointment): Promise<Latest | null> => {
  let ofDay: Latest | null = null;
  for (const number of await numbersOf(store, of, { kinds: ['screening'], limit: MOST })) {
    const one = await opened(store, of.clinic, number);
    if (one.kept.appointment === appointment.id) return one;
    if (ofDay === null && isOfDay(one, appointment)) ofDay = one;
  }
  return ofDay;
};

/** Whether what was screened is still what is on file, in force and planned. */
const isCurrent = (latest: Latest, chart: Chart, booked: Appointment, force: InForce): boolean =>
  latest.report.on === booked.day && changedSince(latest, { chart, force, booked }).length === 0;

type Shown = NonNullable<TodayRow['latest']>;

/** What a screening comes to, the procedures of the appointment first. */
const outcomesIn = ({ screenings }: Report, { procedures }: Appointment): Shown['screenings'] => {
  const first = screenings.filter(({ procedure }) => procedures.includes(procedure));
  const others = screenings.filter(({ procedure }) => !procedures.includes(procedure));
  return [...first, ...others].map(({ procedure, outcome, atLeast, atMost, decided, headline, earliest }) => ({
    procedure,
    outcome,
    atLeast,
    atMost,
    decided,
    headline,
    earliest,
  }));
};

const decidedIn = async (store: Store, of: OfPerson, { number, report }: Latest): Promise<Shown['decisions']> => {
  const decisions = await decisionsOf(store, of, number);
  return report.screenings.flatMap(({ procedure }) => {
    const decided = decidedOf(decisions, procedure);
    return decided === undefined ? [] : [{ procedure, decision: decided.content.decision }];
  });
};

/** What the newest screening is told against. */
interface Against {
  readonly chart: Chart;
  readonly booked: Appointment;
  readonly force: InForce;
  readonly served: Artifact;
  readonly lang: string | undefined;
  readonly nameOf: NameOf;
}

/** The newest screening as a row tells it. */
export const latestShown = async (
  store: Store,
  of: OfPerson,
  latest: Latest,
  { chart, booked, force, served, lang, nameOf }: Against,
): Promise<Shown> => {
  const { record, number, report } = latest;
  const said = await reportFor(store, of.clinic, latest, served, lang);
  const { at, author } = record;
  return {
    number,
    at,
    author,
    authorName: nameOf(author),
    on: report.on,
    current: isCurrent(latest, chart, booked, force),
    screenings: outcomesIn(said, booked),
    decisions: await decidedIn(store, of, latest),
  };
};

/**
 * Whether an override of a screening waits for the word of its second person, who is `by`.
 * @example await isToAgree(store, { clinic: 'north', person, by: 'u8' }, latest)
 */
export const isToAgree = async (
  store: Store,
  of: OfPerson & { readonly by: string },
  { number }: Pick<Latest, 'number'>,
): Promise<boolean> => {
  const overrides = await overridesOf(store, { ...of, screening: number });
  return overrides.some(({ second, agreement }) => second === of.by && agreement === null);
};
