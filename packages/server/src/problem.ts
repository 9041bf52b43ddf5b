import * as z from 'zod';

/** What can be wrong with a request, with its status and its title. The kind is the end of the problem's `type`. */
const KINDS = Object.freeze({
  'bad-request': [400, 'The request cannot be read'],
  'not-json': [400, 'The body is not JSON'],
  'not-text': [400, 'The body is not text in UTF-8'],
  'too-deep': [400, 'The body is nested too deep'],
  'repeated-key': [400, 'The body names a key twice'],
  'forbidden-key': [400, 'The body names a key that no record has'],
  'not-signed-in': [401, 'Nobody is signed in'],
  'second-factor-needed': [401, 'A code of the second factor is needed'],
  'not-allowed': [403, 'This is not allowed'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'The method is not allowed here'],
  'too-slow': [408, 'The request came too slowly'],
  'last-director': [409, 'The clinic would be without a director'],
  'key-reused': [409, 'The idempotency key was used before'],
  'not-now': [409, 'This cannot be done as things stand'],
  erased: [410, 'The person was erased'],
  changed: [412, 'It was changed meanwhile'],
  'too-large': [413, 'The body is too large'],
  'address-too-long': [414, 'The address is too long'],
  'wrong-content-type': [415, 'The content type is not JSON'],
  'unusable-input': [422, 'The input cannot be used'],
  'too-much': [422, 'The record is too much to screen'],
  'version-missing': [428, 'The version that was seen is missing'],
  'too-many-requests': [429, 'Too many requests'],
  'headers-too-large': [431, 'The headers are too large'],
  fault: [500, 'A fault of the program'],
  unavailable: [503, 'The server cannot answer now'],
} as const satisfies Record<string, readonly [status: number, title: string]>);

export type ProblemKind = keyof typeof KINDS;

/** The answer to a request that cannot be served (RFC 9457). */
export const problemSchema = z
  .strictObject({
    type: z.string().describe('Which problem, as a URN that never changes'),
    title: z.string().describe('The same for every problem of this type'),
    status: z.int().describe('The status of the answer'),
    detail: z.string().describe('One sentence: where, what is wrong, what to do'),
    pointer: z.string().optional().describe('The place in the body, as a JSON Pointer (RFC 6901)'),
    problems: z
      .array(z.strictObject({ line: z.int(), what: z.string(), remedy: z.string() }))
      .readonly()
      .optional()
      .describe('All that is wrong with a file in the body, each with its line; `detail` is the first'),
    instance: z.string().optional().describe('The id of the request, as it stands in the log'),
  })
  .describe('What is wrong with the request, in one sentence, with the place (RFC 9457)');

export type Problem = z.infer<typeof problemSchema>;

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The status that answers a kind of problem. */
export const statusOf = (kind: ProblemKind): number => KINDS[kind][0];

/**
 * A problem as it is sent.
 * @example problemOf('not-json', { detail: 'The body is not JSON; send an object.' }).status // 400
 */
export const problemOf = (
  kind: ProblemKind,
  { detail, pointer, problems, id }: Pick<Problem, 'detail' | 'pointer' | 'problems'> & { readonly id?: string },
): Problem => ({
  type: `urn:primum:problem:${kind}`,
  title: KINDS[kind][1],
  status: KINDS[kind][0],
  detail,
  ...(pointer !== undefined && { pointer }),
  ...(problems !== undefined && { problems }),
  ...(id !== undefined && { instance: `urn:uuid:${id}` }),
});

/** What is wrong with a file, line by line. */
export type FileProblems = Problem['problems'];

/**
 * A request that is refused. The sentence goes to the caller and never into a log.
 * @example throw new Refusal('unusable-input', '`on` is missing; write a day.', '/on')
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: ProblemKind;
  readonly pointer: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly problems: FileProblems;

  constructor(
    kind: ProblemKind,
    sentence: string,
    pointer?: string,
    headers: Readonly<Record<string, string>> = {},
    problems?: FileProblems,
  ) {
    super(sentence);
    this.kind = kind;
    this.pointer = pointer;
    this.headers = headers;
    this.problems = problems;
  }
}
