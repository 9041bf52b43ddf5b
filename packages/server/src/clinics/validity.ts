import type { Artifact, Validity } from '@primum/contract';
import { isoOf, type Report, rank, readDay } from '@primum/engine';
import { type KeptScreening, openThings, type Store } from '@primum/records';
import { untilWords, voiceOf } from '@primum/words';
import { textsOf } from '../texts.ts';
import { type Appointment, appointmentIn } from './appointments.ts';
import { allOf, chartOf } from './chart-of.ts';
import { lastDay, type OneClearance, openedClearance, standingOf } from './clearances-kept.ts';
import { inForce } from './in-force.ts';
import { numbersOf, type OfPerson, openOf } from './person-records.ts';
import { reportFor } from './report-in.ts';
import { answersBars } from './validity-answers.ts';

const MOST = 200;
/** So many days before its last one a clearance is expiring. */
const WITHIN = 30;

type Deferral = Validity['deferrals'][number];
type ClearanceBar = Validity['clearances'][number];

const dayBefore = (day: string): string => isoOf(readDay(day) - 1);

/** What stands in the way of each procedure, as far as it is known. */
const deferralsIn = ({ on, screenings }: Report, artifact: Artifact, lang: string): readonly Deferral[] => {
  const texts = textsOf(artifact, lang);
  const voice = voiceOf(texts);
  return screenings.flatMap(({ procedure, findings }) =>
    findings
      .filter(({ answer, disposition }) => answer === 'yes' && rank(disposition) > rank('precautions'))
      .map(({ rule, title, disposition, until }): Deferral => {
        const free = until !== null && 'date' in until ? until.date : null;
        return {
          procedure,
          name: texts.procedures[procedure] ?? procedure,
          rule,
          title,
          disposition,
          from: on,
          until: free === null ? null : dayBefore(free),
          free,
          words: until === null ? null : untilWords(until, voice),
        };
      }),
  );
};

const newestReport = async (store: Store, of: OfPerson, served: Artifact, lang: string) => {
  const [number] = await numbersOf(store, of, { kinds: ['screening'], limit: 1 });
  if (number === undefined) return null;
  const { content: kept } = await openOf<KeptScreening>(store, of.clinic, number);
  const opened = { number, kept, report: JSON.parse(kept.report) };
  return { number, report: await reportFor(store, of.clinic, opened, served, lang) };
};

const clearanceBar = (
  { id, clearance }: OneClearance,
  on: string,
  artifact: Artifact,
  lang: string,
): ClearanceBar[] => {
  const standing = standingOf(clearance, on, WITHIN);
  if (standing === 'withdrawn') return [];
  const { asked, answer, decisions } = clearance;
  const rules = [...new Set(asked.points.map(({ rule }) => rule))];
  const texts = textsOf(artifact, lang);
  const decided = decisions.map((one) => one.on).toSorted()[0];
  return [
    {
      id,
      rules,
      titles: rules.map((rule) => texts.rules[rule]?.title ?? rule),
      by: asked.from,
      from: decided ?? answer?.on ?? asked.on,
      until: lastDay(clearance),
      standing,
    },
  ];
};

const fallsInto = ({ day, procedures }: Appointment, { procedure, until }: Deferral): boolean =>
  procedures.includes(procedure) && (until === null || day <= until);

const appointmentTick = (
  one: Appointment,
  { answers, deferrals }: Pick<Validity, 'answers' | 'deferrals'>,
  names: Readonly<Record<string, string>>,
): Validity['appointments'][number] => ({
  id: one.id,
  at: `${one.day}T${one.time}`,
  procedures: [...one.procedures],
  names: one.procedures.map((procedure) => names[procedure] ?? procedure),
  inside: deferrals
    .filter((deferral) => fallsInto(one, deferral))
    .map(({ procedure, rule, title, until }) => ({ procedure, rule, title, until })),
  outlived: answers.filter(({ until }) => until !== null && until < one.day).map(({ topic }) => topic),
});

/**
 * From when until when what is on file of a person counts, and which appointments fall into a wait. Who shows it has said so in the
 * audit log.
 * @throws {Refusal} when the knowledge has no such language
 * @example const { deferrals } = await validityOf(store, { clinic: 'north', person }, { on: '2026-11-21', lang: 'en' }, served)
 */
export const validityOf = async (
  store: Store,
  of: OfPerson,
  { on, lang }: { readonly on: string; readonly lang: string },
  served: Artifact,
): Promise<Validity> => {
  const { clinic, person } = of;
  const { artifact } = await inForce(store, clinic, served);
  const { procedures } = textsOf(artifact, lang);
  const chart = await chartOf(store, clinic, person, { by: null, artifact });
  const answers = [...answersBars(chart, artifact, lang, on)];
  const newest = await newestReport(store, of, served, lang);
  const deferrals = newest === null ? [] : [...deferralsIn(newest.report, artifact, lang)];
  const clearances = (await allOf(store, clinic, 'clearance', person)).map(openedClearance);
  const things = await openThings(store, clinic, { kind: 'appointment', person, from: on, limit: MOST });
  const booked = things.map(appointmentIn).filter(({ state }) => state === 'booked' || state === 'arrived');
  return {
    on,
    answers,
    clearances: clearances.flatMap((one) => clearanceBar(one, on, artifact, lang)),
    deferrals,
    screening: newest === null ? null : { number: newest.number, on: newest.report.on },
    appointments: booked.map((one) => appointmentTick(one, { answers, deferrals }, procedures)),
  };
};
