import { CLINICAL, made, type Row, type World } from './row.ts';

const body = { facts: [] };
const answered = (world: World) =>
  made<{ id: string }>(world, { method: 'POST', url: `${world.ofPerson}/answers`, body });
const ONE = '/api/clinics/{clinic}/people/{person}/answers';

export const ANSWERS: readonly Row[] = [
  {
    route: `POST ${ONE}`,
    may: CLINICAL,
    status: 201,
    request: ({ ofPerson }) => ({ method: 'POST', url: `${ofPerson}/answers`, body }),
  },
  {
    route: `GET ${ONE}`,
    may: CLINICAL,
    status: 200,
    request: ({ ofPerson }) => ({ method: 'GET', url: `${ofPerson}/answers` }),
  },
  {
    route: `GET ${ONE}/{id}`,
    may: CLINICAL,
    status: 200,
    request: async (world) => ({ method: 'GET', url: `${world.ofPerson}/answers/${(await answered(world)).id}` }),
  },
  {
    route: `PUT ${ONE}/{id}`,
    may: CLINICAL,
    status: 200,
    request: async (world) => {
      const { id, etag } = await answered(world);
      return { method: 'PUT', url: `${world.ofPerson}/answers/${id}`, body, headers: { 'if-match': etag } };
    },
  },
  {
    route: `POST ${ONE}/{id}/withdrawal`,
    may: CLINICAL,
    status: 200,
    request: async (world) => {
      const { id, etag } = await answered(world);
      const url = `${world.ofPerson}/answers/${id}/withdrawal`;
      return { method: 'POST', url, body: { reason: 'wrong-person' }, headers: { 'if-match': etag } };
    },
  },
];
