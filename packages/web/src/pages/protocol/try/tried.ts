import type { OwnCase } from '@primum/contract';
import { type Answer, CATEGORIES, type Chart, type Fact, type Result } from '@primum/engine';

/** Whether the mixture is not stated, has nothing added, or holds these. */
export type Mixture = readonly string[] | null;

/** What somebody tries: an invented patient, a day, procedures. */
export interface Tried {
  readonly on: string;
  readonly procedures: readonly string[];
  readonly facts: readonly Fact[];
  readonly measurements: readonly Result[];
  readonly mixture: Mixture;
  readonly birthDate: string;
  readonly sex: string;
  readonly complete: boolean;
  /** What this page does not show, of a case that was made elsewhere. */
  readonly beside: Pick<Chart, 'clearances' | 'notUnderstood' | 'hints' | 'planned'>;
}

const SEXES = ['male', 'female', 'other', 'unknown'] as const;
export const ANSWERS = ['yes', 'no', 'unknown'] as const satisfies readonly Answer[];

/** An invented patient of whom nothing is known. */
export const nothingTried = (on: string, procedures: readonly string[]): Tried => ({
  on,
  procedures,
  facts: [],
  measurements: [],
  mixture: null,
  birthDate: '',
  sex: '',
  complete: false,
  beside: {},
});

const isGiven = (day: string | undefined): day is string => day !== undefined && day !== '';

/** A fact without the dates that nobody gave. */
const given = ({ on, since, last, until, ...fact }: Fact): Fact => ({
  ...fact,
  ...(isGiven(on) && { on }),
  ...(isGiven(since) && { since }),
  ...(isGiven(last) && { last }),
  ...(isGiven(until) && { until }),
});

const plannedIn = ({ procedures, mixture, beside }: Tried): NonNullable<Chart['planned']> =>
  Object.fromEntries(
    procedures.flatMap((id) => {
      const planned = { ...beside.planned?.[id], ...(mixture !== null && { components: mixture }) };
      return Object.keys(planned).length === 0 ? [] : [[id, planned]];
    }),
  );

/**
 * The chart of what is tried, as the engine reads it.
 * @example screen(knowledge, chartOf(tried), { on: tried.on, procedures: tried.procedures })
 */
export const chartOf = (tried: Tried): Chart => {
  const { facts, measurements, birthDate, complete, beside } = tried;
  const sex = SEXES.find((one) => one === tried.sex);
  const planned = plannedIn(tried);
  return {
    ...beside,
    patient: { id: 'invented', ...(birthDate !== '' && { birthDate }), ...(sex !== undefined && { sex }) },
    facts: facts.map(given),
    ...(measurements.length > 0 && { measurements }),
    planned,
    ...(complete && { complete: CATEGORIES }),
  };
};

type Kept = Pick<OwnCase, 'chart' | 'on' | 'procedures'>;

/** The mixture that all procedures of a case have; undefined where they differ. */
const mixtureOf = ({ chart, procedures }: Kept): Mixture | undefined => {
  const mixtures = procedures.map((id) => chart.planned?.[id]?.components ?? null);
  const [first = null] = mixtures;
  return mixtures.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : undefined;
};

/**
 * A kept case, to be tried again; null where this page could not show all of it.
 * @example const tried = triedOf(one)
 */
export const triedOf = (one: Kept): Tried | null => {
  const { patient, facts, measurements = [], planned = {}, complete = [], ...rest } = one.chart;
  const mixture = mixtureOf(one);
  const isPart = complete.length > 0 && complete.length < CATEGORIES.length;
  if (mixture === undefined || isPart || patient.deceased === true) return null;
  const others = Object.entries(planned).map(([id, { components: _components, ...plan }]) => [id, plan] as const);
  return {
    on: one.on,
    procedures: one.procedures,
    facts,
    measurements,
    mixture,
    birthDate: patient.birthDate ?? '',
    sex: patient.sex ?? '',
    complete: complete.length > 0,
    beside: { ...rest, planned: Object.fromEntries(others) },
  };
};
