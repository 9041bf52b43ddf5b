import type { Artifact, Today, TodayRow } from '@primum/contract';
import type { Chart, Planned, Texts } from '@primum/engine';
import { openPerson, openThings, type Store } from '@primum/records';
import type { Accounts } from '../accounts/accounts.ts';
import { textsOf } from '../texts.ts';
import { type Appointment, appointmentIn } from './appointments.ts';
import { auditEach } from './audit-each.ts';
import { type KeptCall, lastCall } from './calls.ts';
import { chartOf } from './chart-of.ts';
import { plusDays } from './clearances-kept.ts';
import { type NameOf, namesOf } from './colleagues.ts';
import { type InForce, inForce } from './in-force.ts';
import { identityIn } from './people.ts';
import type { PersonRecord } from './person-records.ts';
import { countsFor, openFor, sentFor } from './today-answers.ts';
import { calledBy, isToCall } from './today-call.ts';
import { clearancesToday } from './today-clearances.ts';
import { isToAgree, type Latest, latestFor, latestShown } from './today-latest.ts';
import { linkFor } from './today-link.ts';
import { openTreatments } from './treatments-kept.ts';

/** Who looks at which day; `clinical`: whether they may see what was answered and screened. */
export interface Looking {
  readonly clinic: string;
  readonly by: string;
  readonly on: string;
  /** The day on which they look. */
  readonly today: string;
  readonly lang: string | undefined;
  readonly clinical: boolean;
}

interface Ground extends Looking {
  readonly store: Store;
  readonly served: Artifact;
  readonly force: InForce;
  readonly nameOf: NameOf;
}

/** An appointment, its newest screening, and what was said of a call before it last. */
interface Found {
  readonly booked: Appointment;
  readonly latest: Latest | null;
  readonly last: PersonRecord<KeptCall> | null;
}

const MOST = 200;
const OVER: readonly string[] = ['done', 'cancelled', 'missed'];

const bookedOn = async (store: Store, clinic: string, day: string): Promise<readonly Appointment[]> =>
  (await openThings(store, clinic, { kind: 'appointment', from: day, to: day, limit: MOST })).map(appointmentIn);

const plannedShown = (planned: NonNullable<Appointment['planned']>) =>
  Object.fromEntries(
    Object.entries(planned).map(([id, { components, goals, ...one }]) => [
      id,
      {
        ...one,
        ...(components !== undefined && { components: [...components] }),
        ...(goals !== undefined && { goals: [...goals] }),
      },
    ]),
  );

/** What is planned of a procedure in one line: type, area, mixture, goals. */
const planSaid = (procedure: string, { type, area, components = [], goals = [] }: Planned = {}, texts: Texts): string =>
  [
    type === undefined ? '' : (texts.types[procedure]?.[type] ?? type),
    area === undefined ? '' : (texts.areas[area] ?? area),
    components.map((id) => texts.components[id] ?? id).join(', '),
    goals.map((id) => texts.goals[id] ?? id).join(', '),
  ]
    .filter((part) => part !== '')
    .join(' · ');

const appointmentShown = (one: Appointment, { force, lang, nameOf }: Ground): TodayRow['appointment'] => {
  const { id, day, time, procedures, planned, practitioner, note, state, version } = one;
  const texts = textsOf(force.artifact, lang);
  return {
    id,
    at: `${day}T${time}`,
    procedures: [...procedures],
    names: procedures.map((procedure) => texts.procedures[procedure] ?? procedure),
    ...(planned !== undefined && { planned: plannedShown(planned) }),
    plans: procedures.map((procedure) => planSaid(procedure, planned?.[procedure], texts)),
    practitioner: practitioner ?? null,
    practitionerName: practitioner === undefined ? null : nameOf(practitioner),
    note: note ?? null,
    state,
    version,
  };
};

/** Null for whoever may not read it. */
const chartFor = async (
  { person, planned }: Appointment,
  { store, clinic, clinical, force: { artifact } }: Omit<Ground, 'nameOf'>,
): Promise<Chart | null> => (clinical ? chartOf(store, clinic, person, { by: null, planned, artifact }) : null);

