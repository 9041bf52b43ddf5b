import type * as z from 'zod';
import { cursorOf, limitIn, type pageQuery, placeIn } from './paging.ts';

/** The page of a list of things, which is by day and id. */
export const thingPage = (query: z.infer<typeof pageQuery>) => {
  const limit = limitIn(query);
  if (query.after === undefined) return { limit };
  const [day = '', id = ''] = placeIn(query.after, 2);
  return { limit, after: { day, id } };
};

/** The place of a thing in such a list. */
export const thingCursor = ({ day, id }: { readonly day: string; readonly id: string }): string => cursorOf(day, id);
