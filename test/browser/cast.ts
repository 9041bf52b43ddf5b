// People of whom a screening comes out as a test needs it: a yes to one thing, a no to whatever is asked after it.
import { type Fact, type Outcome, type Rule, type Ruling, screen } from '@primum/engine';
import { CLIENT, type Clinic, ON } from './clinic.ts';
import { founding } from './visit.ts';

/** Somebody with a screening of today for a visit of today. */
export interface Screened {
  readonly person: string;
  readonly number: number;
  /** The address of the verdict, under the clinic. */
  readonly verdict: string;
}

/** The six words that a verdict begins with. */
export const OUTCOMES = [
  'contraindicated',
  'deferred',
  'clearance-required',
  'precautions',
  'no-contraindication-found',
  'not-enough-information',
] as const satisfies readonly Outcome[];

/** The first of the founding procedures; nothing is put into its mixture. */
const plan = (clinic: Clinic) => {
  const [procedure = ''] = founding(clinic);
  return { procedure, planned: { [procedure]: { components: [] } } };
};

/** Goes on with no until nothing is asked any more. */
const withNo = (
  clinic: Clinic,
  facts: readonly Fact[],
): { readonly facts: readonly Fact[]; readonly outcome: Outcome } => {
  const { procedure, planned } = plan(clinic);
  const chart = { patient: { id: 'x', birthDate: CLIENT.birthDate }, facts, planned };
  const [screening] = screen(clinic.artifact, chart, { on: ON, procedures: [procedure] }).screenings;
  if (screening === undefined) throw new Error('nothing was screened');
  const no = screening.questions.map(({ concept }): Fact => ({ concept, answer: 'no', on: ON }));
  return no.length === 0 ? { facts, outcome: screening.outcome } : withNo(clinic, [...facts, ...no]);
};

/** Which rulings of a rule on one concept are wanted. */
type Wanted = (ruling: Ruling, rule: Rule) => boolean;

const answersFor = (clinic: Clinic, outcome: Outcome, wanted: Wanted): readonly Fact[] => {
  if (outcome === 'not-enough-information') return [];
  const nothing = withNo(clinic, []).facts;
  if (outcome === 'no-contraindication-found') return nothing;
  for (const rule of clinic.artifact.rules) {
    const column = rule.columns[plan(clinic).procedure];
    if (!('concept' in rule.criterion) || column?.kind !== 'ruling' || column.disposition !== outcome) continue;
    if (!wanted(column, rule)) continue;
    const { concept } = rule.criterion;
    const others = nothing.filter((one) => one.concept !== concept);
    const answered = withNo(clinic, [{ concept, answer: 'yes', on: ON }, ...others]);
    if (answered.outcome === outcome) return answered.facts;
  }
  throw new Error(`no rule makes it ${outcome} by itself`);
};

/** Somebody new who said this, with a visit of today. */
export const booked = async (clinic: Clinic, facts: readonly Fact[] = []) => {
  const { ask } = clinic;
  const { procedure, planned } = plan(clinic);
  const person = String((await ask('POST', 'people', CLIENT))['person']);
  if (facts.length > 0) await ask('POST', `people/${person}/answers`, { on: ON, facts });
  const visit = { at: `${ON}T18:00`, procedures: [procedure], planned };
  return { person, appointment: (await ask('POST', `people/${person}/appointments`, visit))['id'] };
};

/**
 * Somebody new whose screening of today comes out so.
 * @param wanted which ruling it should come from; default: any
 * @throws {Error} where no rule on a single concept makes it so
 * @example const { verdict } = await screenedAs(clinic, 'deferred')
 */
export const screenedAs = async (clinic: Clinic, outcome: Outcome, wanted: Wanted = () => true): Promise<Screened> => {
  const { person, appointment } = await booked(clinic, answersFor(clinic, outcome, wanted));
  const { screening } = await clinic.ask('POST', `people/${person}/screenings`, { appointment });
  return { person, number: Number(screening), verdict: `people/${person}/screenings/${Number(screening)}` };
};

/** A ruling against which somebody may proceed who is agreed with by a second person. */
export const withSecond: Wanted = ({ disposition, lift }) => disposition === 'contraindicated' && lift !== null;

/** A ruling against which nobody may proceed. */
export const withNobody: Wanted = ({ lift }) => lift === null;
