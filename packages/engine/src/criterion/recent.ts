import { endedWithin } from './ended.ts';
import type { Setting, Tested } from './tested.ts';

/** Whether a use goes on, or ended fewer than `free` days ago. */
export const testRecent = (setting: Setting, id: string, free: number): Tested => {
  const { answer, evidence } = setting.resolve(id);
  const within = endedWithin(setting, id, free);
  const now = answer === 'yes' ? evidence : [];
  if (now.length + within.length > 0)
    return { answer: 'yes', evidence: [...now, ...within], asks: [], components: [], moot: false };
  return { answer, evidence, asks: answer === 'unknown' ? [id] : [], components: [], moot: false };
};
