import type { Artifact, Today, TodayRow } from '@primum/contract';
import { type Chart, type Planned, rank, screen, type Texts } from '@primum/engine';
import { openPerson, openThings, type Store } from '@primum/records';
import type { Accounts } from '../accounts/accounts.ts';
import { asDateRefusal } from '../answer-to.ts';
import { Refusal } from '../problem.ts';
import { readAskedOfKept } from '../read-asked.ts';
import { textsOf } from '../texts.ts';
import { type Appointment, appointmentIn } from './appointments.ts';
import { auditEach } from './audit-each.ts';
import { chartOf } from './chart-of.ts';
import { plusDays } from './clearances-kept.ts';
import { type NameOf, namesOf } from './colleagues.ts';
import { type InForce, inForce } from './in-force.ts';
import { identityIn } from './people.ts';
import { countsFor, openFor, sentFor } from './today-answers.ts';
import { clearancesToday } from './today-clearances.ts';
import { type Latest, latestFor, latestShown } from './today-latest.ts';
import { linkFor } from './today-link.ts';
import { openTreatments } from './treatments-kept.ts';

/** Who looks at which day; `clinical`: whether they may see what was answered and screened. */
export interface Looking {
  readonly clinic: string;
  readonly by: string;
  readonly on: string;
  readonly lang: string | undefined;
  readonly clinical: boolean;
}

interface Ground extends Looking {
  readonly store: Store;
  readonly served: Artifact;
  readonly force: InForce;
  readonly nameOf: NameOf;
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

/** What only those may see who may read screenings. */
const clinicalOf = async (booked: Appointment, latest: Latest | null, ground: Ground) => {
  const { store, clinic, force, served, lang, nameOf } = ground;
  const { artifact } = force;
  const of = { clinic, person: booked.person };
  const chart = await chartOf(store, clinic, of.person, { by: null, planned: booked.planned, artifact });
  const about = { chart, booked, force, served, lang, nameOf };
  return {
    latest: latest === null ? null : await latestShown(store, of, latest, about),
    counts: countsFor(openFor(chart, booked, artifact)),
    clearances: await clearancesToday(store, of, booked.day, textsOf(artifact, lang)),
    treated: (await openTreatments(store, of, booked.day)).some(({ treatment }) => treatment.appointment === booked.id),
  };
};

const rowOf = async (booked: Appointment, latest: Latest | null, ground: Ground): Promise<TodayRow> => {
  const { store, clinic, clinical } = ground;
  const { person } = booked;
  const { name, birthDate = null } = identityIn(await openPerson(store, clinic, person));
  const sent = await sentFor(store, { clinic, person }, booked.id);
  const { counts, ...more } = clinical ? await clinicalOf(booked, latest, ground) : { counts: {} };
  return {
    appointment: appointmentShown(booked, ground),
    person,
    name,
    birthDate,
    answers: { ...sent, ...counts },
    ...more,
    link: await linkFor(store, clinic, booked),
    done: OVER.includes(booked.state),
  };
};

/** Whether somebody should be called today: worse than precautions already, or something is open whose answer of today still counts then. */
const needsCall = (chart: Chart, booked: Appointment, artifact: Artifact): boolean => {
  const asked = {
    on: booked.day,
    procedures: booked.procedures,
    ...(booked.planned !== undefined && { planned: booked.planned }),
  };
  try {
    const { request } = readAskedOfKept(asked, artifact, booked.day);
    return screen(artifact, chart, request).screenings.some(
      ({ atLeast, questions }) =>
        rank(atLeast) > rank('precautions') ||
        questions.some(
          ({ concept, gravest }) =>
            rank(gravest) > rank('precautions') && (artifact.concepts[concept]?.shelfLife ?? 1) > 0,
        ),
    );
  } catch (error) {
    if (asDateRefusal(error) instanceof Refusal) return true;
    throw error;
  }
};

const tomorrowOf = async (ground: Ground, booked: readonly Appointment[]): Promise<number> => {
  const { store, clinic, force } = ground;
  const people = new Set<string>();
  for (const one of booked) {
    if (people.has(one.person)) continue;
    const chart = await chartOf(store, clinic, one.person, {
      by: null,
      planned: one.planned,
      artifact: force.artifact,
    });
    if (needsCall(chart, one, force.artifact)) people.add(one.person);
  }
  return people.size;
};

const byTime = (a: Appointment, b: Appointment): number => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0);

/**
 * The appointments of a day, each with what its person's record comes to. Each of these people has a line in the audit log that says
 * who looked, before anything is opened of them.
 * @throws {Refusal} when the knowledge has no such language
 * @example const { rows } = await todayOf(accounts, { clinic: 'north', by: 'u7', on, lang: 'en', clinical: true }, served)
 */
export const todayOf = async (accounts: Accounts, looking: Looking, served: Artifact): Promise<Today> => {
  const { store } = accounts;
  const { clinic, by, on, clinical, lang } = looking;
  const force = await inForce(store, clinic, served);
  textsOf(force.artifact, lang);
  const day = plusDays(on, 1);
  const [today, next] = [await bookedOn(store, clinic, on), await bookedOn(store, clinic, day)];
  const waiting = next.filter(({ state }) => state === 'booked' || state === 'arrived');
  const seen = clinical ? [...today, ...waiting] : today;
  await auditEach(store, clinic, { actor: by, action: 'read-today' }, seen);
  const found = today.toSorted(byTime);
  const latest = await Promise.all(
    found.map(async (one) => (clinical ? latestFor(store, { clinic, person: one.person }, one) : null)),
  );
  const names = found.flatMap(({ practitioner }) => practitioner ?? []);
  const nameOf = await namesOf(accounts, [...names, ...latest.flatMap((one) => one?.record.author ?? [])]);
  const ground: Ground = { ...looking, store, served, force, nameOf };
  const rows: TodayRow[] = [];
  for (const [at, one] of found.entries()) rows.push(await rowOf(one, latest[at] ?? null, ground));
  const call = clinical ? await tomorrowOf(ground, waiting) : null;
  return {
    on,
    rows,
    more: today.length === MOST,
    tomorrow: { on: day, appointments: waiting.length, call },
  };
};
