import { artifact } from '../served.ts';
import { CLINICAL, DIRECTOR, MEDICAL, made, type Row, type World } from './row.ts';

const ON = '2026-11-21';
const [procedure = ''] = artifact.procedures.map(({ id }) => id);
const [letter = ''] = artifact.library.sources.map((one) => one.letter);
const body = {
  name: 'Nothing asked',
  chart: { patient: { id: 'invented' }, facts: [] },
  on: ON,
  procedures: [procedure],
  expected: { [procedure]: 'not-enough-information' },
};
const CASES = '/api/clinics/{clinic}/cases';

const caseOf = async (world: World): Promise<string> => {
  const url = `${world.ofClinic}/cases`;
  return `${url}/${(await made<{ id: string }>(world, { method: 'POST', url, body })).id}`;
};

/** What a clinic has of its own beside its records: cases, and copies of the documents. */
export const OWN: readonly Row[] = [
  {
    route: `POST ${CASES}`,
    may: MEDICAL,
    status: 201,
    request: ({ ofClinic }) => ({ method: 'POST', url: `${ofClinic}/cases`, body }),
  },
  {
    route: `GET ${CASES}`,
    may: CLINICAL,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/cases` }),
  },
  ...['', '/file'].map(
    (end): Row => ({
      route: `GET ${CASES}/{id}${end}`,
      may: CLINICAL,
      status: 200,
      request: async (world) => ({ method: 'GET', url: `${await caseOf(world)}${end}` }),
    }),
  ),
  {
    route: 'GET /api/clinics/{clinic}/sources/{letter}',
    may: CLINICAL,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/sources/${letter}` }),
  },
  {
    route: 'PUT /api/clinics/{clinic}/sources/{letter}',
    may: DIRECTOR,
    status: 200,
    request: async (world) => {
      const url = `${world.ofClinic}/sources/${letter}`;
      const { version } = await made<{ version: number | null }>(world, { method: 'GET', url });
      const seen = version === null ? {} : { headers: { 'if-match': `"${version}"` } };
      return { method: 'PUT', url, body: { text: 'Words of nobody.' }, ...seen };
    },
  },
];
