import { MEDICAL, type Row } from './row.ts';

export const EXPORT: readonly Row[] = [
  {
    route: 'GET /api/clinics/{clinic}/people/{person}/export',
    may: MEDICAL,
    status: 200,
    request: ({ ofPerson }) => ({ method: 'GET', url: `${ofPerson}/export?format=fhir` }),
  },
];
