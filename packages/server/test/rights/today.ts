import { ALL, type Row } from './row.ts';

export const TODAY: readonly Row[] = [
  {
    route: 'GET /api/clinics/{clinic}/today',
    may: ALL,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/today?on=2026-12-24&lang=pl` }),
  },
];
