import type { DatedChart } from './dated-chart.ts';
import { addMonths, type Day, readSpan } from './dates.ts';
import { seenOther } from './evidence.ts';
import type { Concept } from './knowledge.ts';
import { type Mark, mark } from './mark.ts';
import { dayOfYes, type Word } from './word.ts';

/** The birthday on which a concept that the birth date tells is over, as early and as late as that date allows; null when it tells nothing. */
const birthdayOf = ({ chart }: DatedChart, { age }: Concept): { first: Day; last: Day; born: Day } | null => {
  const { birthDate } = chart.patient;
  if (age === null || birthDate === undefined) return null;
  const { first, last } = readSpan(birthDate);
  return { first: addMonths(first, age.under * 12), last: addMonths(last, age.under * 12), born: first };
};

/** Whether somebody said it before the birthday that has come since. */
export const isOutgrown = (record: DatedChart, concept: Concept, word: Word): boolean => {
  const birthday = birthdayOf(record, concept);
  if (birthday === null || record.day < birthday.last || word.answer !== 'yes') return false;
  return (dayOfYes(word) ?? birthday.first) < birthday.first;
};

/**
 * What the birth date says of a concept that it alone tells: its end is the birthday on which it is over. A birth after the day
 * asked about, and one that may be on either side, leave it open.
 */
export const markAge = (record: DatedChart, concept: Concept): readonly Mark[] => {
  const said = record.chart.patient.birthDate;
  const birthday = birthdayOf(record, concept);
  if (birthday === null || said === undefined) return [];
  const { first, last, born } = birthday;
  const young = record.day < last;
  const path = [concept.id];
  if (born > record.day || young !== record.day < first)
    return [
      mark('unclear', concept.id, born > record.day ? null : first, seenOther(concept.id, path, 'age', { said })),
    ];
  const known = readSpan(said).last;
  const seen = seenOther(concept.id, path, 'age', { said, known, ...(young ? { end: last } : {}) });
  return [mark(young ? 'yes' : 'no', concept.id, record.day, seen)];
};
