import * as z from 'zod';

/** How a form is sent. */
export const FORM = 'application/x-www-form-urlencoded';
const page = (description: string) => ({ description, content: { 'text/html': { schema: z.string() } } });
const elsewhere = page('Go on at another address of this server; nothing is in the answer');
/** Whatever else stands in the address was put there by whoever passed the link on. */
const lang = z.object({ lang: z.string().optional().describe('Default: that of the link, or of the browser') });
const paged = lang.extend({ page: z.coerce.number().int().min(1).max(1000).optional().catch(undefined) });
const tags = ['intake'];

export const openSchema = {
  summary: 'Where the link of a client leads',
  description:
    'The token is exchanged at once for a cookie, and leaves the address. One page answers every link that is none, was closed or is over.',
  tags,
  params: z.strictObject({ token: z.string() }),
  response: { 303: elsewhere, 404: page('There is no such link'), 429: page('Too many tries') },
};
export const intakeSchema = {
  summary: 'The intake of a client: the birth date first, then the questions, one page each, and what comes next',
  description:
    'Without `page` it goes on where the client was. The number of a page says nothing of what was answered.',
  tags,
  querystring: paged,
  response: { 200: page('The page'), 401: page('The link has to be opened again'), 403: page('The link is locked') },
};
export const backSchema = { summary: 'Back to the intake', tags, querystring: lang, response: { 303: elsewhere } };
const part = z.string().max(10).default('');
export const birthDateSchema = {
  summary: 'Give the birth date, in a form',
  tags,
  consumes: [FORM],
  querystring: lang,
  body: z.strictObject({ day: part, month: part, year: part }),
  response: {
    303: elsewhere,
    401: intakeSchema.response[401],
    403: intakeSchema.response[403],
    422: page('The same page, with what is wrong'),
    429: page('Too many tries'),
  },
};
/** Whoever may not send them is told so before anything in them is read. */
const fields = z.record(z.string().max(200), z.string().max(1000));
export const answersSchema = {
  summary: 'Answer a page of questions, in a form, or send all answers',
  description:
    'Each page is kept at once, and counts once all were sent. What is sent with an older `version` than the newest is not kept.',
  tags,
  consumes: [FORM],
  querystring: lang,
  body: fields,
  response: {
    200: page('The same page in another language'),
    303: elsewhere,
    401: intakeSchema.response[401],
    403: intakeSchema.response[403],
    409: page('The answers were changed somewhere else'),
    422: page('The same page, with what is wrong'),
  },
};
export const urgentSchema = {
  summary: 'What cannot wait until the visit',
  description: '`page` is where somebody goes back to who came by mistake.',
  tags,
  querystring: paged,
  response: {
    200: page('Whom to call'),
    303: elsewhere,
    401: intakeSchema.response[401],
    403: intakeSchema.response[403],
  },
};
export const keptSchema = {
  summary: 'What happens with the answers of a client',
  tags,
  querystring: lang,
  response: { ...urgentSchema.response, 200: page('In plain words') },
};
export const namesSchema = {
  summary: 'What a name may mean that a client writes, while they write it',
  description: 'For the script of the pages. Nothing is kept, and the name stands in no address and no log.',
  tags,
  consumes: [FORM],
  body: fields.describe('`name`, of `topic`, in `lang`'),
  response: {
    200: {
      description: 'At most eight, the best first',
      content: { 'application/json': { schema: z.array(z.strictObject({ concept: z.string(), name: z.string() })) } },
    },
    303: elsewhere,
    401: intakeSchema.response[401],
    403: intakeSchema.response[403],
  },
};
export const staySchema = {
  summary: 'Keep the intake open: somebody is still there',
  tags,
  consumes: [FORM],
  body: fields,
  response: {
    200: {
      description: 'It is open for as long as before',
      content: { 'application/json': { schema: z.strictObject({ seconds: z.int() }) } },
    },
    303: elsewhere,
    401: intakeSchema.response[401],
    403: intakeSchema.response[403],
  },
};
