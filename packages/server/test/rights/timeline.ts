import { CLINICAL, type Row } from './row.ts';

export const TIMELINE: readonly Row[] = ['timeline', 'validity'].map((what) => ({
  route: `GET /api/clinics/{clinic}/people/{person}/${what}`,
  may: CLINICAL,
  status: 200,
  request: ({ ofPerson }) => ({ method: 'GET', url: `${ofPerson}/${what}?lang=pl` }),
}));
