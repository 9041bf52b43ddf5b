import { isWithin, type Report } from '@primum/engine';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../../api/request.ts';
import { liftableIn } from '../clearances/liftable.ts';
import type { ListedClearance } from '../clearances/queries.ts';
import type { Whose } from '../people/queries.ts';
import type { Seen } from './seen.ts';

/** The clearances that were asked for of a person and have no answer yet. */
export const askedQuery = ({ clinic, person }: Whose) =>
  queryOptions({
    queryKey: ['clearances', clinic, 'asked', person],
    queryFn: async ({ signal }) => {
      const path = `/clinics/${clinic}/clearances?person=${person}&state=asked&limit=200`;
      return (await read<{ readonly clearances: readonly ListedClearance[] }>(path, signal)).clearances;
    },
  });

/**
 * The clearance that somebody was asked for of a rule for a procedure; null where nobody was, or has answered.
 * @param isThere whether what is planned lies within areas that were asked about; without it any part of it will do
 * @example askedFor(asked, finding.rule, screening.procedure)?.asked // '2026-11-12'
 */
export const askedFor = (
  asked: readonly ListedClearance[] | null,
  rule: string,
  procedure: string,
  isThere: (areas: readonly string[]) => boolean = () => true,
): ListedClearance | null =>
  asked?.find(({ points }) =>
    points.some((one) => one.rule === rule && one.procedures.includes(procedure) && isThere(one.areas)),
  ) ?? null;

const isStanding = ({ screenings }: Report, rule: string, procedure: string): boolean =>
  screenings.some(
    (one) => one.procedure === procedure && one.findings.some((found) => found.rule === rule && found.lifted === null),
  );

/**
 * Of what stands in the way and somebody may agree to: whether somebody is still to be asked, and who was. Who was asked for less than
 * is planned was not asked for the rest.
 * @example toAsk(seen).open // true: there is something that nobody was asked about
 */
export const toAsk = ({ report, kept, known, asked }: Pick<Seen, 'report' | 'kept' | 'known' | 'asked'>) => {
  const { planned } = kept.chart;
  const all = liftableIn(report, planned, known.knowledge).flatMap(({ rule, procedures }) =>
    procedures
      .filter((procedure) => isStanding(report, rule, procedure))
      .map((procedure) => {
        const isThere = (areas: readonly string[]): boolean =>
          areas.length === 0 || isWithin(known.knowledge, planned?.[procedure]?.area, areas);
        return { sent: askedFor(asked, rule, procedure), whole: askedFor(asked, rule, procedure, isThere) };
      }),
  );
  return {
    // Before it is known who was asked, nobody is asked again.
    open: asked !== null && all.some(({ whole }) => whole === null),
    sent: [...new Set(all.flatMap(({ sent, whole }) => whole ?? sent ?? []))],
  };
};
