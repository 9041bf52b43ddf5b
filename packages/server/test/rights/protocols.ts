import { ask, cookieOf, PASSWORD } from '../clinics.ts';
import { CLINICAL, key, MEDICAL, made, type Row, type World } from './row.ts';

const body = { protocol: null, knowledge: 'served' };

/** A physician beside those of the table, who proposes: nobody adopts what they proposed themselves. */
const third = async (world: World): Promise<string> => {
  const { path } = await made<{ path: string }>(world, {
    method: 'POST',
    url: `${world.ofClinic}/staff`,
    body: { role: 'physician' },
  });
  const token = path.slice(path.indexOf('#') + 1);
  const who = { token, name: 'Third', email: `${key()}@north.example`, password: PASSWORD };
  return cookieOf(await ask(world.app, { method: 'POST', url: '/api/set-up', body: who }));
};

const proposed = (world: World): Promise<{ readonly id: string; readonly etag: string }> =>
  made(world, { method: 'POST', url: `${world.ofClinic}/protocols`, body });

/** A proposal of a third person, with a dry run. */
const tried = async (world: World): Promise<{ readonly url: string; readonly etag: string }> => {
  const made = await ask(
    world.app,
    { method: 'POST', url: `${world.ofClinic}/protocols`, body, key: key() },
    await third(world),
  );
  const url = `${world.ofClinic}/protocols/${made.json().id}`;
  await ask(world.app, { method: 'POST', url: `${url}/dry-run` }, world.staff.director);
  const { headers } = await ask(world.app, { method: 'GET', url }, world.staff.director);
  return { url, etag: String(headers['etag']) };
};

export const PROTOCOLS: readonly Row[] = [
  ...['protocol', 'protocol/adoptions', 'protocols'].map(
    (end): Row => ({
      route: `GET /api/clinics/{clinic}/${end}`,
      may: CLINICAL,
      status: 200,
      request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/${end}` }),
    }),
  ),
  {
    route: 'POST /api/clinics/{clinic}/protocols',
    may: MEDICAL,
    status: 201,
    request: ({ ofClinic }) => ({ method: 'POST', url: `${ofClinic}/protocols`, body }),
  },
  {
    route: 'GET /api/clinics/{clinic}/protocols/{id}',
    may: CLINICAL,
    status: 200,
    request: async (world) => ({ method: 'GET', url: `${world.ofClinic}/protocols/${(await proposed(world)).id}` }),
  },
  {
    route: 'POST /api/clinics/{clinic}/protocols/{id}/dry-run',
    may: MEDICAL,
    status: 200,
    request: async (world) => ({
      method: 'POST',
      url: `${world.ofClinic}/protocols/${(await proposed(world)).id}/dry-run`,
    }),
  },
  {
    route: 'POST /api/clinics/{clinic}/protocols/{id}/adoption',
    may: MEDICAL,
    status: 201,
    request: async (world) => {
      const { url, etag } = await tried(world);
      return { method: 'POST', url: `${url}/adoption`, headers: { 'if-match': etag } };
    },
  },
  {
    route: 'POST /api/clinics/{clinic}/protocols/{id}/rejection',
    may: MEDICAL,
    status: 201,
    request: async (world) => {
      const { id, etag } = await proposed(world);
      const url = `${world.ofClinic}/protocols/${id}/rejection`;
      return { method: 'POST', url, body: { reason: 'Later.' }, headers: { 'if-match': etag } };
    },
  },
];
