import { isDeepStrictEqual } from 'node:util';
import type { Artifact, DecideBody } from '@primum/contract';
import { token } from '@primum/contract';
import { type Report, rank, type Screening } from '@primum/engine';
import { append, type Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import { refuse } from '../read-body.ts';
import { readAppointment } from './appointments.ts';
import { artifactOf, type OpenedScreening, readKeptScreening, reportIn } from './clearances-screening.ts';
import { DECISION, type KeptDecision } from './decisions-kept.ts';
import { keptSteps } from './decisions-steps.ts';
import { requireAsItWas } from './overrides-fresh.ts';
import { counts, overridesOf, type RecordedOverride } from './overrides-kept.ts';
import type { OfScreening } from './overrides-policy.ts';
import { openOf, type PersonRecord } from './person-records.ts';

/** What is decided. */
type Deciding = Pick<DecideBody, 'decision' | 'procedures' | 'alternative' | 'steps' | 'note' | 'lang'>;

/** What a decision is read against. */
interface Against {
  readonly served: Artifact;
  readonly today: string;
  readonly idempotencyKey: string;
}

/** The screenings that are decided; the place of a procedure that was not screened is told. */
const decidedIn = ({ screenings }: Report, procedures: readonly string[] | undefined): readonly Screening[] => {
  if (procedures === undefined) return screenings;
  return procedures.map((procedure, at) => {
    const found = screenings.find((one) => one.procedure === procedure);
    if (found === undefined) throw refuse(`${token(procedure)} was not screened there.`, 'procedures', at);
    return found;
  });
};

const requireAlternative = ({ alternative }: Deciding, artifact: Artifact, screened: readonly Screening[]): void => {
  if (alternative === undefined) return;
  if (screened.some(({ procedure }) => procedure === alternative))
    throw refuse('This is what was screened itself; name what is done instead of it.', 'alternative');
  if (!artifact.procedures.some(({ id }) => id === alternative))
    throw refuse(`${token(alternative)} is no procedure of this knowledge.`, 'alternative');
};

const isOverridden = (all: readonly RecordedOverride[], rule: string, procedure: string): boolean =>
  all.some(({ overridden }) => overridden.some((one) => one.rule === rule && one.procedure === procedure));

/** The titles of what stands in the way of going on and was not overridden; the headline where nothing is named. */
const standing = (grave: readonly Screening[], overrides: readonly RecordedOverride[]): readonly string[] =>
  grave.flatMap(({ procedure, findings, headline }) => {
    const inTheWay = findings.filter(({ disposition }) => rank(disposition) > rank('precautions'));
    if (inTheWay.length === 0) return [headline];
    return inTheWay.filter(({ rule }) => !isOverridden(overrides, rule, procedure)).map(({ title }) => title);
  });

const isMild = ({ outcome }: Screening): boolean =>
  outcome !== 'not-enough-information' && rank(outcome) <= rank('precautions');

/** How many of what stands in the way a sentence names. */
const NAMED = 5;

const named = (titles: readonly string[]): string =>
  [...titles.slice(0, NAMED), ...(titles.length > NAMED ? [`${titles.length - NAMED} more`] : [])].join('; ');

/** The overrides on which it rests to go on; a refusal where something stands in the way. */
const groundsToGoOn = async (
  store: Store,
  of: OfScreening,
  { patient }: Report,
  screened: readonly Screening[],
): Promise<readonly number[]> => {
  if (patient.deceased) throw new Refusal('not-now', 'The record says that this person has died.');
  const grave = screened.filter((one) => !isMild(one));
  if (grave.length === 0) return [];
  const overrides = (await overridesOf(store, of)).filter(counts);
  const open = [...new Set(standing(grave, overrides))];
  if (open.length > 0)
    throw new Refusal('not-now', `This stands in the way and is not overridden: ${named(open)}.`, '/decision');
  return overrides.map(({ record }) => record);
};

/** Nobody goes on with another plan than the one that was screened. */
const requireAsPlanned = async (
  store: Store,
  of: OfScreening,
  { kept: { appointment, chart } }: OpenedScreening,
  screened: readonly Screening[],
): Promise<void> => {
  if (appointment === undefined) return;
  const { planned = {} } = await readAppointment(store, of, appointment);
  if (screened.every(({ procedure }) => isDeepStrictEqual(planned[procedure], chart.planned?.[procedure]))) return;
  throw new Refusal('not-now', 'Something else is planned by now than what was screened; screen again.');
};

/**
 * Keeps what a clinician decided after a screening, on its day. To go on against what stands in the way takes an override of each of it.
 * @throws {Refusal} one sentence with the place; on another day, or when something else is on file or in force since
 * @example await addDecision(store, { clinic: 'north', person, by: 'u7', screening: 12 }, { decision: 'waits' }, against)
 */
export const addDecision = async (
  store: Store,
  of: OfScreening,
  deciding: Deciding,
  { served, today, idempotencyKey }: Against,
): Promise<PersonRecord<KeptDecision> & { readonly repeated: boolean }> => {
  const opened = await readKeptScreening(store, of, of.screening);
  const artifact = await artifactOf(store, of.clinic, opened.kept, served);
  const { lang = opened.report.lang, decision, note = null, alternative = null } = deciding;
  if (artifact.texts[lang] === undefined) throw refuse(`${token(lang)} is no language of this knowledge.`, 'lang');
  const report = reportIn(artifact, opened, lang);
  const screened = decidedIn(report, deciding.procedures);
  requireAlternative(deciding, artifact, screened);
  const steps = keptSteps(deciding, screened, opened.kept.chart.clearances);
  const { on } = report;
  if (on !== today)
    throw new Refusal(
      'not-now',
      `A decision is of the day of its screening, and that was for ${on}; screen again today.`,
    );
  const rests = await requireAsItWas(store, of, served);
  if (decision === 'goes-ahead') await requireAsPlanned(store, of, opened, screened);
  const overrides = decision === 'goes-ahead' ? await groundsToGoOn(store, of, report, screened) : [];
  const { appointment = null } = opened.kept;
  const procedures = screened.map(({ procedure }) => procedure);
  const about = { screening: of.screening, on, appointment, procedures, decision, alternative };
  const content: KeptDecision = { ...about, steps, note, overrides, lang };
  const entry = { kind: DECISION, person: of.person, author: of.by, content, idempotencyKey, rests };
  const { seq, repeated } = await append(store, of.clinic, entry);
  return { ...(await openOf<KeptDecision>(store, of.clinic, seq)), repeated };
};
