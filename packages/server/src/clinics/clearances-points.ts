import { type Artifact, didYouMean, token } from '@primum/contract';
import { columnFor, type Finding, isWithin, type Lift, rank } from '@primum/engine';
import { refuse } from '../read-body.ts';
import type { AskedPoint } from './clearances-kept.ts';
import { findingIn, type OpenedScreening } from './clearances-screening.ts';

/** What is asked for: which rules of a screening, of whom, and for less than was planned. */
export interface Asking {
  readonly screening: number;
  readonly rules: readonly string[];
  readonly from: string;
  readonly addressee?: string | undefined;
  readonly after?: string | undefined;
  readonly procedures?: readonly string[] | undefined;
  readonly areas?: readonly string[] | undefined;
}

/** A finding of a rule for one procedure, and who may lift it there. */
interface Candidate {
  readonly procedure: string;
  readonly finding: Finding;
  readonly lift: Lift | null;
}

const STANDS = rank('clearance-required');

const roles = (of: readonly Lift[], key: 'by' | 'after'): string =>
  [...new Set(of.flatMap((lift) => lift[key]))].map((role) => `\`${role}\``).join(', ');

const liftOf = (artifact: Artifact, rule: string, procedure: string, { kept }: OpenedScreening): Lift | null => {
  const found = artifact.rules.find(({ id }) => id === rule);
  const column = found && columnFor(found, procedure, kept.chart.planned?.[procedure] ?? {});
  return column?.kind === 'ruling' ? column.lift : null;
};

const candidatesOf = (
  rule: string,
  procedures: readonly string[],
  screening: OpenedScreening,
  artifact: Artifact,
): readonly Candidate[] =>
  procedures.flatMap((procedure) => {
    const finding = findingIn(screening.report, procedure, rule);
    return finding === undefined ? [] : [{ procedure, finding, lift: liftOf(artifact, rule, procedure, screening) }];
  });

/** What stands in the way of asking, in the order in which it is told: what has to be so, and what is said where it is not. */
type Need = readonly [holds: (one: Candidate) => boolean, says: (left: readonly Candidate[]) => string, place?: string];

const needsOf = (rule: string, { from, after }: Asking): readonly Need[] => [
  [
    ({ finding }) => rank(finding.lifted?.from ?? finding.disposition) >= STANDS,
    () => `${rule} does not stand in the way there, so nobody has to clear it; leave it out.`,
  ],
  [({ lift }) => lift !== null, () => `${rule} names nobody who may lift it, so no clearance lowers it; leave it out.`],
  [
    ({ finding }) => finding.answer === 'yes',
    () =>
      `It is not known whether ${rule} applies, and a clearance lowers only what is known; record the answer first.`,
  ],
  [
    ({ finding }) => finding.evidence.length > 0,
    () => `Nothing is recorded of ${rule} that a clearance could speak of; record it first.`,
  ],
  [
    ({ lift }) => lift?.by.includes(from) === true,
    (left) =>
      `${rule} may be lifted by ${roles(
        left.flatMap(({ lift }) => lift ?? []),
        'by',
      )}; ask one of them.`,
    'from',
  ],
  [
    ({ lift }) => lift?.after.length === 0 || lift?.after.includes(after ?? '') === true,
    (left) =>
      `${rule} wants an assessment before the decision; name in \`after\` who gives it: ${roles(
        left.flatMap(({ lift }) => lift ?? []),
        'after',
      )}.`,
    'after',
  ],
];

