import type { Artifact, TodayRow } from '@primum/contract';
import type { Chart } from '@primum/engine';
import type { Store, Thing } from '@primum/records';
import { Refusal } from '../problem.ts';
import { readAskedOfKept } from '../read-asked.ts';
import { NOT_SENT } from './answers.ts';
import type { Appointment } from './appointments.ts';
import { allOf, type KeptAnswers } from './chart-of.ts';
import type { OfPerson } from './person-records.ts';
import { countsOf, type OpenQuestion, openQuestions } from './questions.ts';

const answersIn = ({ content }: Thing) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
  content as KeptAnswers & { readonly intake?: { readonly appointment: string; readonly sent: boolean } };

/**
 * What is open of a chart on the day of an appointment; null where what is planned, or on file, is not of the knowledge in force.
 * @example openFor(chart, appointment, artifact)?.length
 */
export const openFor = (
  chart: Chart,
  { day, procedures, planned }: Appointment,
  artifact: Artifact,
): readonly OpenQuestion[] | null => {
  try {
    const asked = { on: day, procedures, ...(planned !== undefined && { planned }) };
    return openQuestions(chart, readAskedOfKept(asked, artifact, day).request, artifact);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/** When answers came last, and whether a client has some for this appointment that were not sent, beside others that count already too. */
export const sentFor = async (
  store: Store,
  { clinic, person }: OfPerson,
  appointment: string,
): Promise<Pick<TodayRow['answers'], 'sent' | 'on' | 'from' | 'unsent'>> => {
  const things = await allOf(store, clinic, 'answers', person);
  const newest = things
    .filter((thing) => answersIn(thing).withdrawn === null)
    .toSorted((a, b) => b.version - a.version)[0];
  const unsent = things.some((thing) => {
    const { withdrawn, intake } = answersIn(thing);
    const isThere = withdrawn === null || withdrawn === NOT_SENT;
    return isThere && intake?.appointment === appointment && !intake.sent;
  });
  if (newest === undefined) return { sent: null, on: null, from: null, unsent };
  const { on, from } = answersIn(newest);
  return { sent: newest.at, on, from, unsent };
};

/** How many questions are open on that day, by why. */
export const countsFor = (
  questions: readonly OpenQuestion[] | null,
): { readonly outlived: number | null; readonly missing: number | null } => {
  if (questions === null) return { outlived: null, missing: null };
  const { neverAsked, notSure, outlived } = countsOf(questions);
  return { outlived, missing: neverAsked + notSure };
};
