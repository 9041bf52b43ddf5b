import { type Artifact, didYouMean, token } from '@primum/contract';
import { type Clearance, isWithin } from '@primum/engine';
import { refuse } from '../read-body.ts';
import { type AskedFor, type AskedPoint, type KeptAnswer, type Professional, plusDays } from './clearances-kept.ts';
import { requireScan, type Scan } from './clearances-scan.ts';

/** Somebody outside the clinic, as it is sent. */
export interface NamedProfessional {
  readonly name: string;
  readonly registration?: string | undefined;
  readonly on: string;
}

/** What the letter that came back says, as it is sent. */
export interface Answered extends NamedProfessional {
  readonly decision: 'cleared' | 'refused';
  readonly assessment?: NamedProfessional | undefined;
  readonly until?: string | undefined;
  readonly conditions?: readonly string[] | undefined;
  readonly procedures?: readonly string[] | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly scan?: Scan | undefined;
}

const REFUSED_FOR_ALL = ['until', 'conditions', 'procedures', 'areas'] as const;

const requireDays = ({ on, until, assessment }: Answered, today: string): void => {
  if (on > today) throw refuse('`on` is in the future; write the day on which they decided.', 'on');
  if (until !== undefined && until < on)
    throw refuse('`until` is before `on`; write the last day on which it holds.', 'until');
  if (assessment !== undefined && assessment.on > on)
    throw refuse('The assessment is after the decision, which rests on it; write the day of each.', 'assessment', 'on');
};

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');

/** Where a rule wants two people, both are named, and they are two. */
const requireBoth = ({ decision, name, assessment }: Answered, { after }: AskedFor): void => {
  if (after === null && assessment !== undefined)
    throw refuse('Nobody was asked for an assessment before the decision; leave `assessment` out.', 'assessment');
  if (after === null || decision === 'refused') return;
  if (assessment === undefined)
    throw refuse(
      `It was asked for after the assessment of somebody else (\`${after}\`); write in \`assessment\` who gave it, and when.`,
      'assessment',
    );
  if (plain(assessment.name) === plain(name))
    throw refuse('The rule wants two people; name who assessed and who decided.', 'assessment', 'name');
};

/** Nobody clears what nobody asked about: nothing was recorded or planned of it. */
const requireAsked = (
  key: 'procedures' | 'areas',
  answered: Answered,
  asked: readonly string[],
  holds: (one: string) => boolean,
): void => {
  const index = (answered[key] ?? []).findIndex((one) => !holds(one));
  if (index === -1) return;
  const given = answered[key]?.[index] ?? '';
  throw refuse(`${token(given)} was not asked about; ${didYouMean(given, asked, 'ask for it first.')}`, key, index);
};

const requireScope = (answered: Answered, points: readonly AskedPoint[], artifact: Artifact): void => {
  const procedures = points.flatMap((point) => point.procedures);
  const areas = points.flatMap((point) => point.areas);
  const anywhere = points.some((point) => point.areas.length === 0);
  requireAsked('procedures', answered, procedures, (one) => procedures.includes(one));
  requireAsked('areas', answered, areas, (one) =>
    anywhere ? Object.hasOwn(artifact.areas, one) : isWithin(artifact, one, areas),
  );
};

/** The last day of the rule's own term; a later one only where the letter that says so is kept. */
const lastOf = ({ on, until, scan }: Answered, { rule, term }: AskedPoint): string => {
  const last = plusDays(on, Math.max(0, term - 1));
  if (until === undefined) return last;
  if (until > last && scan === undefined)
    throw refuse(
      `${rule} is cleared for ${term} days, through ${last}; write that day or an earlier one, or send the scan of the letter that names a later one.`,
      'until',
    );
  return until;
};

/** What is left of a point where only some procedures or areas were cleared; null where nothing is. */
const narrowed = (point: AskedPoint, { procedures, areas }: Answered, artifact: Artifact): AskedPoint | null => {
  const left = point.procedures.filter((one) => procedures?.includes(one) ?? true);
  const within = areas?.filter((one) => point.areas.length === 0 || isWithin(artifact, one, point.areas));
  if (left.length === 0 || within?.length === 0) return null;
  return { ...point, procedures: left, areas: within ?? point.areas };
};

const cleared = (answered: Answered, { from, after, screening }: AskedFor, point: AskedPoint): Clearance => ({
  rule: point.rule,
  concepts: point.concepts,
  procedures: point.procedures,
  ...(point.areas.length > 0 && { areas: point.areas }),
  ...(answered.conditions !== undefined && answered.conditions.length > 0 && { conditions: answered.conditions }),
  toldThrough: screening,
  by: from,
  ...(point.after && after !== null && { after }),
  decision: 'cleared',
  on: answered.on,
  until: lastOf(answered, point),
});

/** A refusal counts wherever the rule fires; one for each rule. */
const refused = ({ on }: Answered, { from }: AskedFor, rule: string, points: readonly AskedPoint[]): Clearance => ({
  rule,
  concepts: [...new Set(points.flatMap(({ concepts }) => concepts))],
  by: from,
  decision: 'refused',
  on,
});

const decisionsOf = (answered: Answered, asked: AskedFor, artifact: Artifact): readonly Clearance[] => {
  if (answered.decision === 'refused')
    return [...Map.groupBy(asked.points, ({ rule }) => rule)].map(([rule, points]) =>
      refused(answered, asked, rule, points),
    );
  return asked.points.flatMap((point) => {
    const left = narrowed(point, answered, artifact);
    return left === null ? [] : [cleared(answered, asked, left)];
  });
};

const professional = ({ name, registration, on }: NamedProfessional): Professional => ({
  name,
  registration: registration ?? null,
  on,
});

const answerOf = (answered: Answered): KeptAnswer => ({
  ...professional(answered),
  assessment: answered.assessment === undefined ? null : professional(answered.assessment),
  until: answered.until ?? null,
  conditions: answered.conditions ?? [],
  scan: answered.scan?.type ?? null,
});

/**
 * What an answer decides, rule by rule, and what is kept of the letter.
 * @throws {Refusal} one sentence with the place
 * @example decisionsIn({ decision: 'cleared', name: 'Ada', on: '2026-11-20' }, asked, { artifact, today: '2026-11-21' })
 */
export const decisionsIn = (
  answered: Answered,
  asked: AskedFor,
  { artifact, today }: { readonly artifact: Artifact; readonly today: string },
): { readonly decisions: readonly Clearance[]; readonly answer: KeptAnswer } => {
  requireDays(answered, today);
  const extra =
    answered.decision === 'refused' ? REFUSED_FOR_ALL.find((key) => answered[key] !== undefined) : undefined;
  if (extra !== undefined)
    throw refuse(`A refusal counts for everything until another decision; leave \`${extra}\` out.`, extra);
  requireBoth(answered, asked);
  requireScope(answered, asked.points, artifact);
  if (answered.scan !== undefined) requireScan(answered.scan);
  const decisions = decisionsOf(answered, asked, artifact);
  if (decisions.length === 0)
    throw refuse('Nothing that was asked about is left of it; name what was cleared.', 'areas');
  return { decisions, answer: answerOf(answered) };
};