/** The findings of one rule that can be asked about; a refusal that says why there is none. */
const askable = (
  rule: string,
  index: number,
  asking: Asking,
  scope: readonly string[],
  screening: OpenedScreening,
  artifact: Artifact,
): readonly Candidate[] => {
  const all = candidatesOf(rule, scope, screening, artifact);
  if (all.length === 0) {
    const found = screening.report.screenings.flatMap(({ findings }) => findings.map((one) => one.rule));
    const help = didYouMean(rule, [...new Set(found)], 'take one from its findings.');
    throw refuse(`${token(rule)} is no finding of this screening there; ${help}`, 'rules', index);
  }
  return needsOf(rule, asking).reduce((left, [holds, says, place]) => {
    const next = left.filter(holds);
    if (next.length > 0) return next;
    throw place === undefined ? refuse(says(left), 'rules', index) : refuse(says(left), place);
  }, all);
};

const scopeOf = ({ procedures }: Asking, { report }: OpenedScreening): readonly string[] => {
  const screened = report.screenings.map(({ procedure }) => procedure);
  const strange = (procedures ?? []).findIndex((one) => !screened.includes(one));
  if (strange !== -1)
    throw refuse(
      `${token(procedures?.[strange])} was not screened there; ${didYouMean(procedures?.[strange] ?? '', screened, 'take one of its procedures.')}`,
      'procedures',
      strange,
    );
  return procedures ?? screened;
};

/** The areas that are asked about: the planned one, or those within it that were named. */
const areasFor = (
  procedure: string,
  { areas }: Asking,
  { kept }: OpenedScreening,
  artifact: Artifact,
): readonly string[] => {
  const planned = kept.chart.planned?.[procedure]?.area;
  const strange = (areas ?? []).findIndex((one) => !Object.hasOwn(artifact.areas, one));
  if (strange !== -1) {
    const help = didYouMean(areas?.[strange] ?? '', Object.keys(artifact.areas), 'see `areas.yaml` of the knowledge.');
    throw refuse(`${token(areas?.[strange])} is no area of this knowledge; ${help}`, 'areas', strange);
  }
  const beyond = planned === undefined ? -1 : (areas ?? []).findIndex((one) => !isWithin(artifact, one, [planned]));
  if (beyond !== -1)
    throw refuse(`${token(areas?.[beyond])} is not within what was planned; screen that first.`, 'areas', beyond);
  return areas ?? (planned === undefined ? [] : [planned]);
};

const pointOf = (rule: string, areas: readonly string[], same: readonly Candidate[]): AskedPoint => ({
  rule,
  concepts: [...new Set(same.flatMap(({ finding }) => finding.evidence.map(({ concept }) => concept)))],
  procedures: same.map(({ procedure }) => procedure),
  areas,
  term: Math.min(...same.map(({ lift }) => lift?.term ?? 1)),
  after: same.some(({ lift }) => (lift?.after.length ?? 0) > 0),
});

/**
 * What has to be judged, rule by rule, and where the same is planned in different areas, area by area.
 * @throws {Refusal} one sentence with the place, where a rule is no finding that somebody may lift, or not by those who are asked
 * @example pointsOf({ screening: 12, rules: ['wet-paint'], from: 'painter' }, screening, artifact)
 */
export const pointsOf = (asking: Asking, screening: OpenedScreening, artifact: Artifact): readonly AskedPoint[] => {
  const scope = scopeOf(asking, screening);
  const points = asking.rules.flatMap((rule, index) => {
    const found = askable(rule, index, asking, scope, screening, artifact);
    const groups = Map.groupBy(found, ({ procedure }) =>
      JSON.stringify(areasFor(procedure, asking, screening, artifact)),
    );
    return [...groups.values()].map((same) =>
      pointOf(rule, areasFor(same[0]?.procedure ?? '', asking, screening, artifact), same),
    );
  });
  const idle = (asking.procedures ?? []).findIndex((one) => !points.some(({ procedures }) => procedures.includes(one)));
  if (idle !== -1)
    throw refuse('None of these rules can be cleared for this procedure by those who are asked.', 'procedures', idle);
  if (asking.after !== undefined && !points.some(({ after }) => after))
    throw refuse('None of these rules wants an assessment before the decision; leave `after` out.', 'after');
  return points;
};
