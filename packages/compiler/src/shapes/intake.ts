import * as z from 'zod';
import { id, ids, text } from './common.ts';

/** intake/topics.yaml: what is asked together, in the order in which it is asked. */
export const topicFile = z.record(
  id,
  z.strictObject({ asks: ids.min(1), after: z.record(id, ids.min(1)).default({}) }),
);

/** The words of each topic; `options` has a line for each of its concepts. */
export const topicTexts = z.record(
  id,
  z.strictObject({ caption: text, ask: text, why: text, options: z.record(id, text) }),
);
