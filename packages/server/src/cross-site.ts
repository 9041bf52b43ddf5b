import type { FastifyRequest } from 'fastify';
import { Refusal } from './problem.ts';

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a header that a browser sends names this server as the place that a request comes from. */
const isOrigin = (origin: string, host: string): boolean => URL.canParse(origin) && new URL(origin).host === host;

/** Whether a browser says that a page of somebody else made the request. Who says nothing is no browser. */
const isCrossSite = ({ headers, host }: FastifyRequest): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return headers.origin !== undefined && !isOrigin(headers.origin, host);
};

/**
 * A hook that refuses a change with a cookie which a page of another site made a browser ask for.
 * @throws {Refusal} in one sentence
 * @example app.addHook('onRequest', refuseCrossSite)
 */
export const refuseCrossSite = async (request: FastifyRequest): Promise<void> => {
  if (READS.has(request.method) || request.headers.cookie === undefined || !isCrossSite(request)) return;
  throw new Refusal('not-allowed', 'Another site made this request; do it from the pages of this server.');
};
