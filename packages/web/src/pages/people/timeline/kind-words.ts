import type { TimelineEntry } from '@primum/contract';
import { todayHere } from '../coming.ts';
import type { WORDS } from './words.ts';

type Said = (typeof WORDS)['en'];

const KINDS = {
  screening: 'screening',
  answers: 'answersGiven',
  clearance: 'clearance',
  letter: 'letter',
  override: 'override',
  agreement: 'agreement',
  decision: 'decision',
  treatment: 'treatment',
  'follow-up': 'followUp',
  'adverse-event': 'adverseEvent',
  identity: 'identity',
  emergency: 'emergency',
} as const satisfies Record<TimelineEntry['kind'], string>;

const DECISIONS = {
  'goes-ahead': 'goesAhead',
  waits: 'waits',
  'not-done': 'notDone',
  alternative: 'alternative',
} as const;

/** What kind of entry it is, in words. */
export const kindSaid = ({ kind }: Pick<TimelineEntry, 'kind'>, words: Said): string => words[KINDS[kind]];

/**
 * What stands behind the kind of an entry: what happened, what is coded in it, the day where it is another.
 * @example codesSaid(entry, words, day) // ['received', 'through 3 Mar 2027']
 */
export const codesSaid = (
  { at, kind, event, said, on }: TimelineEntry,
  words: Said,
  day: (iso: string) => string,
): string[] => [
  ...(event === 'kept' && kind !== 'identity' ? [] : [words[event]]),
  ...(said.decision === undefined ? [] : [words[DECISIONS[said.decision]]]),
  ...(said.state === undefined ? [] : [words[said.state]]),
  ...(said.severity === undefined ? [] : [words[said.severity]]),
  ...(said.facts === undefined ? [] : [words.facts(said.facts)]),
  ...(said.until === undefined || said.until === null ? [] : [words.until(day(said.until))]),
  ...(said.nothingNewSince === undefined ? [] : [words.nothingNew(day(said.nothingNewSince))]),
  ...(on === null || on === todayHere(new Date(at)) ? [] : [words.about(day(on))]),
];