/** What only those may see who may read screenings. */
const clinicalOf = async ({ booked, latest }: Found, chart: Chart, ground: Ground) => {
  const { store, clinic, by, today, force, served, lang, nameOf } = ground;
  const { artifact } = force;
  const of = { clinic, person: booked.person, by };
  const about = { chart, booked, force, served, lang, nameOf };
  const shown = latest === null ? null : await latestShown(store, of, latest, about);
  // Nobody agrees to what is other by now, or on another day.
  const counts = shown !== null && shown.current && shown.on === today;
  return {
    latest: shown,
    toAgree: counts && (await isToAgree(store, of, shown)),
    counts: countsFor(openFor(chart, booked, artifact)),
    clearances: await clearancesToday(store, of, booked.day, textsOf(artifact, lang)),
    treated: (await openTreatments(store, of, booked.day)).some(({ treatment }) => treatment.appointment === booked.id),
  };
};

const rowOf = async (found: Found, ground: Ground): Promise<TodayRow> => {
  const { store, clinic, today, force, nameOf } = ground;
  const { booked, last } = found;
  const { person } = booked;
  const { name, birthDate = null, phone = null } = identityIn(await openPerson(store, clinic, person));
  const sent = await sentFor(store, { clinic, person }, booked.id);
  const chart = await chartFor(booked, ground);
  const { counts, ...more } = chart === null ? { counts: {} } : await clinicalOf(found, chart, ground);
  const call = isToCall(booked, { today, artifact: force.artifact, last, chart });
  return {
    appointment: appointmentShown(booked, ground),
    person,
    name,
    birthDate,
    answers: { ...sent, ...counts },
    ...more,
    link: await linkFor(store, clinic, booked),
    call,
    callSaid: last?.number ?? 0,
    phone: call ? phone : null,
    called: calledBy(last, booked, nameOf),
    done: OVER.includes(booked.state),
  };
};

/** How many people are to be called before they come. */
const callsOf = async (ground: Omit<Ground, 'nameOf'>, booked: readonly Appointment[]): Promise<number> => {
  const { store, clinic, today, force } = ground;
  const people = new Set<string>();
  for (const one of booked) {
    if (people.has(one.person)) continue;
    const last = await lastCall(store, { clinic, person: one.person }, one.id);
    const chart = await chartFor(one, ground);
    if (isToCall(one, { today, artifact: force.artifact, last, chart })) people.add(one.person);
  }
  return people.size;
};

const foundOf = async ({ store }: Accounts, { clinic, clinical }: Looking, booked: Appointment): Promise<Found> => {
  const of = { clinic, person: booked.person };
  const latest = clinical ? await latestFor(store, of, booked) : null;
  return { booked, latest, last: await lastCall(store, of, booked.id) };
};

const authorsIn = ({ booked, latest, last }: Found): readonly string[] =>
  [booked.practitioner, latest?.record.author, last?.author].filter((one) => one !== undefined);

const byTime = (a: Appointment, b: Appointment): number => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0);

/**
 * The appointments of a day, each with what its person's record comes to. Each of these people has a line in the audit log that says
 * who looked, before anything is opened of them.
 * @throws {Refusal} when the knowledge has no such language
 * @example const { rows } = await todayOf(accounts, { clinic: 'north', by: 'u7', on, lang: 'en', clinical: true }, served)
 */
export const todayOf = async (accounts: Accounts, looking: Looking, served: Artifact): Promise<Today> => {
  const { store } = accounts;
  const { clinic, by, on, lang } = looking;
  const force = await inForce(store, clinic, served);
  textsOf(force.artifact, lang);
  const day = plusDays(on, 1);
  const [booked, next] = [await bookedOn(store, clinic, on), await bookedOn(store, clinic, day)];
  const waiting = next.filter(({ state }) => state === 'booked' || state === 'arrived');
  await auditEach(store, clinic, { actor: by, action: 'read-today' }, [...booked, ...waiting]);
  const found = await Promise.all(booked.toSorted(byTime).map((one) => foundOf(accounts, looking, one)));
  const ground = { ...looking, store, served, force };
  const nameOf = await namesOf(accounts, found.flatMap(authorsIn));
  const rows: TodayRow[] = [];
  for (const one of found) rows.push(await rowOf(one, { ...ground, nameOf }));
  return {
    on,
    rows,
    more: booked.length === MOST,
    tomorrow: { on: day, appointments: waiting.length, call: await callsOf(ground, waiting) },
  };
};
