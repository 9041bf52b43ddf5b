import { spawnSync } from 'node:child_process';

/** What a command printed and how it ended. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** npm sets these for its scripts; an npm started by a test must not take them for its own. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|VITEST|NODE_OPTIONS$)/i.test(name)),
  );

/**
 * Runs a command line in a folder, as a shell would.
 * @example run('node --version', '/tmp').status // 0
 */
export const run = (command: string, folder: string): Run => {
  const { status, stdout, stderr, error } = spawnSync(command, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    env: { ...environment(), NO_COLOR: '1', FORCE_COLOR: undefined },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, out: stdout ?? '', err: `${stderr ?? ''}${error?.message ?? ''}` };
};
