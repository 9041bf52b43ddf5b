import * as z from 'zod';

/** A day as it is told to us. */
export const daySchema = z.iso
  .date('a whole day, as YYYY-MM-DD')
  .refine((text) => text >= '1900', 'a day of our time')
  .describe('YYYY-MM-DD');
/** The id of something of the knowledge. */
export const idSchema = z.string().trim().min(1).max(100);
export const textSchema = z.string().trim().min(1).max(2000);
export const shortTextSchema = z.string().trim().min(1).max(300);
export const texts = z.array(z.string());
export const stamp = z.string().describe('When this was written, ISO 8601 in UTC');
export const numberOfRecord = z.int().min(1).max(999_999_999);
export const count = z.int().min(0);

/** The page of a list that is asked for. */
export const consolePage = {
  after: z
    .string()
    .regex(/^[\w-]{1,300}$/, 'take it from `next` of another page')
    .optional()
    .describe('`next` of the page before'),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'a number up to 200')
    .optional()
    .describe('How many at most, up to 200. Default: 50'),
};
export const nextPage = z.string().nullable().describe('`after` of the next page; null at the end');

/** What every record says of itself. */
export const written = {
  at: stamp,
  author: z.string().describe('The id of an account; `client` for a client'),
  authorName: z.string().nullable().describe('The name of a colleague, where it is known; `client` for a client'),
};
