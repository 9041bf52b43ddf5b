import { ALL, DIRECTOR, made, type Row, type World } from './row.ts';

/** Somebody whom no other row asks about: whoever has claimed an emergency may read more of a person than their role says. */
const somebodyElse = async (world: World): Promise<string> => {
  const people = `${world.ofClinic}/people`;
  return `${people}/${(await made<{ person: string }>(world, { method: 'POST', url: people, body: { name: 'Bo' } })).person}`;
};

export const EMERGENCY: readonly Row[] = [
  {
    route: 'POST /api/clinics/{clinic}/people/{person}/emergency',
    may: ALL,
    status: 201,
    request: async (world) => ({
      method: 'POST',
      url: `${await somebodyElse(world)}/emergency`,
      body: { reason: 'other', text: 'Said for a test of rights.' },
    }),
  },
  {
    route: 'GET /api/clinics/{clinic}/emergencies',
    may: DIRECTOR,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/emergencies` }),
  },
];
