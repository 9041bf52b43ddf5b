import { posix } from 'node:path';
import type { SourceFile } from './repository.ts';

/** What each package may import beside its own files (DESIGN, section 3). `node:` stands for every module of Node. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  contract: ['@primum/engine', 'zod'],
  compiler: ['@primum/engine', '@primum/contract', 'yaml', 'zod', 'node:'],
  fhir: ['@primum/engine', '@primum/contract'],
  words: ['@primum/engine', '@primum/contract', 'minisearch'],
  records: ['@primum/engine', '@primum/contract', 'kysely', 'kysely/migration', 'better-sqlite3', 'pg', 'node:'],
  cli: [
    '@primum/engine',
    '@primum/contract',
    '@primum/compiler',
    '@primum/compiler/kept',
    '@primum/fhir',
    '@primum/words',
    '@primum/records',
    'commander',
    'zod',
    'node:',
  ],
  server: [
    '@primum/engine',
    '@primum/contract',
    '@primum/compiler',
    '@primum/compiler/kept',
    '@primum/fhir',
    '@primum/words',
    '@primum/paper',
    '@primum/paper/draw',
    '@primum/records',
    'better-auth',
    'better-auth/db/migration',
    'better-auth/plugins/two-factor',
    'fastify',
    'fastify-type-provider-zod',
    '@fastify/helmet',
    '@fastify/rate-limit',
    '@fastify/static',
    '@fastify/swagger',
    'pino',
    'yaml',
    'zod',
    'node:',
  ],
  paper: ['@primum/engine', '@primum/contract', '@primum/words', '@myriaddreamin/typst-ts-node-compiler', 'node:'],
  web: [
    '@primum/engine',
    '@primum/contract',
    '@primum/compiler/cases',
    '@primum/words',
    '@mantine/core',
    '@mantine/core/styles.css',
    '@mantine/hooks',
    '@tanstack/react-query',
    '@tanstack/react-router',
    'react',
    'react-dom/client',
    'uqr',
  ],
};

const SPECIFIER = /(?<!['"`])\b(?:from|import)\s*(['"])([^'"\n]+)\1|\b(?:import|require)\s*\(\s*(['"`])([^'"`\n]+)\3/g;

/**
 * The modules that a text imports, types included, whichever way it does.
 * @example importsOf("import { a } from './b.ts';") // ['./b.ts']
 */
export const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(SPECIFIER)].map(([, , plain, , called]) => plain ?? called ?? '');

/**
 * The package that a specifier names, without what it takes of it.
 * @example packageOf('kysely/migration') // 'kysely'
 */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Outside its own sources; its own package.json is within. */
const leaves = (file: SourceFile, specifier: string): boolean => {
  const path = posix.join(posix.dirname(file.path), specifier);
  return !path.startsWith(`packages/${file.package}/src/`) && path !== `packages/${file.package}/package.json`;
};

/**
 * The imports of a file that its package may not have.
 * @example wrongImports({ path: 'packages/engine/src/a.ts', package: 'engine', text: "import 'node:fs';" }) // ['node:fs']
 */
export const wrongImports = (file: SourceFile): readonly string[] => {
  const allowed = MAY_IMPORT[file.package] ?? [];
  return importsOf(file.text).filter((specifier) => {
    if (specifier.startsWith('.')) return leaves(file, specifier);
    return !allowed.some((one) => (one.endsWith(':') ? specifier.startsWith(one) : specifier === one));
  });
};
