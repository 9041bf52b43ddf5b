// Installs what the lock file names and builds the console, once: nothing happens while both match what is there.
// Runs on the machine's own Node (20 or newer), before the pinned one is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.primum-setup', root);
const files = ['package.json', 'package-lock.json'].map((name) => readFileSync(new URL(name, root)));
const wanted = createHash('sha256').update(Buffer.concat(files)).digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted) {
  process.stderr.write('Installing the packages of package-lock.json (a minute or so, once) ...\n');
  // Not `npm ci`, which refuses a lock file that lacks the binaries of other platforms, as one written against a registry
  // without them does. What the lock file names is installed as it says; without --save nothing is written back to it.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    process.stderr.write(
      'The packages could not be installed: see the message of npm above, then run the command again.\n',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

const { buildConsole } = await import('./build-console.mjs');
buildConsole();
