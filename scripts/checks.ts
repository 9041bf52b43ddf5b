import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A program that looks at the whole repository and finds fault with it, or none. */
export interface Check {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

export const CHECKS: readonly Check[] = [
  { name: 'types', program: 'tsc', args: ['--noEmit', '--pretty', 'false'] },
  { name: 'types of the console', program: 'tsc', args: ['--noEmit', '--pretty', 'false', '-p', 'packages/web'] },
  { name: 'lint', program: 'oxlint', args: [] },
  { name: 'format', program: 'biome', args: ['check', '--colors=off', '.'] },
];

export const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WINDOWS = process.platform === 'win32';

/**
 * Runs one check and says what it said. A program that cannot be started has failed.
 * @example runCheck({ name: 'types', program: 'tsc', args: ['--noEmit'] }).ok
 */
export const runCheck = ({ program, args }: Check): { readonly ok: boolean; readonly said: string } => {
  const path = `${ROOT}node_modules/.bin/${program}${WINDOWS ? '.cmd' : ''}`;
  const run = spawnSync(WINDOWS ? `"${path}"` : path, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: WINDOWS,
  });
  const said = [run.stdout, run.stderr, run.error?.message].filter((text) => text !== undefined && text !== '');
  return { ok: run.status === 0, said: said.join('\n').trimEnd() };
};
