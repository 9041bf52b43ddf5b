import { CLINICAL, made, type Row, type World } from './row.ts';

const asked = { on: '2026-11-21' };
const screened = ({ ofPerson, ...world }: World) =>
  made<{ screening: number }>({ ofPerson, ...world }, { method: 'POST', url: `${ofPerson}/screenings`, body: asked });

export const SCREENINGS: readonly Row[] = [
  {
    route: 'POST /api/clinics/{clinic}/people/{person}/screenings',
    may: CLINICAL,
    status: 201,
    request: ({ ofPerson }) => ({ method: 'POST', url: `${ofPerson}/screenings`, body: asked }),
  },
  {
    route: 'GET /api/clinics/{clinic}/people/{person}/screenings',
    may: CLINICAL,
    status: 200,
    request: ({ ofPerson }) => ({ method: 'GET', url: `${ofPerson}/screenings` }),
  },
  ...['', '/replay'].map(
    (end): Row => ({
      route: `GET /api/clinics/{clinic}/people/{person}/screenings/{id}${end}`,
      may: CLINICAL,
      status: 200,
      request: async (world) => {
        const { screening } = await screened(world);
        return { method: 'GET', url: `${world.ofPerson}/screenings/${screening}${end}` };
      },
    }),
  ),
];
