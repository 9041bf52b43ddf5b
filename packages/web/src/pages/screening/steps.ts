import type { Action, ClearanceNote, Screening } from '@primum/engine';
import { onceEach, type Steps } from '@primum/words';

/** What was ticked, by what it says. */
export type Ticks = ReadonlySet<string>;

/** A step as a decision keeps it. */
export interface Told {
  readonly what: string;
  readonly done: boolean;
  readonly note?: string;
}

/**
 * What is done at every session, and is not among the steps for this person.
 * @example standingOf(report.screenings, stepsOf(report.screenings))
 */
export const standingOf = (screenings: readonly Screening[], { open, conditions, met }: Steps): readonly Action[] => {
  const steps = new Set([...open, ...conditions, ...met].map(({ what }) => what));
  return onceEach(screenings.flatMap(({ actions }) => actions)).filter(({ what }) => !steps.has(what));
};

const STRENGTHS: readonly Action['strength'][] = ['must', 'should', 'may'];

/**
 * Those that the same people do equally strongly, together; what must be done first.
 * @example byDoer(steps.open).map(([first]) => first?.who)
 */
export const byDoer = (actions: readonly Action[]): readonly (readonly Action[])[] =>
  [...Map.groupBy(actions, ({ who, strength }) => `${strength} ${who}`).values()].toSorted(
    ([a], [b]) => STRENGTHS.indexOf(a?.strength ?? 'may') - STRENGTHS.indexOf(b?.strength ?? 'may'),
  );

/**
 * The steps as a decision keeps them: all that were shown, done or not; of what a clearance has done, `noteOf` says by which.
 * @example toldSteps(steps, standing, new Set(['Wait.']), () => 'By letter.')
 */
export const toldSteps = (
  { open, conditions, met }: Steps,
  standing: readonly Action[],
  ticks: Ticks,
  noteOf: (lifted: ClearanceNote) => string,
): Told[] => [
  ...[...conditions, ...open].map(({ what }) => ({ what, done: ticks.has(what) })),
  ...met.map(({ what, lifted }) => ({ what, done: true, note: noteOf(lifted) })),
  ...standing.map(({ what }) => ({ what, done: ticks.has(what) })),
];
