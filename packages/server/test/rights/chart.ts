import { CLINICAL, type Row } from './row.ts';

export const CHART: readonly Row[] = [
  ...['chart', 'questions'].map(
    (what): Row => ({
      route: `GET /api/clinics/{clinic}/people/{person}/${what}`,
      may: CLINICAL,
      status: 200,
      request: ({ ofPerson }) => ({ method: 'GET', url: `${ofPerson}/${what}` }),
    }),
  ),
  {
    route: 'GET /api/clinics/{clinic}/ageing',
    may: CLINICAL,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/ageing` }),
  },
];
