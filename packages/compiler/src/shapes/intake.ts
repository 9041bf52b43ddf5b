import * as z from 'zod';
import { id, ids, text } from './common.ts';

/** intake/topics.yaml: what is asked together, in the order in which it is asked. */
export const topicFile = z.record(
  id,
  z.strictObject({
    asks: ids.min(1),
    after: z.record(id, ids.min(1)).default({}),
    byName: z.literal(true).exactOptional(),
    findOut: z.literal(true).exactOptional(),
  }),
);

/** The words of each topic; `options` has a line for each of its concepts, `names` and `findOut` stand where the topic says so. */
export const topicTexts = z.record(
  id,
  z.strictObject({
    caption: text,
    ask: text,
    why: text,
    options: z.record(id, text),
    names: z.strictObject({ ask: text, hint: text }).exactOptional(),
    findOut: z.array(text).min(1).exactOptional(),
  }),
);
