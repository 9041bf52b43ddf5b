// What a developer gets who installs @primum/engine: built, packed and used from a folder outside this repository, offline.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from './support/folder.ts';
import { ROOT } from './support/knowledge.ts';
import { type Run, run } from './support/run.ts';

const NODE = `"${process.execPath}"`;

const USE = `
import { screen } from '@primum/engine';
import knowledge from '@primum/engine/knowledge.json' with { type: 'json' };
const report = screen(knowledge, { patient: { id: 'p1' }, facts: [] }, { on: '2026-11-21' });
console.log(JSON.stringify(report.screenings.map(({ procedure, outcome, decided, questions }) =>
  ({ procedure, outcome, decided, asks: questions.length > 0 }))));
`;

const TYPED = `
import { type Answer, type Report, screen } from '@primum/engine';
import knowledge from '@primum/engine/knowledge.json' with { type: 'json' };
export const report: Report = screen(knowledge, { patient: { id: 'p1' }, facts: [] }, { on: '2026-11-21' });
export const answer: Answer = 'unknown';
// @ts-expect-error: three words, never a boolean
export const wrong: Answer = true;
// @ts-expect-error: the day asked about is always an argument
screen(knowledge, { patient: { id: 'p1' }, facts: [] }, {});
`;

const done = (result: Run): Run => {
  expect(result.status, `${result.out}\n${result.err}`).toBe(0);
  return result;
};

describe('@primum/engine, packed and installed elsewhere', () => {
  const folder = emptyFolder();

  beforeAll(() => {
    done(run(`${NODE} scripts/build.ts "${folder}/built"`, ROOT));
    done(run(`npm pack "${folder}/built" --pack-destination "${folder}" --silent`, folder));
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    writeFileSync(`${folder}/package.json`, JSON.stringify({ name: 'elsewhere', private: true, type: 'module' }));
    done(run(`npm install --offline --no-audit --no-fund "./${tarball}"`, folder));
  });

  it('brings no dependency', () => {
    expect(readdirSync(`${folder}/node_modules`).filter((name) => !name.startsWith('.'))).toEqual(['@primum']);
    expect(readdirSync(`${folder}/node_modules/@primum`)).toEqual(['engine']);
    const manifest = JSON.parse(readFileSync(`${folder}/node_modules/@primum/engine/package.json`, 'utf8'));
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it('holds JavaScript and types, no TypeScript source', () => {
    const files = readdirSync(`${folder}/node_modules/@primum/engine`, { recursive: true }).map(String);
    expect(files.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['index.js', 'index.d.ts', 'knowledge.json', 'LICENSE']));
  });

  it('screens an empty chart with the knowledge that comes with it, decides nothing and asks', () => {
    writeFileSync(`${folder}/use.mjs`, USE);
    const { out } = done(run(`${NODE} use.mjs`, folder));
    const undecided = { outcome: 'not-enough-information', decided: false, asks: true };
    expect(JSON.parse(out)).toEqual([
      { procedure: 'mesotherapy', ...undecided },
      { procedure: 'microneedling-mesotherapy', ...undecided },
    ]);
  });

  it('its types are found and hold', () => {
    writeFileSync(`${folder}/typed.ts`, TYPED);
    const options = '--noEmit --ignoreConfig --strict --module nodenext --target esnext --types ""';
    done(run(`${NODE} "${ROOT}node_modules/typescript/bin/tsc" ${options} typed.ts`, folder));
  });
});
