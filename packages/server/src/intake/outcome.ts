import { type Report, rank, type Screening } from '@primum/engine';
import type { DraftAnswers } from './draft.ts';
import { type Ground, reportWith } from './ground.ts';

/** What a client reads at the end. It never says what was found: `call` stands for everything that somebody has to look at. */
export type Outcome = { readonly kind: 'see' | 'call' } | { readonly kind: 'date'; readonly date: string };

const isGrave = ({ atLeast }: Screening): boolean => rank(atLeast) > rank('precautions');

/** Whether something is not known on the day of the answers that could ask for more than care. */
const hasUnknown = ({ screenings }: Report): boolean =>
  screenings.some(({ findings }) =>
    findings.some(({ answer, disposition }) => answer === 'unknown' && rank(disposition) > rank('precautions')),
  );

/**
 * What a client is told once the answers are sent. What is certain counts on the day of the visit; what is not known counts today, because
 * what was answered today and has to be asked again on the day is nothing to call about.
 * @example outcomeOf(ground, answers).kind // 'see'
 */
export const outcomeOf = (ground: Ground, answers: Pick<DraftAnswers, 'facts' | 'notUnderstood'>): Outcome => {
  const visit = ground.request.on;
  const today = reportWith(ground, answers, ground.today);
  const grave = reportWith(ground, answers, visit).screenings.filter(isGrave);
  // On the day of the visit what has to be asked again leaves the date open.
  const dateOf = ({ procedure, earliest }: Screening): string | null =>
    earliest ?? today.screenings.find((one) => one.procedure === procedure)?.earliest ?? null;
  const dates = grave.flatMap((one) => dateOf(one) ?? []).toSorted();
  const date = dates.at(-1);
  if (date !== undefined && dates.length === grave.length && date > visit) return { kind: 'date', date };
  return grave.length > 0 || hasUnknown(today) ? { kind: 'call' } : { kind: 'see' };
};
