import type { Action, Screening } from '@primum/engine';

/** What was ticked, by what it says. */
export type Ticks = ReadonlySet<string>;

/**
 * What has to be done for this person, once each: the actions of what was found, of the same words the strongest.
 * @example stepsOf(report.screenings)[0]?.what
 */
export const stepsOf = (screenings: readonly Screening[]): readonly Action[] => {
  const found = screenings.flatMap(({ findings }) =>
    findings.flatMap(({ answer, actions }) => (answer === 'yes' ? actions : [])),
  );
  return once(found);
};

/** What is done at every session, and is not among the steps. */
export const standingOf = (screenings: readonly Screening[]): readonly Action[] => {
  const steps = new Set(stepsOf(screenings).map(({ what }) => what));
  return once(screenings.flatMap(({ actions }) => actions)).filter(({ what }) => !steps.has(what));
};

const STRENGTHS: readonly Action['strength'][] = ['must', 'should', 'may'];

const once = (actions: readonly Action[]): readonly Action[] => {
  const strongest = new Map<string, Action>();
  for (const action of actions) {
    const other = strongest.get(action.what);
    if (other === undefined || STRENGTHS.indexOf(action.strength) < STRENGTHS.indexOf(other.strength))
      strongest.set(action.what, action);
  }
  return [...strongest.values()];
};

/**
 * The steps as a decision keeps them: all that were shown, done or not.
 * @example toldSteps(report.screenings, new Set(['Wait.']))
 */
export const toldSteps = (screenings: readonly Screening[], ticks: Ticks) =>
  [...stepsOf(screenings), ...standingOf(screenings)].map(({ what }) => ({ what, done: ticks.has(what) }));
