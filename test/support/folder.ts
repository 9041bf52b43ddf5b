import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** An empty folder outside the repository that is gone when the tests of the file are over. */
export const emptyFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'primum-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
