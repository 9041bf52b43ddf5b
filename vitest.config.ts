import { existsSync, statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// Code that was compiled before starts twice as fast, in the workers and in every program that a test starts.
process.env['NODE_COMPILE_CACHE'] ??= `${import.meta.dirname}/node_modules/.cache/node`;

// What tests write is kept in memory where there is room: they kill processes, and pull no plugs.
const MEMORY = '/dev/shm';
const ROOM = 2 ** 31;
const room = existsSync(MEMORY) ? statfsSync(MEMORY) : { bavail: 0, bsize: 0 };
if (room.bavail * room.bsize > ROOM) process.env['TMPDIR'] ??= MEMORY;

export default defineConfig({
  test: {
    maxWorkers: '100%', // as many as there are cores: by default one is left idle
    // What the files of a project import is loaded once in each worker, not once for each file: no source keeps anything
    // that changes, and what a test puts in the place of something is taken back after it.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/test/**/*.test.ts'],
          globalSetup: ['packages/records/test/shared-postgres-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      { test: { name: 'whole', include: ['test/*.test.ts'], testTimeout: 120_000, hookTimeout: 240_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
