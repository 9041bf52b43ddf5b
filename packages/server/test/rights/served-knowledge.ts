import { ALL, CLINICAL, type Row } from './row.ts';

const rowOf = (what: 'knowledge' | 'library', may: Row['may']): Row => ({
  route: `GET /api/clinics/{clinic}/${what}`,
  may,
  status: 200,
  request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/${what}?lang=en` }),
});

export const SERVED_KNOWLEDGE: readonly Row[] = [rowOf('knowledge', ALL), rowOf('library', CLINICAL)];
