// Builds the console, once: nothing happens while what it is made of stays the same. The pinned Node is there by now.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const web = `${root}packages/web/`;
const stamp = `${web}dist/.built`;
const sources = ['web', 'engine', 'contract', 'words', 'compiler'].map((name) => `packages/${name}/src`);
const single = ['package-lock.json', 'packages/web/index.html', 'packages/web/vite.config.ts'];

const filesIn = (folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();

const wanted = () => {
  const hash = createHash('sha256');
  for (const file of [...sources.flatMap(filesIn), ...single.map((name) => `${root}${name}`)])
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

/** Builds the console where it is not built of what is there now; ends the process where it cannot be built. */
export const buildConsole = () => {
  const now = wanted();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  process.stderr.write('Building the console (some seconds, once) ...\n');
  const vite = `${root}node_modules/vite/bin/vite.js`;
  const args = [vite, 'build', '--logLevel', 'error'];
  const run = spawnSync(process.execPath, args, { cwd: web, stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.status !== 0) {
    process.stderr.write('The console could not be built: see the message above.\n');
    process.exit(1);
  }
  writeFileSync(stamp, now);
};
