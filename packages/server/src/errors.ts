import { InputError } from '@primum/contract';
import { asRefusal, type RefusalCode, Refusal as StoreRefusal } from '@primum/records';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorLine } from './log/logger.ts';
import { MISSING_PAGE } from './pages/missing.ts';
import { pointerTo, stepsOf } from './pointer.ts';
import { PROBLEM_TYPE, type ProblemKind, problemOf, Refusal } from './problem.ts';
import { wantsPage } from './wants-page.ts';

/** What the framework refuses by itself, in our words; its own may quote the request. */
const FRAMEWORK: Readonly<Record<string, readonly [ProblemKind, string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['wrong-content-type', 'The body must be JSON; send it as `application/json`.'],
  // A method that must have a body, such as QUERY, without saying what that is.
  FST_ERR_ROUTE_MISSING_CONTENT_TYPE: ['wrong-content-type', 'The body must be JSON; send it as `application/json`.'],
  FST_ERR_CTP_BODY_TOO_LARGE: [
    'too-large',
    'The body is larger than this server takes; send one record, without attachments.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['bad-request', 'The body is not as long as its header says; send it again.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['not-json', 'The body is empty; send one JSON object.'],
  FST_ERR_BAD_URL: ['bad-request', 'The address cannot be read; check it.'],
  FST_ERR_MAX_PARAM_LENGTH: ['address-too-long', 'A part of the address is too long; check it.'],
  FST_ERR_REOPENED_CLOSE_SERVER: ['unavailable', 'The server is stopping; try again in a moment.'],
};

/** What the store refuses, by the problem that it is to the caller; every other refusal of it is for whoever runs the server. */
const STORE: Partial<Readonly<Record<RefusalCode, ProblemKind>>> = {
  'no-clinic': 'not-found',
  'no-person': 'not-found',
  'no-record': 'not-found',
  'no-thing': 'not-found',
  changed: 'changed',
  erased: 'erased',
  'key-reused': 'key-reused',
  malformed: 'unusable-input',
  'other-format': 'not-now',
  'disk-full': 'unavailable',
  'read-only': 'unavailable',
  'disk-failed': 'unavailable',
  busy: 'unavailable',
  unreachable: 'unavailable',
  'not-admitted': 'unavailable',
};

const ofStore = (error: StoreRefusal): Refusal | null => {
  const kind = STORE[error.code];
  return kind === undefined ? null : new Refusal(kind, error.message);
};

const FAULT = 'This is a fault of the program; please report it with the id of the request.';

interface SchemaError {
  readonly validationContext?: string;
  readonly validation: readonly { readonly instancePath: string; readonly message?: string }[];
}

const isSchemaError = (error: unknown): error is SchemaError =>
  error instanceof Error && 'validation' in error && Array.isArray(error.validation);

/** The error as a refusal; null when nobody but the program is to blame. */
const refusalOf = (error: unknown, { body, query }: FastifyRequest): Refusal | null => {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreRefusal) return ofStore(error);
  if (error instanceof InputError)
    return new Refusal('unusable-input', error.message, pointerTo(stepsOf(error.place, body ?? query)));
  if (isSchemaError(error)) {
    const { instancePath = '', message = 'cannot be read' } = error.validation[0] ?? {};
    // RFC 6901: the whole is the empty string.
    const pointer = error.validationContext === 'headers' ? undefined : instancePath.replace(/^\/$/, '');
    return new Refusal('unusable-input', `${instancePath.slice(1) || 'The request'}: ${message}.`, pointer);
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = FRAMEWORK[code];
  if (known !== undefined) return new Refusal(...known);
  const said = asRefusal(error);
  return said instanceof StoreRefusal ? ofStore(said) : null;
};

/** An error as the caller is told it. What went wrong in the program is logged by its place in the code, and nothing more is told. */
export const toldAs = (error: unknown, request: FastifyRequest) => {
  const refusal = refusalOf(error, request);
  if (refusal === null) request.log.error({ ...errorLine(error), id: request.id }, 'fault');
  const { kind = 'fault', message: detail = FAULT, headers = {}, pointer, problems } = refusal ?? {};
  return { headers, problem: problemOf(kind, { detail, pointer, problems, id: request.id }) };
};

/** Answers with a problem. */
export const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const { headers, problem } = toldAs(error, request);
  return reply.code(problem.status).headers(headers).type(PROBLEM_TYPE).serializer(JSON.stringify).send(problem);
};

const asPattern = (route: string): RegExp => new RegExp(`^${route.replaceAll(/:[^/]+/g, '[^/]+')}$`);

/** The methods that an address without the asked one has; it is no secret what this server serves. */
const methodsAt = (routes: ReadonlyMap<string, ReadonlySet<string>>, path: string): readonly string[] =>
  [...routes].flatMap(([route, methods]) => (asPattern(route).test(path) ? [...methods] : []));

/** Makes every error of the server a problem, and tells a wrong method from a wrong address; where there is no page, a browser gets one that says so. */
export const answerErrors = (app: FastifyInstance): void => {
  const routes = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = routes.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    routes.set(url, methods);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const methods = methodsAt(routes, path);
    if (methods.length === 0 && wantsPage(request))
      return reply.code(404).type('text/html; charset=utf-8').send(MISSING_PAGE);
    const refusal =
      methods.length === 0
        ? new Refusal('not-found', 'There is nothing at this address; /api/docs lists what there is.')
        : new Refusal('method-not-allowed', `Use ${methods.join(' or ')} here.`, undefined, {
            allow: methods.join(', '),
          });
    return answerError(refusal, request, reply);
  });
};
