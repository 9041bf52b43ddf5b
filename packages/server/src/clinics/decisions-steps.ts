import type { DecideBody } from '@primum/contract';
import type { Action, Clearance, Screening } from '@primum/engine';
import { onceEach, stepsOf } from '@primum/words';
import { refuse } from '../read-body.ts';
import type { KeptStep } from './decisions-kept.ts';

type Strengths = ReadonlyMap<string, Action['strength']>;

const strengthsOf = (actions: readonly Pick<Action, 'what' | 'strength'>[]): Strengths =>
  new Map(actions.map(({ what, strength }) => [what, strength]));

/**
 * The steps as they are kept: those that were told, and as not done what must be done and was not told. A condition of a clearance
 * must be met; what a clearance has done already is not asked for again.
 * @throws {Refusal} where a step is told twice
 * @example keptSteps({ steps: [] }, report.screenings, chart.clearances).every(({ done }) => !done)
 */
export const keptSteps = (
  { steps = [] }: Pick<DecideBody, 'steps'>,
  screened: readonly Screening[],
  clearances: readonly Clearance[] | undefined,
): readonly KeptStep[] => {
  const again = steps.findIndex(({ what }, at) => steps.findIndex((one) => one.what === what) !== at);
  if (again !== -1) throw refuse('This step is there twice; say once whether it was done.', 'steps', again, 'what');
  const { open, conditions, met } = stepsOf(screened, clearances);
  const must = conditions.map(({ what }) => ({ what, strength: 'must' as const }));
  const standing = screened.flatMap(({ actions }) => actions);
  const asked = strengthsOf([...onceEach([...standing, ...open]), ...must]);
  const all = new Map([...strengthsOf(met.map(({ action }) => action)), ...asked]);
  const told = steps.map(({ what, done, note = null }) => ({ what, strength: all.get(what) ?? null, done, note }));
  const untold = [...asked].filter(([what, strength]) => strength === 'must' && !told.some((one) => one.what === what));
  return [...told, ...untold.map(([what, strength]) => ({ what, strength, done: false, note: null }))];
};
