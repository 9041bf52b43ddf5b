import type { Decisions } from '@primum/contract';
import { type Report, screen } from '@primum/engine';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Answered } from '../../api/request.ts';
import { useLanguage } from '../../words/language.tsx';
import type { ListedClearance } from '../clearances/queries.ts';
import type { Person } from '../people/queries.ts';
import { personQuery } from '../people/queries.ts';
import type { Known } from '../protocol/known/known.ts';
import { useKnown } from '../protocol/known/use-known.ts';
import { askedQuery } from './asked.ts';
import {
  decisionsQuery,
  type Given,
  givenQuery,
  type KeptScreening,
  keptQuery,
  type Overrides,
  overridesQuery,
  previousQuery,
  type Which,
} from './kept.ts';

/** A screening with all that its page says of it. */
export interface Seen {
  readonly which: Which;
  readonly kept: KeptScreening;
  /** As it was kept, or the same in the language spoken. */
  readonly report: Report;
  readonly person: Person;
  readonly known: Known;
  /** Whether the knowledge in force is that of the screening, so that the engine here says what the server said. */
  readonly inForce: boolean;
  readonly previous: KeptScreening | null;
  readonly given: readonly Given[];
  readonly decisions: Decisions['decisions'];
  /** The day, where the server runs. */
  readonly today: Decisions['today'];
  /** What it stands on and is other by now, as the server says. */
  readonly changed: Decisions['changed'];
  readonly overrides: Overrides | null;
  /** The clearances that were asked for and have no answer yet; null while that is not known. */
  readonly asked: readonly ListedClearance[] | null;
}

const isInForce = ({ report }: KeptScreening, { knowledge }: Known): boolean =>
  knowledge.sha256 === report.knowledge.sha256 &&
  (knowledge.protocol?.sha256 ?? null) === (report.knowledge.protocol?.sha256 ?? null);

/** The screening before, where it can be compared with this one: in the same language. */
const comparable = (previous: KeptScreening | null | undefined, known: Known, lang: string): KeptScreening | null => {
  if (previous === null || previous === undefined) return null;
  const report = reportIn(previous, known, lang);
  return report.lang === lang ? { ...previous, report } : null;
};

const bare = ({ screenings }: Report): string =>
  JSON.stringify(
    screenings.map(({ outcome, atLeast, atMost, earliest, findings }) => [
      outcome,
      atLeast,
      atMost,
      earliest,
      findings.map(({ rule, answer, disposition }) => [rule, answer, disposition]),
    ]),
  );

/**
 * A kept report in the language spoken, where the knowledge in force is that of the screening and says the same; as it was kept otherwise.
 * @example reportIn(kept, known, 'pl').lang
 */
export const reportIn = (kept: KeptScreening, known: Known, lang: string): Report => {
  const { report, chart, request } = kept;
  if (report.lang === lang || !isInForce(kept, known)) return report;
  const spoken = screen(known.knowledge, chart, { ...request, lang });
  return bare(spoken) === bare(report) ? spoken : report;
};

/** Reads a screening and what belongs to it; `seen` is null until it can be shown. */
export const useSeen = (which: Which) => {
  const { lang } = useLanguage();
  const { known, error: knownError, again: knownAgain } = useKnown();
  const kept = useQuery(keptQuery(which));
  const person = useQuery(personQuery(which));
  const decisions = useQuery(decisionsQuery(which));
  const overrides = useQuery(overridesQuery(which, lang));
  const given = useQuery(givenQuery(which));
  const previous = useQuery(previousQuery(which, kept.data?.report.on));
  const asked = useQuery(askedQuery(which));
  const of: Answered<Person> | undefined = person.data;
  const seen = useMemo((): Seen | null => {
    // Nothing is shown before it is known whether it still counts.
    if (known === null || kept.data === undefined || of === undefined || decisions.data === undefined) return null;
    const report = reportIn(kept.data, known, lang);
    return {
      which,
      kept: kept.data,
      report,
      person: of.value,
      known,
      inForce: isInForce(kept.data, known),
      previous: comparable(previous.data, known, report.lang),
      given: given.data ?? [],
      ...decisions.data,
      overrides: overrides.data ?? null,
      asked: asked.data ?? null,
    };
  }, [which, lang, known, kept.data, of, previous.data, given.data, decisions.data, overrides.data, asked.data]);
  const again = (): void => {
    knownAgain();
    for (const query of [kept, person, decisions, overrides, asked]) if (query.error !== null) void query.refetch();
  };
  return {
    seen,
    error: knownError ?? kept.error ?? person.error ?? decisions.error ?? overrides.error ?? asked.error,
    again,
  };
};
