import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const DEBIAN = '/usr/lib/postgresql';

const binaries = (): string | null => {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN).filter((version) => existsSync(join(DEBIAN, version, 'bin', 'initdb')));
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(DEBIAN, newest, 'bin');
};

/** PostgreSQL refuses to run as root. */
const userToRunAs = (): { readonly uid: number; readonly gid: number } | null | 'none' => {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? 'none' : { uid: Number(uid), gid: Number(gid) };
};

/** Why there is no PostgreSQL to test with; null when there is. */
export const whyNoPostgres = (): string | null => {
  if (binaries() === null) return 'no PostgreSQL server on this machine (apt-get install postgresql)';
  return userToRunAs() === 'none' ? 'running as root, and there is no user "postgres" to run the server as' : null;
};

/** A server that is reached over a socket in its folder. */
export interface Postgres {
  /** A new database, and the address of it. */
  readonly fresh: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

type Pool = InstanceType<typeof pg.Pool>;

/** Waits, up to two minutes, for a server to take connections. */
const started = async (folder: string): Promise<Pool> => {
  for (let attempt = 1; ; attempt += 1) {
    const pool = new pg.Pool({ connectionString: `postgres://postgres@/postgres?host=${folder}` });
    pool.on('error', () => undefined);
    try {
      const client = await pool.connect();
      client.release();
      return pool;
    } catch (error) {
      await pool.end();
      if (attempt === 2400) throw error;
      await wait(50);
    }
  }
};

const ended = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null) resolve();
    else server.once('exit', () => resolve());
  });

/** Lays a server down in an empty folder and starts it. */
export const launchPostgres = (folder: string, settings: readonly string[] = [], detached = false): ChildProcess => {
  const bin = binaries() ?? '';
  const user = userToRunAs();
  const as = user === null || user === 'none' ? null : user;
  if (as !== null) chownSync(folder, as.uid, as.gid);
  const options = { ...as, cwd: folder, env: { PATH: bin, LC_ALL: 'C.UTF-8' } };
  const data = join(folder, 'data');
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-N'], options);
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr.toString('utf8')}`);
  const all = ['listen_addresses=', 'max_connections=200', ...settings].flatMap((setting) => ['-c', setting]);
  return spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...all], { ...options, detached, stdio: 'ignore' });
};

/** Makes databases, and drops them again. */
export const databasesIn = async (folder: string) => {
  const pool = await started(folder);
  const names: string[] = [];
  const run = async (statement: string): Promise<void> => {
    const client = await pool.connect();
    await client.query(statement, []).finally(() => client.release());
  };
  const fresh = async (): Promise<string> => {
    const name = `test_${randomBytes(8).toString('hex')}`;
    names.push(name);
    await run(`create database ${name}`);
    return `postgres://postgres@/${name}?host=${folder}`;
  };
  const drop = async (): Promise<void> => {
    for (const name of names) await run(`drop database ${name} with (force)`);
  };
  return { fresh, drop, end: () => pool.end() };
};

/** Starts a server; `stop` ends it and removes its folder. */
export const startPostgres = async (): Promise<Postgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'primum-pg-'));
  const server = launchPostgres(folder);
  const { fresh, end } = await databasesIn(folder);
  const stop = async (): Promise<void> => {
    await end();
    server.kill('SIGINT');
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  return { fresh, stop };
};
