import type { Knowledge, Request } from '@primum/engine';
import { readDay } from './read-date.ts';
import { knownOf, requireKnown } from './reading/known.ts';
import { readShape } from './reading/shape.ts';
import { requestSchema } from './schemas/request.ts';

/**
 * Reads what is asked of a chart: the day must be a whole day of the calendar, the procedures and the language known.
 * @throws {InputError} one sentence: where, what is wrong, what to do
 * @example readRequest({ on: '2026-11-21' }, knowledge)
 */
export const readRequest = (json: unknown, knowledge: Knowledge): Request => {
  const request: Request = readShape(requestSchema, json, 'request');
  const known = knownOf(knowledge);
  for (const [index, id] of (request.procedures ?? []).entries()) {
    requireKnown('procedure', id, known, `procedures[${index}]`);
  }
  if (request.lang !== undefined) requireKnown('language', request.lang, known, 'lang');
  return { ...request, on: readDay(request.on, 'on') };
};
