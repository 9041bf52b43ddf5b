import { ALL, DIRECTOR, made, type Row } from './row.ts';

export const PEOPLE: readonly Row[] = [
  {
    route: 'POST /api/clinics/{clinic}/people',
    may: ALL,
    status: 201,
    request: ({ ofClinic }) => ({ method: 'POST', url: `${ofClinic}/people`, body: { name: 'Bo' } }),
  },
  {
    route: 'GET /api/clinics/{clinic}/people',
    may: ALL,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/people` }),
  },
  {
    route: 'POST /api/clinics/{clinic}/people/find',
    may: ALL,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'POST', url: `${ofClinic}/people/find`, body: { name: 'Ada' } }),
  },
  {
    route: 'GET /api/clinics/{clinic}/people/{person}',
    may: ALL,
    status: 200,
    request: ({ ofPerson }) => ({ method: 'GET', url: ofPerson }),
  },
  {
    route: 'PUT /api/clinics/{clinic}/people/{person}',
    may: ALL,
    status: 200,
    request: async (world) => {
      const { etag } = await made(world, { method: 'GET', url: world.ofPerson });
      const body = { name: 'Ada', birthDate: '1990-05-01' };
      return { method: 'PUT', url: world.ofPerson, body, headers: { 'if-match': etag } };
    },
  },
  {
    route: 'GET /api/clinics/{clinic}/audit',
    may: DIRECTOR,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/audit` }),
  },
];
