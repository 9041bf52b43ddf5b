import { DIRECTOR, made, type Row } from './row.ts';

const body = { reason: 'asked-for', retention: 'none' };

export const ERASURE: readonly Row[] = [
  {
    route: 'DELETE /api/clinics/{clinic}/people/{person}',
    may: DIRECTOR,
    status: 200,
    request: async (world) => {
      const asked = { method: 'POST', url: `${world.ofClinic}/people`, body: { name: 'Cy' } } as const;
      const { person } = await made<{ person: string }>(world, asked);
      return { method: 'DELETE', url: `${world.ofClinic}/people/${person}`, body };
    },
  },
  {
    route: 'POST /api/clinics/{clinic}/scrub',
    may: DIRECTOR,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'POST', url: `${ofClinic}/scrub` }),
  },
];
