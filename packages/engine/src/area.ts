import type { DatedChart } from './dated-chart.ts';
import type { Knowledge } from './knowledge.ts';

/** The area and the larger ones that hold it, nearest first. */
const outward = (knowledge: Knowledge, id: string, seen: readonly string[] = []): readonly string[] => {
  const within = knowledge.areas[id]?.within ?? null;
  return within === null || seen.includes(id) ? [id] : [id, ...outward(knowledge, within, [...seen, id])];
};

/**
 * Whether an area is one of some, or lies within one of them; an area that nobody named is not.
 * @example isWithin(knowledge, 'cheek', ['face']) // true
 */
export const isWithin = (knowledge: Knowledge, area: string | undefined, areas: readonly string[]): boolean =>
  area !== undefined && outward(knowledge, area).some((one) => areas.includes(one));

/** The area and all that lies within it. */
const inward = (knowledge: Knowledge, id: string): readonly string[] =>
  Object.keys(knowledge.areas).filter((one) => outward(knowledge, one).includes(id));

/** Whether two areas of the body have nothing in common, and no part of one touches a part of the other; unheard of, neither is. */
const areApart = (knowledge: Knowledge, one: string, other: string): boolean => {
  if (![one, other].every((id) => Object.hasOwn(knowledge.areas, id))) return false;
  if (outward(knowledge, one).includes(other) || outward(knowledge, other).includes(one)) return false;
  const parts = inward(knowledge, other);
  return !inward(knowledge, one).some((part) => knowledge.areas[part]?.touches.some((id) => parts.includes(id)));
};

/**
 * The record without what it says of other areas than the planned one. An area that nobody named counts as the planned one,
 * of the fact as of the plan.
 * @example inArea(record, 'face') // without the scar on the knee
 */
export const inArea = (record: DatedChart, planned: string | undefined): DatedChart => {
  if (planned === undefined) return record;
  const words = record.words.filter(
    ({ fact: { area } }) => area === undefined || !areApart(record.knowledge, area, planned),
  );
  return words.length === record.words.length ? record : { ...record, words };
};
