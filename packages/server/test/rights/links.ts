import { artifact } from '../served.ts';
import { ALL, made, type Row, type World } from './row.ts';

const LINKS = '/api/clinics/{clinic}/people/{person}/links';

const appointmentOf = async (world: World): Promise<string> => {
  const body = { at: '2099-12-01T10:00', procedures: artifact.procedures.slice(0, 1).map(({ id }) => id) };
  return (await made<{ id: string }>(world, { method: 'POST', url: `${world.ofPerson}/appointments`, body })).id;
};

const inviting = async (world: World) =>
  ({ method: 'POST', url: `${world.ofPerson}/links`, body: { appointment: await appointmentOf(world) } }) as const;

export const LINKS_OF_CLIENTS: readonly Row[] = [
  { route: `POST ${LINKS}`, may: ALL, status: 201, request: inviting },
  {
    route: `GET ${LINKS}`,
    may: ALL,
    status: 200,
    request: ({ ofPerson }) => ({ method: 'GET', url: `${ofPerson}/links` }),
  },
  {
    route: `DELETE ${LINKS}/{id}`,
    may: ALL,
    status: 200,
    request: async (world) => {
      const { id } = await made<{ id: string }>(world, await inviting(world));
      return { method: 'DELETE', url: `${world.ofPerson}/links/${id}` };
    },
  },
];
