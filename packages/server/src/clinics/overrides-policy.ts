import type { Artifact, OverrideCase, OverrideLine, Overrides } from '@primum/contract';
import { columnFor, type Finding, type Report } from '@primum/engine';
import type { Store } from '@primum/records';
import { artifactOf, type OpenedScreening, readKeptScreening, reportIn } from './clearances-screening.ts';

/** Whether a finding may be overridden: by whom, and with a second person or not; or why not. */
export interface Overridable {
  readonly procedure: string;
  readonly finding: Finding;
  readonly overridable: boolean;
  readonly by: readonly ('director' | 'physician')[];
  readonly second: boolean;
  readonly refusal: string | null;
}

/** Knowledge that says nothing of overrides lets nobody override anything. */
const NONE: Overrides = { reasons: [], noReasons: [], policy: [], texts: {} };

type Facts = Required<{ readonly [K in keyof OverrideCase]: string | boolean }>;

const untilOf = ({ until }: Finding): 'date' | 'event' | 'none' => {
  if (until === null) return 'none';
  return 'date' in until ? 'date' : 'event';
};

const factsOf = (finding: Finding, lift: boolean): Facts => ({
  answer: finding.answer,
  disposition: finding.disposition,
  origin: finding.origin,
  until: untilOf(finding),
  lift,
  refused: finding.lapsed?.because === 'refused',
  stricter: finding.stricter !== null,
});

const fits = ({ when }: OverrideLine, facts: Facts): boolean =>
  Object.entries(when).every(([key, wanted]) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a case are those of the facts
    const fact = facts[key as keyof Facts];
    return Array.isArray(wanted) ? wanted.includes(fact) : wanted === undefined || wanted === fact;
  });

const isLiftable = (artifact: Artifact, rule: string, procedure: string, { kept }: OpenedScreening): boolean => {
  const found = artifact.rules.find(({ id }) => id === rule);
  const column = found && columnFor(found, procedure, kept.chart.planned?.[procedure] ?? {});
  return column?.kind === 'ruling' && column.lift !== null;
};

/**
 * Every finding of a report with what the policy of the knowledge says of overriding it. The first line that fits holds; what none
 * fits cannot be overridden.
 * @example overridableIn(artifact, screening, report).filter(({ overridable }) => overridable)
 */
export const overridableIn = (
  artifact: Artifact,
  screening: OpenedScreening,
  report: Report,
): readonly Overridable[] => {
  const { policy } = artifact.overrides ?? NONE;
  return report.screenings.flatMap(({ procedure, findings }) =>
    findings.map((finding): Overridable => {
      const facts = factsOf(finding, isLiftable(artifact, finding.rule, procedure, screening));
      const line = policy.find((one) => fits(one, facts));
      const may = line !== undefined && 'by' in line ? line : null;
      return {
        procedure,
        finding,
        overridable: may !== null,
        by: may?.by ?? [],
        second: may?.second ?? false,
        refusal: line !== undefined && 'refusal' in line ? line.refusal : null,
      };
    }),
  );
};

/** Who asks about which screening of whom. */
export interface OfScreening {
  readonly clinic: string;
  readonly person: string;
  readonly by: string;
  readonly screening: number;
}

/** A screening with what may be overridden of it, in a language. */
export interface ShownOverrides {
  readonly report: Report;
  readonly overrides: Overrides;
  readonly findings: readonly Overridable[];
}

/**
 * What may be overridden of a screening, by the knowledge that it was made with. That `by` read it is in the audit log.
 * @example const { findings } = await overridable(store, { clinic: 'north', person, by: 'u7', screening: 12 }, served, 'en')
 */
export const overridable = async (
  store: Store,
  { screening, ...of }: OfScreening,
  served: Artifact,
  lang?: string,
): Promise<ShownOverrides> => {
  const opened = await readKeptScreening(store, of, screening);
  const artifact = await artifactOf(store, of.clinic, opened.kept, served);
  const report = reportIn(artifact, opened, lang ?? opened.report.lang);
  return { report, overrides: artifact.overrides ?? NONE, findings: overridableIn(artifact, opened, report) };
};
