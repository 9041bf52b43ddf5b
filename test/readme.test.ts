// The commands of README.md do what README.md shows. A `console` block holds commands after `$ ` and what each prints; `...`
// stands for anything. Blocks of other kinds are not run.
import { existsSync, readFileSync } from 'node:fs';
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

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    const text = PAGES.map((page) => readFileSync(`${ROOT}${page}`, 'utf8')).join('\n');
    const named = [...text.matchAll(/npm run (?:--\S+ )?([a-z]+)/g)].map(([, name]) => name);
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
