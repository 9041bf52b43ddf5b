import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/**
 * What compiles knowledge and protocols. Loaded when something is to be compiled, not before: most calls find the knowledge
 * compiled, and would wait for it.
 * @example compiling().compile('knowledge').problems
 */
export const compiling = (): typeof import('@primum/compiler') => load('@primum/compiler');
