import type { DatedChart } from './dated-chart.ts';
import { ageOn, readSpan } from './dates.ts';
import type { Concept } from './knowledge.ts';

/** Whether it cannot concern this patient, whatever a partial birth date may still mean. */
export const cannotConcern = (record: DatedChart, concept: Concept): boolean => {
  const { sex, birthDate } = record.chart.patient;
  const { cannotConcern: limits } = concept;
  if (limits === null) return false;
  const born = birthDate === undefined ? null : ageOn(readSpan(birthDate), record.day);
  const age = born !== null && born.youngest < 0 ? null : born;
  return (
    (limits.sex !== undefined && limits.sex === sex) ||
    (limits.under !== undefined && age !== null && age.oldest < limits.under) ||
    (limits.over !== undefined && age !== null && age.youngest > limits.over)
  );
};
