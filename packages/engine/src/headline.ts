import type { Texts } from './knowledge.ts';
import type { Finding, Screening } from './report.ts';
import { counted, fill, sayDate } from './say.ts';
import { rank } from './scale.ts';

/** A headline is never longer, whatever it leaves out for that. */
export const HEADLINE_LENGTH = 140;

/** What a headline is made of. */
export interface Told
  extends Pick<Screening, 'outcome' | 'atLeast' | 'atMost' | 'decided' | 'earliest' | 'findings' | 'notAddressed'> {
  readonly questions: number;
  /** Names of the alternatives offered. */
  readonly instead: readonly string[];
  readonly deceased: boolean;
  /** The caller took categories as complete. */
  readonly asserted: boolean;
  /** The rules of the procedure are all there. */
  readonly complete: boolean;
}

const some = (texts: Texts, items: readonly string[], most: number): string =>
  items.length <= most
    ? items.join(', ')
    : fill(texts, 'list.more', { items: items.slice(0, most).join(', '), count: items.length - most });

/** The findings that the outcome rests on. */
const leading = ({ findings, outcome, decided }: Told): readonly Finding[] => {
  const grave = findings.filter(({ disposition }) => disposition === outcome);
  const certain = grave.filter(({ answer }) => answer === 'yes');
  return certain.length > 0 && (decided || rank(grave[0]?.disposition ?? 'precautions') > 1) ? certain : grave;
};

const sayUntil = (texts: Texts, finding: Finding): string | null => {
  if (finding.until === null || !('event' in finding.until)) return null;
  const { event } = finding.until;
  if ('days' in finding.until) return counted(texts, 'days-after', finding.until.days, { event });
  return 'months' in finding.until ? counted(texts, 'months-after', finding.until.months, { event }) : event;
};

const sayDeferred = (texts: Texts, told: Told, reasons: string): string => {
  if (told.earliest !== null)
    return fill(texts, 'headline.not-before', { date: sayDate(texts, told.earliest), reasons });
  const [first, ...others] = leading(told);
  const dates = leading(told).flatMap(({ until }) => (until !== null && 'date' in until ? [until.date] : []));
  const date = dates.toSorted().at(-1);
  if (date !== undefined) return fill(texts, 'headline.wait-at-least', { date: sayDate(texts, date), reasons });
  const event = first === undefined || others.length > 0 ? null : sayUntil(texts, first);
  return event === null
    ? fill(texts, 'headline.wait', { reasons })
    : fill(texts, 'headline.wait-until', { event, reasons });
};

const core = (texts: Texts, told: Told, most: number): string => {
  const reasons = some(texts, [...new Set(leading(told).map(({ title }) => title))], most);
  if (told.outcome === 'deferred') return sayDeferred(texts, told, reasons);
  if (told.outcome === 'not-enough-information' && !told.complete) return fill(texts, 'headline.rules-incomplete');
  if (told.outcome === 'not-enough-information')
    return counted(texts, 'headline.not-enough-information', told.questions, {
      worst: fill(texts, `outcome.${told.atMost}`),
    });
  return fill(texts, `headline.${told.outcome}`, { reasons });
};

/** What follows the core: questions still open, what may be done instead, what the source does not address. */
const tails = (texts: Texts, told: Told, most: number): readonly string[] => {
  const refused = rank(told.atLeast) >= rank('deferred');
  const silent = told.notAddressed.filter(({ answer }) => answer === 'yes').map(({ title }) => title);
  return [
    ...(!told.decided && told.outcome !== 'not-enough-information' && told.questions > 0
      ? [counted(texts, 'tail.questions', told.questions)]
      : []),
    ...(refused && told.instead.length > 0
      ? [fill(texts, 'tail.instead', { instead: some(texts, told.instead, most) })]
      : []),
    ...(rank(told.atLeast) <= rank('precautions') && silent.length > 0
      ? [fill(texts, 'tail.not-addressed', { titles: some(texts, silent, most) })]
      : []),
  ];
};

/**
 * One sentence or two that stand over a screening everywhere, at most 140 characters. What does not fit is counted instead of
 * named; a deceased patient and categories taken as complete are always said, first.
 */
export const headlineOf = (texts: Texts, told: Told): string => {
  const before = [
    ...(told.deceased ? [fill(texts, 'prefix.deceased')] : []),
    ...(told.asserted ? [fill(texts, 'prefix.complete')] : []),
  ];
  const counts = [5, 4, 3, 2, 1];
  const say = (most: number, after: readonly string[]): string =>
    [...before, core(texts, told, most), ...after].join(' ');
  const tries = [
    ...counts.map((most) => () => say(most, tails(texts, told, most))),
    ...counts.map((most) => () => say(most, tails(texts, told, 1).slice(0, 1))),
  ];
  for (const attempt of tries) if (attempt().length <= HEADLINE_LENGTH) return attempt();
  const shortest = say(1, []);
  return shortest.length <= HEADLINE_LENGTH ? shortest : `${shortest.slice(0, HEADLINE_LENGTH - 1)}…`;
};
