import { type Chart, isWithin, type Knowledge } from '@primum/engine';
import type { Liftable } from './liftable.ts';

/** For how much is asked; nothing named is everything that was screened. */
export interface Narrowed {
  readonly procedures: readonly string[];
  readonly areas: readonly string[];
}

/** The procedures in which any of these was found. */
export const proceduresIn = (chosen: readonly Pick<Liftable, 'procedures'>[]): readonly string[] => [
  ...new Set(chosen.flatMap(({ procedures }) => procedures)),
];

/**
 * The areas to which a letter about procedures may be narrowed: those within what is planned of each, and any where no area is planned.
 * @example areasFor(['painting'], { painting: { area: 'house' } }, knowledge) // ['house', 'roof']
 */
export const areasFor = (
  procedures: readonly string[],
  planned: Chart['planned'],
  knowledge: Knowledge,
): readonly string[] =>
  Object.keys(knowledge.areas).filter((area) =>
    procedures.every((one) => {
      const whole = planned?.[one]?.area;
      return whole === undefined || isWithin(knowledge, area, [whole]);
    }),
  );

/** What of those chosen is there; nothing where that is all of it. */
const some = (chosen: readonly string[], all: readonly string[]): readonly string[] => {
  const left = chosen.filter((one) => all.includes(one));
  return left.length === all.length ? [] : left;
};

/**
 * What of a narrowing can still be asked for, once other findings were chosen; all that can be asked for is no narrowing.
 * @example narrowedTo({ procedures: ['painting'], areas: ['roof'] }, { procedures: ['painting'], areas: ['roof', 'wall'] })
 */
export const narrowedTo = ({ procedures, areas }: Narrowed, among: Narrowed): Partial<Narrowed> => {
  const [fewer, within] = [some(procedures, among.procedures), some(areas, among.areas)];
  return { ...(fewer.length > 0 && { procedures: fewer }), ...(within.length > 0 && { areas: within }) };
};
