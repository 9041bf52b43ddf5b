import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const KILL_AT = new URL('./kill-at.ts', import.meta.url).href;

/** A server in a process of its own. */
export interface Running {
  readonly address: string;
  /** The token of the set-up link, where one was printed. */
  readonly token: string | null;
  /** Ends it, by default at once and without a word; back when it is gone. */
  readonly end: (signal?: NodeJS.Signals) => Promise<void>;
  readonly logged: () => string;
}

export type Environment = Readonly<Record<string, string>>;

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

const spawned = (environment: Environment, killAt: number | undefined): ChildProcess => {
  const preload = killAt === undefined ? [] : ['--import', KILL_AT];
  // Behind a proxy every request may come from an address of its own, so that the limit per minute never counts.
  const own = { PORT: '0', PRIMUM_BEHIND_PROXY: '1', PRIMUM_KILL_AT: String(killAt ?? 0) };
  const env = { ...process.env, DATABASE_URL: '', ...own, ...environment };
  return spawn(process.execPath, [...preload, MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
};

/**
 * Starts the server of an environment; `null` when it was killed before it listened.
 * @param killAt its step towards the disk before which it is killed, by itself
 * @throws when it ends in any other way, with what it said
 */
export const launch = (environment: Environment, killAt?: number): Promise<Running | null> =>
  new Promise((resolve, reject) => {
    const child = spawned(environment, killAt);
    let [out, err] = ['', ''];
    const end = async (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
      child.kill(signal);
      await ended(child);
    };
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
      // Both lines are printed at once.
      const address = /listens on (\S+)\n/.exec(out)?.[1];
      if (address === undefined) return;
      resolve({ address, token: /#(\S+)\n/.exec(out)?.[1] ?? null, end, logged: () => err });
    });
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(null);
      else reject(new Error(`the server ended with ${code ?? signal}: ${err}`));
    });
  });
