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
});

/** A fact without the dates that nobody gave. */
const given = <T extends object>(fact: T): T => {
  const copy = { ...fact };
  for (const key of ['since', 'until', 'last', 'on'] as const)
    if (Reflect.get(copy, key) === '') Reflect.deleteProperty(copy, key);
  return copy;
};

/**
 * The chart of what is tried, as the engine reads it.
 * @example screen(knowledge, chartOf(tried), { on: tried.on, procedures: tried.procedures })
 */
export const chartOf = (tried: Tried): Chart => {
  const { facts, measurements, mixture, procedures, birthDate, complete } = tried;
  const sex = SEXES.find((one) => one === tried.sex);
  return {
    patient: { id: 'invented', ...(birthDate !== '' && { birthDate }), ...(sex !== undefined && { sex }) },
    facts: facts.map(given),
    ...(measurements.length > 0 && { measurements }),
    ...(mixture !== null && { planned: Object.fromEntries(procedures.map((id) => [id, { components: mixture }])) }),
    ...(complete && { complete: CATEGORIES }),
  };
};

/** A kept case, to be tried again. What a case holds beside is lost here, and so only shown where nothing else is in it. */
export const triedOf = ({ chart, on, procedures }: Pick<OwnCase, 'chart' | 'on' | 'procedures'>): Tried => ({
  on,
  procedures,
  facts: chart.facts,
  measurements: chart.measurements ?? [],
  mixture: Object.values(chart.planned ?? {})[0]?.components ?? null,
  birthDate: chart.patient.birthDate ?? '',
  sex: chart.patient.sex ?? '',
  complete: (chart.complete ?? []).length > 0,
});
