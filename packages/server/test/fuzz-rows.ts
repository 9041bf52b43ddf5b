// A valid request of every operation: those of a clinic from the table of rights, the others here. One line for each.
import type { Asked } from './clinics.ts';
import { PASSWORD } from './clinics.ts';
import type { FuzzWorld } from './fuzz-world.ts';
import { TABLE } from './rights/table.ts';
import { artifact, chart, ON } from './served.ts';

/** A valid request, made for the world that it is sent to. */
export type Valid = (world: FuzzWorld) => Promise<Asked> | Asked;

const get =
  (url: string): Valid =>
  () => ({ method: 'GET', url });
const post =
  (url: string, body?: object): Valid =>
  () => ({ method: 'POST', url, ...(body !== undefined && { body }) });

const [name = ''] = Object.values(artifact.texts['en']?.concepts ?? {});
const [rule] = artifact.rules;
const concepts = Object.keys(artifact.concepts).slice(0, 3);
const token = 'x'.repeat(32);
const email = 'director@north.example';

/** What is asked of nobody's clinic. */
const OTHERS: Readonly<Record<string, Valid>> = {
  'POST /api/screen': post('/api/screen', { chart: chart(), on: ON }),
  'POST /api/find': post('/api/find', { text: name, lang: 'en' }),
  'GET /api/knowledge': get('/api/knowledge'),
  'GET /api/procedures': get('/api/procedures?lang=en'),
  'GET /api/rules/{id}': get(`/api/rules/${rule?.id}?lang=en`),
  'POST /api/set-up': post('/api/set-up', { token, name: 'Bo', email: 'bo@north.example', password: PASSWORD }),
  'POST /api/reset': post('/api/reset', { token, password: PASSWORD }),
  'POST /api/session': post('/api/session', { email, password: PASSWORD }),
  'GET /api/session': get('/api/session'),
  'DELETE /api/session': () => ({ method: 'DELETE', url: '/api/session?everywhere=false' }),
  'POST /api/session/password': post('/api/session/password', { old: PASSWORD, password: `${PASSWORD} too` }),
  'POST /api/session/second-factor': post('/api/session/second-factor', { code: '123456' }),
  'POST /api/session/second-factor/begin': post('/api/session/second-factor/begin', { password: PASSWORD }),
  'POST /api/session/second-factor/confirm': post('/api/session/second-factor/confirm', { code: '123456' }),
  'POST /api/session/second-factor/remove': post('/api/session/second-factor/remove', { password: PASSWORD }),
  'GET /api/openapi.json': get('/api/openapi.json'),
  'GET /healthz': get('/healthz'),
  'GET /readyz': get('/readyz'),
  'GET /metrics': get('/metrics'),
  'GET /': get('/?lang=en'),
  'POST /': post('/', { lang: 'en', go: 'next', procedure: artifact.procedures[0]?.id ?? '' }),
  'GET /about': get('/about'),
  'GET /i/{token}': get(`/i/${token}`),
  'GET /intake': get('/intake?lang=en'),
  'GET /intake/birth-date': get('/intake/birth-date?lang=en'),
  'POST /intake/birth-date': post('/intake/birth-date?lang=en', { day: '1', month: '5', year: '1990' }),
  'GET /intake/answers': get('/intake/answers?lang=en'),
  'POST /intake/answers': post('/intake/answers?lang=en', {
    at: 'start',
    go: 'next',
    lang: 'en',
    version: '0',
    form: 'x',
  }),
  'GET /intake/urgent': get('/intake/urgent?lang=en'),
  'GET /intake/kept': get('/intake/kept?lang=en'),
  'GET /api/intake': get('/api/intake?lang=en'),
  'POST /api/intake/answers': ({ concept }) => ({
    method: 'POST',
    url: '/api/intake/answers',
    body: { facts: [{ concept, answer: 'unknown' }] },
  }),
  'POST /intake/names': post('/intake/names', { name, topic: '', lang: 'en' }),
  'POST /intake/stay': post('/intake/stay', { lang: 'en' }),
  'GET /api/docs': get('/api/docs'),
  'GET /style.css': get('/style.css'),
  'GET /intake.js': get('/intake.js'),
  'GET /favicon.svg': get('/favicon.svg'),
};

const SAID = { said: 'Written By Canary', on: ON };

/** More than the table of rights needs: what else a body may say, so that there is more to spoil. */
const RICHER: Readonly<Record<string, object>> = {
  'POST /api/clinics/{clinic}/people': {
    name: 'Canary Brook',
    birthDate: '1990-05-01',
    phone: '+48 600 000 000',
    email: 'canary@brook.example',
  },
  'POST /api/clinics/{clinic}/people/{person}/answers': {
    on: ON,
    from: 'staff',
    facts: concepts.map((concept) => ({ concept, answer: 'yes', ...SAID })),
    notUnderstood: [{ where: 'note', text: 'Canary Words', why: 'Nobody placed it.', on: ON, counts: true }],
  },
  'POST /api/clinics/{clinic}/people/{person}/screenings': {
    on: ON,
    procedures: artifact.procedures.slice(0, 2).map(({ id }) => id),
    complete: ['conditions'],
    lang: 'en',
  },
};

/** Every operation, with a valid request of it. */
export const ROWS: ReadonlyMap<string, Valid> = new Map([
  ...Object.entries(OTHERS),
  ...TABLE.map(({ route, request }): [string, Valid] => [
    route,
    async (world) => {
      const asked = await request(world);
      const body = RICHER[route];
      return body === undefined ? asked : { ...asked, body };
    },
  ]),
]);
