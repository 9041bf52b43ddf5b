// Rules of the knowledge by what they say, found when the tests run: no test names one.
import { CATEGORIES, type Chart, columnFor, isWithin, type Lift, type Ruling, rank, screen } from '@primum/engine';
import { artifact, ON } from './served.ts';

export const EVERYTHING = [...CATEGORIES];

/** A rule about one concept, what it says of a procedure, and what a chart with that concept alone comes to. */
export interface Ruled {
  readonly rule: string;
  readonly concept: string;
  readonly procedure: string;
  readonly ruling: Ruling;
}
/** One that somebody may lift. */
export interface Liftable extends Ruled {
  readonly lift: Lift;
}

export const fact = (concept: string, on = '2026-11-19') => ({ concept, answer: 'yes' as const, on });

const chartOf = (concept: string): Chart => ({
  patient: { id: 'p1', birthDate: '1990-05-01' },
  facts: [fact(concept)],
});

const outcomeOf = ({ concept, procedure }: Ruled, clearances: Chart['clearances'] = []) =>
  screen(artifact, { ...chartOf(concept), clearances }, { on: ON, procedures: [procedure], complete: EVERYTHING })
    .screenings[0];

const all: readonly Ruled[] = artifact.procedures.flatMap(({ id: procedure }) =>
  artifact.rules.flatMap((rule): readonly Ruled[] => {
    const column = columnFor(rule, procedure, {});
    if (column.kind !== 'ruling' || !('concept' in rule.criterion)) return [];
    return [{ rule: rule.id, concept: rule.criterion.concept, procedure, ruling: column }];
  }),
);

/** The only thing that stands in the way of a chart with that concept alone. */
const standsAlone = (one: Ruled): boolean => {
  const grave = outcomeOf(one)?.findings.filter(({ disposition }) => rank(disposition) > rank('precautions')) ?? [];
  return grave.length === 1 && grave[0]?.rule === one.rule && grave[0].answer === 'yes';
};

const first = <T extends Ruled>(what: string, found: T | undefined): T => {
  if (found === undefined) throw new Error(`the knowledge has no rule ${what}`);
  return found;
};

const liftables: readonly Liftable[] = all.flatMap((one) =>
  one.ruling.lift === null ? [] : [{ ...one, lift: one.ruling.lift }],
);

const decided = (one: Liftable, by = one.lift.by[0] ?? '') =>
  ({ rule: one.rule, concepts: [one.concept], by, decision: 'cleared', on: '2026-11-20' }) as const;

/** Another procedure of which the same rule says the same. */
const elsewhere = ({ rule, procedure, lift, ruling }: Liftable): string | undefined =>
  liftables.find(
    (one) =>
      one.rule === rule &&
      one.procedure !== procedure &&
      one.ruling.disposition === ruling.disposition &&
      one.lift.by[0] === lift.by[0],
  )?.procedure;

/** Clearance is needed of one, and given it makes the whole precautions. */
export const ONE = first(
  'that one person may lift alone',
  liftables.find(
    (one) =>
      one.lift.after.length === 0 &&
      one.lift.term > 31 &&
      one.ruling.disposition === 'clearance-required' &&
      elsewhere(one) !== undefined &&
      standsAlone(one) &&
      outcomeOf(one, [decided(one)])?.outcome === 'precautions',
  ),
);

/** It takes the assessment of somebody before the decision. */
export const TWO = first(
  'that takes two people',
  liftables.find((one) => one.lift.after.length > 0 && standsAlone(one)),
);

/** Nobody may lift it, and a source says so. */
export const NONE = first(
  'that nobody may lift',
  all.find(
    ({ ruling, ...one }) =>
      ruling.lift === null &&
      ruling.origin === 'source' &&
      ruling.disposition === 'contraindicated' &&
      standsAlone({ ...one, ruling }),
  ),
);

/** Another procedure of which its rule says the same. */
export const ANOTHER = elsewhere(ONE) ?? '';

const areas = Object.keys(artifact.areas);
const apart = areas.flatMap((one) =>
  areas
    .filter((other) => !isWithin(artifact, one, [other]) && !isWithin(artifact, other, [one]))
    .map((other) => [one, other]),
);
/** Two areas, neither within the other. */
export const APART: readonly [string, string] = [apart[0]?.[0] ?? '', apart[0]?.[1] ?? ''];
