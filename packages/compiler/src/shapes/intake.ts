import * as z from 'zod';
import { id, ids, text } from './common.ts';
import { backing } from './compendium.ts';

/** intake/topics.yaml: what is asked together, in the order in which it is asked. */
export const topicFile = z.record(
  id,
  z.strictObject({
    asks: ids.min(1),
    after: z.record(id, ids.min(1)).default({}),
    each: ids.min(1).exactOptional(),
    byName: z.literal(true).exactOptional(),
    findOut: z.literal(true).exactOptional(),
  }),
);

/** The words of each topic; `options` has a line for each of its concepts, `names` and `findOut` stand where the topic says so; `without`: how it is asked without that concept. */
export const topicTexts = z.record(
  id,
  z.strictObject({
    caption: text,
    ask: text,
    why: text,
    without: z.record(id, z.strictObject({ ask: text, why: text })).exactOptional(),
    options: z.record(id, text),
    names: z.strictObject({ ask: text, hint: text }).exactOptional(),
    findOut: z.array(text).min(1).exactOptional(),
  }),
);

/** intake/urgent.yaml: what cannot wait for a visit when somebody says yes to all of it, each to it or to something below it. */
export const urgentFile = z.record(id, z.strictObject({ together: ids.min(2), ...backing }));
