import { DIRECTOR, type Row } from './row.ts';

export const VERIFICATION: readonly Row[] = ['', '/head'].map(
  (end): Row => ({
    route: `GET /api/clinics/{clinic}/verification${end}`,
    may: DIRECTOR,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/verification${end}` }),
  }),
);
