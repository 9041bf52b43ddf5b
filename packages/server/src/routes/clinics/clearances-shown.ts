import { lastDay, type OneClearance, standingOf } from '../../clinics/clearances-kept.ts';

/** So many days before its last one a clearance is expiring. */
const WITHIN = 30;

/** A clearance as it is shown on a day. */
export const shownClearance = ({ id, person, version, at, clearance }: OneClearance, on: string) => {
  const { state, asked, reminders, answer, withdrawn, decisions } = clearance;
  return {
    id,
    person,
    version,
    changed: at,
    state,
    standing: standingOf(clearance, on, WITHIN),
    until: state === 'received' ? lastDay(clearance) : null,
    asked: {
      ...asked,
      addressee: asked.addressee ?? null,
      by: asked.by ?? null,
      points: asked.points.map((point) => ({
        ...point,
        concepts: [...point.concepts],
        procedures: [...point.procedures],
        areas: [...point.areas],
      })),
    },
    reminders: [...reminders],
    answer: answer === null ? null : { ...answer, conditions: [...answer.conditions] },
    withdrawn,
    decisions: decisions.map((one) => ({ ...one })),
  };
};
