// The commands of README.md do what README.md shows. A `console` block holds commands after `$ ` and what each prints; `...`
// stands for anything. The path over HTTP runs as a whole, in a folder and on a port of its own. Other blocks are not run.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/knowledge.ts';
import { blocksOf } from './support/page-blocks.ts';
import { run } from './support/run.ts';

interface Shown {
  readonly command: string;
  readonly prints: string;
}

const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/hazards.md',
  'docs/intended-purpose.md',
  'docs/decisions.md',
  'docs/protocol.md',
];
const readme = readFileSync(`${ROOT}README.md`, 'utf8');

const shownIn = (markdown: string): readonly Shown[] =>
  blocksOf(markdown)
    .filter(({ info }) => info === 'console')
    .flatMap(({ text }) => text.split(/^\$ /m).slice(1))
    .map((part) => {
      const end = part.indexOf('\n');
      return { command: part.slice(0, end), prints: part.slice(end + 1) };
    });

const asPattern = (prints: string): RegExp =>
  new RegExp(
    `^${prints
      .trim()
      .split('...')
      .map((text) => RegExp.escape(text))
      .join('[\\s\\S]*?')}$`,
  );

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** `screen` tells its outcome by its exit status; anything else than these is a failure. */
const OUTCOMES = [0, 10, 20, 30, 40, 50];

describe('README.md', () => {
  it('the check can fail', () => {
    const [shown] = shownIn('```console\n$ node --version\nv...\nsecond line\n```\n');
    expect(shown).toEqual({ command: 'node --version', prints: 'v...\nsecond line\n' });
    expect('v26\nsecond line').toMatch(asPattern(shown?.prints ?? ''));
    expect('v26\nthird line').not.toMatch(asPattern(shown?.prints ?? ''));
  });

  it.each(shownIn(readme))('$command prints what is shown', ({ command, prints }) => {
    const { status, out, err } = run(command, ROOT);
    expect(OUTCOMES, `${out}\n${err}`).toContain(status);
    expect(out.trim()).toMatch(asPattern(prints));
  });

  it('leads from nothing to a stored, verified screening over HTTP', async () => {
    const [, path = ''] = readme.split('\n## From nothing to a stored, verified screening over HTTP\n');
    const [block] = blocksOf(path).filter(({ info }) => info === 'sh');
    const folder = mkdtempSync(join(tmpdir(), 'primum-readme-'));
    const port = await freePort();
    const script = join(folder, 'path.sh');
    // npm does not wait for what it has started.
    const untilStopped = `until grep -q '"stopped"' ${folder}/log.txt; do sleep 0.1; done\n`;
    const own = (block?.text ?? '').replaceAll('8080', String(port)).replaceAll(/\bdata\b/g, folder);
    writeFileSync(script, `set -eum\nexport PORT=${port} PRIMUM_DATA=${folder}\n${own}${untilStopped}`);
    const { status, out, err } = run(`timeout 90 bash ${script}`, ROOT);
    const log = existsSync(join(folder, 'log.txt')) ? readFileSync(join(folder, 'log.txt'), 'utf8') : '';
    rmSync(folder, { recursive: true, force: true });
    expect(status, `${out}\n${err}\n${log}`).toBe(0);
    expect(out).toContain('{"same":true,"differs":[],"report":{');
    expect(out).toContain('"outcome":"contraindicated"');
    expect(out).toMatch(/north: whole, records: \d+, audit entries: \d+\n {2}head \d+ [\da-f]{64}\n$/);
    expect(log).toContain('"msg":"stopped"');
  });

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    const text = PAGES.map((page) => readFileSync(`${ROOT}${page}`, 'utf8')).join('\n');
    const named = [...text.matchAll(/npm run (?:--\S+ )?([a-z:]+)/g)].map(([, name]) => name);
    expect([...new Set(named)].filter((name) => scripts[name ?? ''] === undefined)).toEqual([]);
  });
});

describe('the pages', () => {
  it.each(PAGES)('%s links only to what exists', (page) => {
    const folder = new URL(page, `file://${ROOT}`);
    const links = [...readFileSync(`${ROOT}${page}`, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
      ([, to]) => to ?? '',
    );
    const local = links.filter((to) => !/^[a-z]+:/.test(to));
    expect(local.filter((to) => !existsSync(new URL(to, folder)))).toEqual([]);
  });

  it.each(PAGES)('%s names only files that there are', (page) => {
    const named = [
      ...readFileSync(`${ROOT}${page}`, 'utf8').matchAll(
        /`((?:packages|knowledge|scripts|test|examples|docs)\/[^`\s]*)`/g,
      ),
    ];
    const paths = named
      .map(([, path]) => path ?? '')
      .filter((path) => !/[<*]/.test(path) && path !== 'packages/engine/dist');
    expect(paths.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
  });
});
