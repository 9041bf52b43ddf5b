import { CLINICAL, type Row } from './row.ts';

export const RULE_HEALTH: readonly Row[] = [
  {
    route: 'GET /api/clinics/{clinic}/rule-health',
    may: CLINICAL,
    status: 200,
    request: ({ ofClinic }) => ({ method: 'GET', url: `${ofClinic}/rule-health?from=2026-11-01&to=2026-11-21` }),
  },
];
