import { ALL, type Row } from './row.ts';

export const SERVED_KNOWLEDGE: readonly Row[] = ['knowledge', 'library'].map((what) => ({
  route: `GET /api/clinics/{clinic}/${what}`,
  may: ALL,
  status: 200,
  request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/${what}?lang=en` }),
}));
