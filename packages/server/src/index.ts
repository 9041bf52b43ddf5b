export { LIMITS, type Limits, type ServerOptions } from './options.ts';
export { type Problem, problemSchema } from './problem.ts';
export { screenSchema } from './schemas.ts';
export { buildServer } from './server.ts';
