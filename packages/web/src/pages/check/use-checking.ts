import type { Chart } from '@primum/engine';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { read } from '../../api/request.ts';
import { useLanguage } from '../../words/language.tsx';
import { type Appointment, appointmentQuery, type Person, pathOf, personQuery, type Whose } from '../people/queries.ts';
import type { Known } from '../protocol/known/known.ts';
import { useKnown } from '../protocol/known/use-known.ts';
import { givenAnswersQuery, lastAnswers } from './last-answers.ts';

/** What is open on the day, and why. */
interface Open {
  readonly on: string;
  readonly questions: readonly OpenConcept[];
}

/** A concept that is open, why, and when it was answered. */
export interface OpenConcept {
  readonly concept: string;
  readonly reason: 'never-asked' | 'not-sure' | 'outlived';
  readonly answered: string | null;
}

/** All that the check of the day needs. */
export interface Checking {
  readonly clinic: string;
  readonly person: Person;
  readonly appointment: Appointment;
  readonly chart: Chart;
  readonly known: Known;
  /** The day, where the server runs. */
  readonly on: string;
  /** The concepts that are open, gravest first. */
  readonly open: readonly OpenConcept[];
  /** The day of the last answers; null where there are none. */
  readonly since: string | null;
}

const questionsQuery = (whose: Whose, appointment: string, lang: string) =>
  queryOptions({
    queryKey: ['questions', whose.clinic, whose.person, appointment, lang],
    queryFn: ({ signal }) => read<Open>(`${pathOf(whose)}/questions?appointment=${appointment}&lang=${lang}`, signal),
  });

const chartQuery = (whose: Whose) =>
  queryOptions({
    queryKey: ['chart', whose.clinic, whose.person],
    queryFn: ({ signal }) => read<Chart>(`${pathOf(whose)}/chart`, signal),
  });

/** Reads what the check of an appointment needs; `checking` is null until all of it is there. */
export const useChecking = ({ clinic, person }: Whose, id: string) => {
  const { lang } = useLanguage();
  const whose = { clinic, person };
  const { known, error, again: knownAgain } = useKnown();
  const who = useQuery(personQuery(whose));
  const appointment = useQuery(appointmentQuery(clinic, id));
  const questions = useQuery(questionsQuery(whose, id, lang));
  const chart = useQuery(chartQuery(whose));
  const given = useQuery(givenAnswersQuery(whose));
  const checking = useMemo((): Checking | null => {
    if (!known || !who.data || !appointment.data || !questions.data || !chart.data || !given.data) return null;
    return {
      clinic,
      person: who.data.value,
      appointment: appointment.data.value,
      chart: chart.data,
      known,
      on: questions.data.on,
      open: questions.data.questions,
      since: lastAnswers(given.data),
    };
  }, [clinic, known, who.data, appointment.data, questions.data, chart.data, given.data]);
  const all = [who, appointment, questions, chart, given];
  const again = (): void => {
    knownAgain();
    for (const query of all) if (query.error !== null) void query.refetch();
  };
  return { checking, error: error ?? all.find((query) => query.error !== null)?.error ?? null, again };
};
