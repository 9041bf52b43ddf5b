import { ask } from '../clinics.ts';
import { ALL, DIRECTOR, type Row } from './row.ts';

export const CONTACT: readonly Row[] = [
  {
    route: 'GET /api/clinics/{clinic}/contact',
    may: ALL,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/contact` }),
  },
  {
    route: 'PUT /api/clinics/{clinic}/contact',
    may: DIRECTOR,
    status: 200,
    request: async ({ app, staff, ofClinic }) => {
      const { headers } = await ask(app, { method: 'GET', url: `${ofClinic}/contact` }, staff.director);
      const { etag } = headers;
      const body = { phone: '+1 555 0100', email: null };
      return {
        method: 'PUT',
        url: `${ofClinic}/contact`,
        body,
        headers: etag === undefined ? {} : { 'if-match': etag },
      };
    },
  },
];
