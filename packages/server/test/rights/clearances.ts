import type { Asked } from '../clinics.ts';
import { EVERYTHING, fact, ONE } from '../liftable.ts';
import { CLINICAL, key, MEDICAL, made, type Row, type World } from './row.ts';

const OF = '/api/clinics/{clinic}/people/{person}/clearances';
const ON = '2026-11-21';
const scan = { type: 'application/pdf', base64: Buffer.from('%PDF-').toString('base64') };
const cleared = { decision: 'cleared', name: 'Dr. Lise', on: ON, scan };

/** A screening of the person that needs a clearance. */
const screened = async (world: World): Promise<number> => {
  const of = world.ofPerson;
  await made(world, { method: 'POST', url: `${of}/answers`, body: { facts: [fact(ONE.concept)] } });
  const body = { on: ON, procedures: [ONE.procedure], complete: EVERYTHING };
  return (await made<{ screening: number }>(world, { method: 'POST', url: `${of}/screenings`, body })).screening;
};

const asking = async (world: World): Promise<Asked> => {
  const body = { screening: await screened(world), rules: [ONE.rule], from: ONE.lift.by[0] };
  return { method: 'POST', url: `${world.ofPerson}/clearances`, body };
};

/** A clearance that was asked for: its address and its ETag. */
export const asked = async (world: World): Promise<{ readonly url: string; readonly etag: string }> => {
  const { clearance, etag } = await made<{ clearance: { id: string } }>(world, await asking(world));
  return { url: `${world.ofPerson}/clearances/${clearance.id}`, etag };
};

const change = (method: 'POST' | 'PUT', end: string, body: object) => async (world: World) => {
  const { url, etag } = await asked(world);
  return { method, url: `${url}${end}`, body, headers: { 'if-match': etag } };
};

const decided = async (world: World): Promise<string> => {
  const { url, etag } = await asked(world);
  await made(world, { method: 'PUT', url, body: cleared, headers: { 'if-match': etag }, key: key() });
  return url;
};

export const CLEARANCES: readonly Row[] = [
  {
    route: 'GET /api/clinics/{clinic}/clearances',
    may: CLINICAL,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/clearances?state=asked` }),
  },
  { route: `POST ${OF}`, may: CLINICAL, status: 201, request: asking },
  ...['', '/letter', '/scan'].map(
    (end): Row => ({
      route: `GET ${OF}/{id}${end}`,
      may: CLINICAL,
      status: 200,
      request: async (world) => ({ method: 'GET', url: `${await decided(world)}${end}` }),
    }),
  ),
  { route: `PUT ${OF}/{id}`, may: MEDICAL, status: 200, request: change('PUT', '', cleared) },
  {
    route: `POST ${OF}/{id}/reminders`,
    may: CLINICAL,
    status: 201,
    request: change('POST', '/reminders', { on: ON, how: 'telephone' }),
  },
  {
    route: `POST ${OF}/{id}/again`,
    may: CLINICAL,
    status: 201,
    request: async (world) => ({ method: 'POST', url: `${await decided(world)}/again`, body: {} }),
  },
];
