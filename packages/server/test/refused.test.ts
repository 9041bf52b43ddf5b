// What cannot be used is answered in one sentence with its place, and never with a stack or a 5xx.
import { afterAll, expect, test } from 'vitest';
import { bundle, chart, post, problemOf, serve } from './served.ts';

const { app } = await serve();
afterAll(() => app.close());

const fact = (concept: string, parts: object = {}): object => ({ concept, answer: 'yes', ...parts });
const patient = (id: string): object => ({ resourceType: 'Patient', id });

const bodies: readonly (readonly [string, unknown, number, string, string | undefined])[] = [
  ['nothing', '', 400, 'The body is empty', undefined],
  ['no JSON', 'the patient is fine', 400, 'The body is not JSON', undefined],
  ['a comma too many', '{"chart":{"patient":{"id":"p"},"facts":[],}}', 400, 'The body is not JSON', undefined],
  ['bytes that are no text', Buffer.from([0x7b, 0xff, 0x7d]), 400, 'not text in UTF-8', undefined],
  [
    'nesting without end',
    `{"chart":${'['.repeat(70)}${']'.repeat(70)}}`,
    400,
    'nested deeper than 64',
    `/chart${'/0'.repeat(63)}`,
  ],
  ['nesting of 400,000', '['.repeat(400_000) + ']'.repeat(400_000), 400, 'nested deeper than 64', '/0'.repeat(64)],
  [
    'facts given twice',
    '{"chart":{"patient":{"id":"p"},"facts":[],"\\u0066acts":[]}}',
    400,
    'names a key twice',
    '/chart/facts',
  ],
  [
    'a key of objects themselves',
    '{"chart":{"patient":{"id":"p"},"facts":[],"planned":{"__proto__":{}}}}',
    400,
    'no record has',
    '/chart/planned/__proto__',
  ],
  ['a list', [], 422, 'The body is a list', ''],
  ['null', 'null', 422, 'The body is null', ''],
  ['neither', {}, 422, 'neither a `chart` nor a `bundle`', ''],
  ['both', { chart: chart(), bundle: bundle() }, 422, 'send one of them', '/bundle'],
  ['an unknown key', { chrat: chart() }, 422, 'did you mean `chart`?', '/chrat'],
  ['an unknown key of a chart', { chart: chart({ fatcs: [] }) }, 422, 'did you mean `facts`?', '/chart'],
  ['a chart that is none', { chart: 3 }, 422, 'must be an object', '/chart'],
  [
    'an unknown concept',
    { chart: chart({ facts: [fact('warfrin')] }) },
    422,
    'did you mean `warfarin`?',
    '/chart/facts/0/concept',
  ],
  [
    'a missing answer',
    { chart: chart({ facts: [{ concept: 'warfarin' }] }) },
    422,
    'is missing',
    '/chart/facts/0/answer',
  ],
  [
    'a boolean for an answer',
    { chart: chart({ facts: [{ concept: 'warfarin', answer: true }] }) },
    422,
    'must be one of',
    '/chart/facts/0/answer',
  ],
  [
    '30 February',
    { chart: chart({ facts: [fact('warfarin', { on: '2026-02-30' })] }) },
    422,
    'not in the calendar',
    '/chart/facts/0/on',
  ],
  [
    'an unknown procedure',
    { chart: chart(), procedures: ['mesotherapy', 'massage'] },
    422,
    'no procedure',
    '/procedures/1',
  ],
  ['a procedure twice', { chart: chart(), procedures: ['mesotherapy', 'mesotherapy'] }, 422, 'twice', '/procedures/1'],
  ['no procedures', { chart: chart(), procedures: [] }, 422, 'is empty', '/procedures'],
  ['a wrong day', { chart: chart(), on: '2026-13-01' }, 422, 'not in the calendar', '/on'],
  ['half a day', { chart: chart(), on: '2026-11' }, 422, 'not a whole day', '/on'],
  ['no day', { chart: chart(), on: null }, 422, 'must be a text', '/on'],
  ['an unknown language', { chart: chart(), lang: 'xx' }, 422, 'no language', '/lang'],
  ['an unknown category', { chart: chart(), complete: ['everything'] }, 422, 'not known here', '/complete/0'],
  ['a plan beside a chart', { chart: chart(), planned: {} }, 422, 'chart.planned', '/planned'],
  [
    'a plan of what is not',
    { bundle: bundle(patient('a')), planned: { massage: {} } },
    422,
    'no procedure',
    '/planned',
  ],
  [
    'an unknown component',
    { chart: chart({ planned: { mesotherapy: { components: ['water'] } } }) },
    422,
    'no component',
    '/chart/planned/mesotherapy/components/0',
  ],
  [
    'an unknown type',
    { chart: chart({ planned: { mesotherapy: { type: 'odd' } } }) },
    422,
    'leave it out',
    '/chart/planned/mesotherapy/type',
  ],
  ['two patients', { bundle: bundle(patient('a'), patient('b')) }, 422, 'second patient', '/bundle/entry/1/resource'],
  ['a bundle that is none', { bundle: [] }, 422, 'not an object', '/bundle'],
  ['no resource type', { bundle: {} }, 422, 'name the FHIR resource type', '/bundle/resourceType'],
  [
    'a wrong shape',
    { bundle: bundle({ resourceType: 'Condition', code: 'C50' }) },
    422,
    'not an object',
    '/bundle/entry/0/resource/code',
  ],
  [
    'a part taken as complete',
    { bundle: { ...bundle(patient('a')), link: [{ relation: 'next', url: 'x' }] }, complete: ['conditions'] },
    422,
    'only a part',
    '/complete',
  ],
];

