import { ALL, DIRECTOR, type Row } from './row.ts';

export const PEOPLE: readonly Row[] = [
  {
    route: 'POST /api/clinics/{clinic}/people',
    may: ALL,
    status: 201,
    request: ({ ofClinic }) => ({ method: 'POST', url: `${ofClinic}/people`, body: { name: 'Bo' } }),
  },
  {
    route: 'GET /api/clinics/{clinic}/audit',
    may: DIRECTOR,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/audit` }),
  },
];
