import { DIRECTOR, type Row } from './row.ts';

export const STAFF: readonly Row[] = [
  {
    route: 'POST /api/clinics/{clinic}/staff',
    may: DIRECTOR,
    status: 201,
    request: ({ ofClinic }) => ({ method: 'POST', url: `${ofClinic}/staff`, body: { role: 'reception' } }),
  },
];
