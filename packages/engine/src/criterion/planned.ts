import { MOOT, NO, type Setting, type Tested } from './tested.ts';

/** Whether the planned mixture holds components of a kind; of a mixture that nobody stated it says nothing. */
export const testPlanned = (setting: Setting, kind: string): Tested => {
  const { components } = setting.planned;
  if (components === undefined) return MOOT;
  const found = components.filter((id) => setting.record.knowledge.components[id]?.kind === kind);
  return found.length === 0 ? NO : { ...NO, answer: 'yes', components: found };
};