test.each(bodies)('%s', async (_, body, status, sentence, pointer) => {
  const response = await post(app, body);
  const problem = problemOf(response);
  expect([response.statusCode, problem.status]).toEqual([status, status]);
  expect(problem.detail).toContain(sentence);
  expect(problem.pointer).toBe(pointer);
  expect(problem.detail).not.toMatch(/\n|\bat .*:\d+:\d+/);
  expect(problem.instance).toBe(`urn:uuid:${String(response.headers['x-request-id'])}`);
});

test('a value of the record is quoted where it is wrong, and nothing else of the record', async () => {
  const facts = [fact('pregnancy', { said: 'twins' }), fact('warfrin', { said: 'a secret' })];
  const { detail } = problemOf(await post(app, { chart: chart({ facts }) }));
  expect(detail).toContain('warfrin');
  expect(detail).not.toMatch(/twins|secret|pregnancy/);
});

test.each([
  ['text', 'text/plain'],
  ['a form', 'application/x-www-form-urlencoded'],
  ['XML', 'application/fhir+xml'],
])('%s is no JSON', async (_, type) => {
  const response = await post(app, '{}', { headers: { 'content-type': type } });
  expect(response.statusCode).toBe(415);
  expect(problemOf(response).detail).toContain('application/json');
});

test('a body over the limit is refused', async () => {
  const response = await post(app, { chart: chart({ notUnderstood: [{ text: 'x'.repeat(1024 * 1024) }] }) });
  expect(response.statusCode).toBe(413);
  expect(problemOf(response).detail).not.toContain('xxx');
});

test.each([
  ['GET', '/api/screen', 405, 'POST'],
  ['DELETE', '/api/rules/anything', 405, 'GET, HEAD'],
  ['OPTIONS', '/api/screen', 405, 'POST'],
  ['GET', '/api/nothing', 404, undefined],
  ['GET', '/%zz', 400, undefined],
  ['GET', `/api/rules/${'x'.repeat(5000)}`, 414, undefined],
] as const)('%s %.40s is %i', async (method, url, status, allow) => {
  const response = await app.inject({ method, url });
  expect(problemOf(response).status).toBe(status);
  expect(response.statusCode).toBe(status);
  expect(response.headers['allow']).toBe(allow);
});

test.each([
  ['/api/rules/nothing', 404],
  ['/api/rules/anticoagulant?lang=xx', 422],
  ['/api/procedures?lang=xx', 422],
  ['/api/procedures?lang=en&lang=pl', 422],
])('GET %s is %i', async (url, status) => {
  expect(problemOf(await app.inject({ url })).status).toBe(status);
});

const texts = [
  {},
  { text: '' },
  { text: '...' },
  { text: 'x'.repeat(501) },
  { text: 3 },
  { text: 'a', q: 1 },
  [],
  null,
];
test.each(texts.map((body, at) => [at, body] as const))('POST /api/find: %i is refused', async (_, body) => {
  const problem = problemOf(await post(app, JSON.stringify(body), { url: '/api/find' }));
  expect(problem.status).toBe(422);
});

test('a language that the knowledge lacks is refused with its place, in a body and in an address', async () => {
  const inBody = await post(app, JSON.stringify({ text: 'a name', lang: 'xx' }), { url: '/api/find' });
  const inAddress = await app.inject({ url: '/api/procedures?lang=xx' });
  expect([inBody, inAddress].map((response) => problemOf(response).pointer)).toEqual(['/lang', '/lang']);
});
