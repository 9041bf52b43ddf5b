// How long `npm start` takes to its first page on this machine, where everything is installed. Measured, never a test.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../test/support/knowledge.ts';

const TIMES = 5;
const BUDGET = 3000;

/** The address that a server says it listens on. */
const addressOf = async (server: ChildProcess): Promise<string> => {
  let said = '';
  for await (const chunk of server.stdout ?? []) {
    said += String(chunk);
    const address = /listens on (\S+)/.exec(said)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`the server did not start: ${said}`);
};

const startOnce = async (): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'primum-start-'));
  const env = { ...process.env, PORT: '0', PRIMUM_DATA: join(folder, 'data') };
  const begun = performance.now();
  const server = spawn('npm', ['start'], { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    await (await fetch(await addressOf(server))).text();
    return performance.now() - begun;
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
};

const took: number[] = [];
for (let time = 0; time < TIMES; time += 1) took.push(await startOnce());
const [best = 0, , middle = 0] = took.toSorted((a, b) => a - b);
process.stdout.write(
  `npm start to the first page: ${Math.round(middle)} ms in the middle of ${TIMES}, ${Math.round(best)} at best; budget ${BUDGET}\n`,
);
