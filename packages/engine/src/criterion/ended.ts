import { freeFrom } from '../dates.ts';
import type { Seen } from '../evidence.ts';
import type { Window } from '../knowledge.ts';
import type { Setting, Tested } from './tested.ts';
import { NO } from './tested.ts';

/** Uses that are over, but ended within the window: the last day and the window give the first free day. */
export const endedWithin = (setting: Setting, id: string, window: Window): readonly Seen[] =>
  setting.resolve(id).ended.filter(({ end }) => end !== null && setting.record.day < freeFrom(end, window));

/** Whether a use ended within the window and none goes on. */
export const testEnded = (setting: Setting, id: string, window: Window): Tested => {
  const { answer, evidence } = setting.resolve(id);
  if (answer === 'yes') return NO;
  const within = endedWithin(setting, id, window);
  if (within.length > 0) return { answer: 'yes', evidence: within, asks: [], components: [], moot: false };
  return { answer, evidence, asks: answer === 'unknown' ? [id] : [], components: [], moot: false };
};
