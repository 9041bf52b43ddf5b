import * as z from 'zod';
import { categorySchema } from './chart.ts';
import { strict } from './strict.ts';

/** The shape of what is asked of one chart. Ids and the day are checked by `readRequest`. */
export const requestSchema = strict({
  on: z.string(),
  procedures: z.array(z.string().min(1)).min(1).exactOptional(),
  complete: z.array(categorySchema).exactOptional(),
  lang: z.string().exactOptional(),
});
