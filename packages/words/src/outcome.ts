import type { Outcome, Until } from '@primum/engine';
import { MARKS } from './marks.ts';
import type { Voice } from './voice.ts';

/**
 * The end of a deferral in words: a date, an event, or days or months after an event.
 * @example untilWords({ event: 'healed', days: 14 }, voice) // '14 days after it has healed'
 */
export const untilWords = (until: Until, voice: Voice): string => {
  if ('date' in until) return voice.date(until.date);
  const event = voice.name('events', until.event);
  if ('days' in until) return voice.count('days-after', until.days, { event });
  return 'months' in until ? voice.count('months-after', until.months, { event }) : event;
};

/**
 * An outcome in the words of the scale, with its end where it has one.
 * @example outcomeWords('precautions', voice) // 'Treat with precautions'
 */
export const outcomeWords = (outcome: Outcome, voice: Voice, until: Until | null = null): string =>
  outcome === 'deferred' && until !== null
    ? voice.say('words.waitUntil', { until: untilWords(until, voice) })
    : voice.say(`outcome.${outcome}`);

/** The same behind its mark. */
export const markedOutcome = (outcome: Outcome, voice: Voice, until: Until | null = null): string =>
  `${MARKS[outcome]} ${outcomeWords(outcome, voice, until)}`;
