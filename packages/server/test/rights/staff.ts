import { ask, PASSWORD } from '../clinics.ts';
import { ALL, DIRECTOR, made, type Row, type World } from './row.ts';

/** The account of a cookie. */
const accountOf = async ({ app }: World, cookie: string): Promise<string> =>
  (await ask(app, { method: 'GET', url: '/api/session' }, cookie)).json().account;

let joined = 0;

/** Somebody who has just come to work in the clinic. */
const newcomer = async (world: World): Promise<string> => {
  const invited = { method: 'POST', url: `${world.ofClinic}/staff`, body: { role: 'reception' } } as const;
  const { path } = await made<{ path: string }>(world, invited);
  const email = `newcomer-${(joined += 1)}@north.example`;
  const body = { token: path.split('#')[1], name: 'Newcomer', email, password: PASSWORD };
  return (await made<{ account: string }>(world, { method: 'POST', url: '/api/set-up', body })).account;
};

export const STAFF: readonly Row[] = [
  {
    route: 'GET /api/clinics/{clinic}/colleagues',
    may: ALL,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/colleagues` }),
  },
  {
    route: 'GET /api/clinics/{clinic}/staff',
    may: DIRECTOR,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/staff` }),
  },
  {
    route: 'POST /api/clinics/{clinic}/staff',
    may: DIRECTOR,
    status: 201,
    request: ({ ofClinic }) => ({ method: 'POST', url: `${ofClinic}/staff`, body: { role: 'reception' } }),
  },
  {
    route: 'PATCH /api/clinics/{clinic}/staff/{account}',
    may: DIRECTOR,
    status: 200,
    request: async (world) => {
      const account = await accountOf(world, world.staff.physician);
      return { method: 'PATCH', url: `${world.ofClinic}/staff/${account}`, body: { role: 'physician' } };
    },
  },
  {
    route: 'DELETE /api/clinics/{clinic}/staff/{account}',
    may: DIRECTOR,
    status: 200,
    request: async (world) => ({ method: 'DELETE', url: `${world.ofClinic}/staff/${await newcomer(world)}` }),
  },
  {
    route: 'POST /api/clinics/{clinic}/staff/{account}/reset',
    may: DIRECTOR,
    status: 201,
    request: async (world) => {
      const account = await accountOf(world, world.staff.physician);
      return { method: 'POST', url: `${world.ofClinic}/staff/${account}/reset`, body: {} };
    },
  },
];
