import type { TodayRow } from '@primum/contract';
import type { Texts } from '@primum/engine';
import type { Store } from '@primum/records';
import { allOf } from './chart-of.ts';
import { lastDay, type OneClearance, openedClearance, type Standing, standingOf } from './clearances-kept.ts';
import type { OfPerson } from './person-records.ts';

/** So many days before its last one a clearance is expiring. */
const WITHIN = 30;
const MATTERS = ['asked', 'refused', 'expiring', 'expired'] as const;

const matters = (standing: Standing): (typeof MATTERS)[number] | null =>
  MATTERS.find((one) => one === standing) ?? null;

const rulesOf = ({ clearance }: OneClearance): readonly string[] => [
  ...new Set(clearance.asked.points.map(({ rule }) => rule)),
];

/** Whether a later one speaks of all that one spoke of. */
const isSuperseded = (one: OneClearance, all: readonly OneClearance[]): boolean =>
  all.some(
    (other) =>
      other.id !== one.id &&
      other.clearance.state !== 'withdrawn' &&
      other.clearance.asked.on >= one.clearance.asked.on &&
      other.clearance.asked.again === one.id,
  );

/**
 * The clearances of a person that are open, refused, about to end or ended, but for those that were asked for again. Who shows them has
 * said so in the audit log.
 * @example await clearancesToday(store, { clinic: 'north', person }, '2026-11-21', texts)
 */
export const clearancesToday = async (
  store: Store,
  { clinic, person }: OfPerson,
  on: string,
  texts: Texts,
): Promise<NonNullable<TodayRow['clearances']>> => {
  const all = (await allOf(store, clinic, 'clearance', person)).map(openedClearance);
  return all.flatMap((one) => {
    const standing = matters(standingOf(one.clearance, on, WITHIN));
    if (standing === null || isSuperseded(one, all)) return [];
    const { asked, reminders } = one.clearance;
    const rules = rulesOf(one);
    return [
      {
        id: one.id,
        rules: [...rules],
        titles: rules.map((rule) => texts.rules[rule]?.title ?? rule),
        standing,
        asked: asked.on,
        reminded: reminders.at(-1)?.on ?? null,
        until: lastDay(one.clearance),
      },
    ];
  });
};
