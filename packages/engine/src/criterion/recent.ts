import { endedWithin } from './ended.ts';
import type { Setting, Tested } from './tested.ts';

/** Whether a use goes on, or ended fewer than `free` days ago; what is open beside an ended one stays open, and is asked. */
export const testRecent = (setting: Setting, id: string, free: number): Tested => {
  const { answer, evidence } = setting.resolve(id);
  const within = endedWithin(setting, id, free);
  const asks = answer === 'unknown' ? [id] : [];
  const found = answer === 'no' ? within : [...evidence, ...within];
  const recent = answer === 'yes' || within.length > 0;
  return { answer: recent ? 'yes' : answer, evidence: found, asks, components: [], moot: false };
};
