import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { Refusal } from '../../problem.ts';

/** The header of a change: which version was seen. */
export const versionHeaders = z.looseObject({
  'if-match': z
    .string()
    .optional()
    .describe('The ETag of what was read: it is changed only if that is still the newest'),
});

/** Says in the answer which version it gives. */
export const giveVersion = (reply: FastifyReply, version: number): FastifyReply => reply.header('etag', `"${version}"`);

/**
 * The version that a change was made on.
 * @throws {Refusal} when the request does not say
 */
export const versionOf = ({ headers }: FastifyRequest): number => {
  const written = headers['if-match'];
  if (written === undefined)
    throw new Refusal(
      'version-missing',
      'Send the ETag of what you read as `if-match`, so that no change of others is lost.',
    );
  const version = /^"([1-9]\d{0,8})"$/.exec(written)?.[1];
  if (version === undefined)
    throw new Refusal('changed', 'This `if-match` is no version of it; read it again, then change it.');
  return Number(version);
};
