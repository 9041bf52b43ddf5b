import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
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

/** A server of its own in a folder of its own, reached over a socket in that folder. */
export interface Postgres {
  /** A new database, and the address of it. */
  readonly fresh: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

type Pool = InstanceType<typeof pg.Pool>;

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
      if (attempt === 200) throw error;
      await wait(50);
    }
  }
};

const ended = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null) resolve();
    else server.once('exit', () => resolve());
  });

/** Starts a server; `stop` ends it and removes its folder. */
export const startPostgres = async (): Promise<Postgres> => {
  const bin = binaries() ?? '';
  const user = userToRunAs();
  const as = user === null || user === 'none' ? null : user;
  const folder = mkdtempSync(join(tmpdir(), 'primum-pg-'));
  if (as !== null) chownSync(folder, as.uid, as.gid);
  const options = { ...as, cwd: folder, env: { PATH: bin, LC_ALL: 'C.UTF-8' } };
  const data = join(folder, 'data');
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-N'], options);
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr.toString('utf8')}`);
  const args = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=60'];
  const server = spawn(join(bin, 'postgres'), args, { ...options, stdio: 'ignore' });
  const pool = await started(folder);
  let count = 0;
  return {
    fresh: async () => {
      count += 1;
      const client = await pool.connect();
      await client.query(`create database test${count}`, []);
      client.release();
      return `postgres://postgres@/test${count}?host=${folder}`;
    },
    stop: async () => {
      await pool.end();
      server.kill('SIGINT');
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
