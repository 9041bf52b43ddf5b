import { artifact } from '../served.ts';
import { ALL, made, type Row, type World } from './row.ts';

const [procedure] = artifact.procedures;
const body = { at: '2026-11-28T14:30', procedures: [procedure?.id] };
const booked = (world: World) =>
  made<{ id: string }>(world, { method: 'POST', url: `${world.ofPerson}/appointments`, body });
const ALL_OF_THEM = '/api/clinics/{clinic}/appointments';

export const APPOINTMENTS: readonly Row[] = [
  {
    route: 'POST /api/clinics/{clinic}/people/{person}/appointments',
    may: ALL,
    status: 201,
    request: ({ ofPerson }) => ({ method: 'POST', url: `${ofPerson}/appointments`, body }),
  },
  {
    route: `GET ${ALL_OF_THEM}`,
    may: ALL,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/appointments` }),
  },
  {
    route: `GET ${ALL_OF_THEM}/{id}`,
    may: ALL,
    status: 200,
    request: async (world) => ({ method: 'GET', url: `${world.ofClinic}/appointments/${(await booked(world)).id}` }),
  },
  {
    route: `PUT ${ALL_OF_THEM}/{id}`,
    may: ALL,
    status: 200,
    request: async (world) => {
      const { id, etag } = await booked(world);
      const changed = { ...body, state: 'arrived' };
      const url = `${world.ofClinic}/appointments/${id}`;
      return { method: 'PUT', url, body: changed, headers: { 'if-match': etag } };
    },
  },
  {
    route: `POST ${ALL_OF_THEM}/{id}/call`,
    may: ALL,
    status: 201,
    request: async (world) => ({
      method: 'POST',
      url: `${world.ofClinic}/appointments/${(await booked(world)).id}/call`,
    }),
  },
];
