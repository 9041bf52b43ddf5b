export { type Accounts, openAccounts } from './accounts/accounts.ts';
export { firstLink, makeLink } from './accounts/set-up.ts';
export { ROLES, type Role } from './accounts/tables.ts';
export type { OneTimeLink } from './accounts/token.ts';
export { openData } from './data.ts';
export { LIMITS, type Limits, type ServerOptions } from './options.ts';
export { type Problem, problemSchema } from './problem.ts';
export { screenSchema } from './schemas.ts';
export { buildServer } from './server.ts';
