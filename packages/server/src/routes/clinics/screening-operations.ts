import { askedOfKeptSchema } from '../../schemas.ts';
import { keyHeaders, personParams, screeningParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { pageQuery } from './paging.ts';
import { recordedSchema, replaySchema, screeningSchema, screeningsSchema } from './screening-schemas.ts';

/** Reports are sent as the bytes that were kept. */
export const JSON_TYPE = 'application/json; charset=utf-8';

export const keepSchema = operation(
  { params: personParams, headers: keyHeaders, body: askedOfKeptSchema },
  {
    summary: 'Screen the chart of a person and keep it',
    description:
      'The chart is what was answered and cleared until now. Chart, request, knowledge, protocol and report are kept, and never changed. Sent again under the same key, the answer is that of the first time.',
    tag: 'screenings',
    gives: recordedSchema,
    as: 'The screening is kept',
    type: JSON_TYPE,
    makes: true,
    problems: ['key-reused'],
  },
);

export const listSchema = operation(
  { params: personParams, querystring: pageQuery },
  {
    summary: 'The screenings of a person, oldest first',
    tag: 'screenings',
    gives: screeningsSchema,
    as: 'A page of them',
  },
);

export const readSchema = operation(
  { params: screeningParams },
  {
    summary: 'A screening as it was kept',
    tag: 'screenings',
    gives: screeningSchema,
    as: 'The screening',
    type: JSON_TYPE,
  },
);

export const replayedSchema = operation(
  { params: screeningParams },
  {
    summary: 'Screen again what was kept, with the knowledge of then',
    tag: 'screenings',
    gives: replaySchema,
    as: 'Whether the same comes out',
    type: JSON_TYPE,
  },
);
