import * as z from 'zod';
import { didYouMean } from '../nearest.ts';
import { token } from '../token.ts';

const unknownKey = (key: string, known: readonly string[]): string =>
  `${token(key)} is no key of this place; ${didYouMean(key, known, `take it out, or use ${known.join(', ')}.`)}`;

/**
 * An object with these keys and no others; an unknown key is answered with the one that was probably meant.
 * @example strict({ on: z.string() })
 */
export const strict = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? unknownKey(issue.keys[0] ?? '', Object.keys(shape)) : undefined,
  });
