// Set up by vitest for a whole run: a folder for the PostgreSQL server that test files share, and its end.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

const stop = async (folder: string): Promise<void> => {
  const file = join(folder, 'data', 'postmaster.pid');
  if (existsSync(file)) process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGINT');
  while (existsSync(file)) await wait(20);
  rmSync(folder, { recursive: true, force: true });
};

export default (project: TestProject): (() => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'primum-pg-'));
  project.provide('postgres', folder);
  return () => stop(folder);
};
