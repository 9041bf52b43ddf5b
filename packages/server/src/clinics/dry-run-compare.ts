import { type Chart, rank, screen } from '@primum/engine';
import { readableBy } from './chart-of-version.ts';
import type { Change, Changed, Count, Interval } from './dry-run-result.ts';
import type { InForce } from './in-force.ts';

/** What is compared: what is in force, null where it cannot be read, and what is proposed. */
export interface Compared {
  readonly before: InForce | null;
  readonly after: InForce;
}

/** The procedures that everybody is screened for. */
export const foundingOf = ({ before, after }: Compared): readonly string[] => {
  const all = [...(before?.artifact.procedures ?? []), ...after.artifact.procedures];
  return [...new Set(all.flatMap(({ id, founding }) => (founding ? [id] : [])))];
};

/** What each procedure comes to, as far as this knowledge has it; nothing where it cannot read the chart. */
const intervalsOf = (
  inForce: InForce | null,
  chart: Chart,
  { procedures, on }: { readonly procedures: readonly string[]; readonly on: string },
): ReadonlyMap<string, Interval> => {
  if (inForce === null) return new Map();
  const known = inForce.artifact.procedures.map(({ id }) => id);
  try {
    const asked = { on, procedures: procedures.filter((id) => known.includes(id)) };
    const { screenings } = screen(inForce.artifact, readableBy(chart, inForce.artifact), asked);
    return new Map(
      screenings.map(({ procedure, outcome, atLeast, atMost }) => [procedure, { outcome, atLeast, atMost }]),
    );
  } catch (error) {
    // A concept of the chart, or a word of its plan, that this knowledge does not have.
    if (error instanceof RangeError) return new Map();
    throw error;
  }
};

/**
 * A chart screened for procedures on a day, before and after. What neither has is left out.
 * @example compare({ before, after }, chart, { procedures: ['painting'], on: '2026-11-21' })
 */
export const compare = (
  { before, after }: Compared,
  chart: Chart,
  asked: { readonly procedures: readonly string[]; readonly on: string },
): readonly Change[] => {
  const [was, is] = [intervalsOf(before, chart, asked), intervalsOf(after, chart, asked)];
  return asked.procedures.map((procedure) => ({
    procedure,
    before: was.get(procedure) ?? null,
    after: is.get(procedure) ?? null,
  }));
};

/** How both ends of an interval move along the scale. */
const movesOf = ({ before, after }: Change): readonly number[] =>
  before === null || after === null
    ? []
    : [rank(after.atLeast) - rank(before.atLeast), rank(after.atMost) - rank(before.atMost)];

const isStricter = (change: Change): boolean => movesOf(change).some((move) => move > 0);
const isMilder = (change: Change): boolean => movesOf(change).some((move) => move < 0);
const isUncompared = ({ before, after }: Change): boolean => before === null || after === null;

/** Whether a procedure would come out differently, or nobody can say. */
export const isChange = (change: Change): boolean => isStricter(change) || isMilder(change) || isUncompared(change);

const NONE: Count = { of: 0, changed: 0, stricter: 0, milder: 0, uncompared: 0 };

const added = (count: Count, changes: readonly Change[]): Count => ({
  of: count.of + 1,
  changed: count.changed + Number(changes.some(isChange)),
  stricter: count.stricter + Number(changes.some(isStricter)),
  milder: count.milder + Number(changes.some(isMilder)),
  uncompared: count.uncompared + Number(changes.some(isUncompared)),
});

/** What was compared until now. */
export interface Tally {
  readonly add: (one: Changed) => void;
  readonly all: () => Count;
  readonly procedures: () => Readonly<Record<string, Count>>;
  /** Those whose chart would come out differently, with what would. */
  readonly changed: () => readonly Changed[];
}

/** Counts people, in all and by procedure. */
export const tally = (): Tally => {
  let all = NONE;
  const procedures = new Map<string, Count>();
  const people: Changed[] = [];
  return Object.freeze<Tally>({
    add: ({ changes, ...one }) => {
      all = added(all, changes);
      for (const change of changes)
        procedures.set(change.procedure, added(procedures.get(change.procedure) ?? NONE, [change]));
      const differing = changes.filter(isChange);
      if (differing.length > 0) people.push({ ...one, changes: differing });
    },
    all: () => all,
    procedures: () => Object.fromEntries(procedures),
    changed: () => people,
  });
};
