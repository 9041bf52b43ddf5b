import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '@primum/contract';

/** Says that a folder is a demo's, and which process uses it. */
const MARK = 'demo.pid';

const runs = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/**
 * Makes the folder of a demo anew. A folder that is not one, or whose demo runs, is left as it is.
 * @throws {InputError} one sentence, when it is
 * @example freshFolder('data-demo')
 */
export const freshFolder = (folder: string): void => {
  const mark = join(folder, MARK);
  if (existsSync(folder) && !existsSync(mark))
    throw new InputError(folder, 'this folder is not of a demo, so it is left as it is; move it away.');
  const pid = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0;
  if (runs(pid)) throw new InputError(folder, `a demo runs in it already, as process ${pid}; stop that one first.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(mark, String(process.pid));
};
