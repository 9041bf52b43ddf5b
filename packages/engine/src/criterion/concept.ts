import type { Setting, Tested } from './tested.ts';

/** Whether the concept holds on the day. */
export const testConcept = (setting: Setting, id: string): Tested => {
  const { answer, evidence } = setting.resolve(id);
  return { answer, evidence, asks: answer === 'unknown' ? [id] : [], components: [], moot: false };
};
