import { type Chart, columnFor, type Knowledge, type Report, rank } from '@primum/engine';

/** A finding that somebody may lift: for which procedures, by whom, after whose assessment. */
export interface Liftable {
  readonly rule: string;
  readonly title: string;
  readonly procedures: readonly string[];
  readonly by: readonly string[];
  readonly after: readonly string[];
}

const STANDS = rank('clearance-required');

/**
 * What of a screening can be asked for: what is known, stands in the way, and names who may lift it.
 * @example liftableIn(report, chart.planned, knowledge).map(({ rule, by }) => `${rule}: ${by.join(', ')}`)
 */
export const liftableIn = (
  report: Pick<Report, 'screenings'>,
  planned: Chart['planned'],
  knowledge: Pick<Knowledge, 'rules'>,
): readonly Liftable[] => {
  const found = report.screenings.flatMap(({ procedure, findings }) =>
    findings.flatMap(({ rule, title, answer, disposition, lifted, evidence }) => {
      const kept = knowledge.rules.find(({ id }) => id === rule);
      const column = kept && columnFor(kept, procedure, planned?.[procedure] ?? {});
      const lift = column?.kind === 'ruling' ? column.lift : null;
      const stands = rank(lifted?.from ?? disposition) >= STANDS;
      return lift === null || answer !== 'yes' || !stands || evidence.length === 0
        ? []
        : [{ rule, title, procedure, lift }];
    }),
  );
  return [...Map.groupBy(found, ({ rule }) => rule).values()].flatMap((same) =>
    same.slice(0, 1).map(({ rule, title }) => ({
      rule,
      title,
      procedures: same.map(({ procedure }) => procedure),
      by: [...new Set(same.flatMap(({ lift }) => lift.by))],
      after: [...new Set(same.flatMap(({ lift }) => lift.after))],
    })),
  );
};

/**
 * Who may lift all of them, for nobody else can be asked in one letter; and who assesses before.
 * @example rolesFor([{ by: ['painter', 'plumber'], after: [] }, { by: ['painter'], after: [] }]) // { by: ['painter'], after: [] }
 */
export const rolesFor = (chosen: readonly Pick<Liftable, 'by' | 'after'>[]) => ({
  by: (chosen[0]?.by ?? []).filter((role) => chosen.every(({ by }) => by.includes(role))),
  after: [...new Set(chosen.flatMap(({ after }) => after))],
});
