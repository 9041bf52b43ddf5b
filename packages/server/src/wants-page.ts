import type { FastifyRequest } from 'fastify';

const API = /^\/api(?:[/?]|$)/;

/** How much a type is wanted, from 0 to 1; 0 where the header does not name it. */
const wish = (accept: string, type: string): number => {
  const named = accept.split(',').map((one) => one.split(';').map((part) => part.trim().toLowerCase()));
  const parts = named.find(([name]) => name === type);
  if (parts === undefined) return 0;
  const q = Number(parts.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
  return q >= 0 && q <= 1 ? q : 0;
};

/**
 * Whether somebody with a browser asks, who reads a page and no JSON. What asks the API is a program.
 * @example wantsPage(request) ? reply.send(MISSING_PAGE) : answerError(refusal, request, reply)
 */
export const wantsPage = ({ url, headers: { accept = '' } }: Pick<FastifyRequest, 'url' | 'headers'>): boolean =>
  !API.test(url) &&
  wish(accept, 'text/html') > Math.max(wish(accept, 'application/json'), wish(accept, 'application/problem+json'));
