// Preloaded with `node --import`: ends the process, as SIGKILL does, just before its step number PRIMUM_KILL_AT towards the disk or the database.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Sqlite from 'better-sqlite3';
import pg from 'pg';

const { PRIMUM_KILL_AT: last, PRIMUM_DATA: folder = '' } = process.env;
let steps = 0;

const count = (owner: object, names: readonly string[], counts: (first: unknown) => boolean = () => true): void => {
  for (const name of names) {
    const own: unknown = Reflect.get(owner, name);
    if (typeof own !== 'function') throw new TypeError(`there is no ${name} to count`);
    Reflect.set(owner, name, function counted(this: unknown, ...args: unknown[]): unknown {
      if (counts(args[0])) steps += 1;
      if (steps === Number(last)) process.kill(process.pid, 'SIGKILL');
      return Reflect.apply(own, this, args);
    });
  }
};

const probe = new Sqlite(':memory:');
const statement = Object.getPrototypeOf(probe.prepare('select 1'));
probe.close();
count(statement, ['run', 'all']);
count(Sqlite.prototype, ['exec', 'pragma']);
count(pg.Client.prototype, ['query']);
const ofData = (path: unknown): boolean => typeof path === 'string' && path.startsWith(folder);
count(fs, ['openSync', 'writeFileSync', 'linkSync', 'unlinkSync', 'mkdirSync'], ofData);
count(fs, ['writeSync']);
syncBuiltinESMExports();
