import type { Seen } from '../evidence.ts';
import type { Setting, Tested } from './tested.ts';
import { NO } from './tested.ts';

/** Uses that are over, but ended fewer than `free` days ago: the last day plus `free` is the first free day. */
export const endedWithin = (setting: Setting, id: string, free: number): readonly Seen[] =>
  setting.resolve(id).ended.filter(({ end }) => end !== null && setting.record.day < end + free);

/** Whether a use ended fewer than `free` days ago and none goes on. */
export const testEnded = (setting: Setting, id: string, free: number): Tested => {
  const { answer, evidence } = setting.resolve(id);
  if (answer === 'yes') return NO;
  const within = endedWithin(setting, id, free);
  if (within.length > 0) return { answer: 'yes', evidence: within, asks: [], components: [], moot: false };
  return { answer, evidence, asks: answer === 'unknown' ? [id] : [], components: [], moot: false };
};
