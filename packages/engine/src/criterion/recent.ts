import type { Window } from '../knowledge.ts';
import { endedWithin } from './ended.ts';
import type { Setting, Tested } from './tested.ts';

/** Whether a use goes on, or ended within the window; what is open beside an ended one stays open, and is asked. */
export const testRecent = (setting: Setting, id: string, window: Window): Tested => {
  const { answer, evidence } = setting.resolve(id);
  const within = endedWithin(setting, id, window);
  const asks = answer === 'unknown' ? [id] : [];
  const found = answer === 'no' ? within : [...evidence, ...within];
  const recent = answer === 'yes' || within.length > 0;
  return { answer: recent ? 'yes' : answer, evidence: found, asks, components: [], moot: false };
};
