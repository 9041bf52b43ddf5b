// DESIGN, section 3: the parts, the one-way rule, and no clinical fact in code. Every check is first shown to be able to fail.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clinicalTerms, clinicalWordsIn, excepts, sayBreach } from './support/clinical-words.ts';
import { importsOf, MAY_IMPORT, packageOf, wrongImports } from './support/imports.ts';
import { ownKnowledge, ROOT } from './support/knowledge.ts';
import { readExceptions, type SourceFile, sourceFiles } from './support/repository.ts';

const LONGEST = 220;
const EXCEPTIONS = `${ROOT}test/architecture-exceptions.txt`;

/** Ways in which a core that decides could come to depend on more than its arguments. */
const IMPURE: readonly RegExp[] = [
  /\bDate\s*\.\s*now\b/,
  /\bnew\s+Date\s*(?:\(\s*\)|(?=[;,)\]}.]|$))/m,
  /(?<!new\s)\bDate\s*\(\s*\)/,
  /\bMath\s*\.\s*random\b/,
  /\bconsole\b/,
  /\bprocess\b/,
  /\bglobalThis\b/,
  /\b(?:setTimeout|setInterval|queueMicrotask|fetch|performance|crypto)\b/,
  /\basync\b|\bawait\b|\bPromise\b/,
];

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
const impureIn = (text: string): readonly string[] =>
  IMPURE.flatMap((pattern) => pattern.exec(withoutComments(text))?.[0] ?? []);

const files = sourceFiles();
const made = (name: string, text: string): SourceFile => ({
  path: `packages/${name}/src/made-up.ts`,
  package: name,
  text,
});

describe('imports go one way', () => {
  it('the check sees every way of importing', () => {
    const text = `import a from 'a';\nimport type { B } from "b";\nexport * from 'c';\nimport 'd';\nawait import('e');\nrequire('f');`;
    expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('the check refuses what DESIGN refuses', () => {
    expect(wrongImports(made('engine', "import { readFileSync } from 'node:fs';"))).toEqual(['node:fs']);
    expect(wrongImports(made('engine', "import { z } from 'zod';"))).toEqual(['zod']);
    expect(wrongImports(made('contract', "import { compile } from '@primum/compiler';"))).toEqual(['@primum/compiler']);
    expect(wrongImports(made('fhir', "import { toText } from '@primum/words';"))).toEqual(['@primum/words']);
    expect(wrongImports(made('fhir', "import 'node:path';"))).toEqual(['node:path']);
    expect(wrongImports(made('words', "export * from '../../engine/src/index.ts';"))).toHaveLength(1);
    expect(wrongImports(made('words', "import { x } from './x.ts';"))).toEqual([]);
  });

  it('every package is known to this test', () => {
    expect([...new Set(files.map((file) => file.package))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(Object.keys(MAY_IMPORT))('%s imports only what lies before it', (name) => {
    const own = files.filter((file) => file.package === name);
    expect(own.flatMap((file) => wrongImports(file).map((wrong) => `${file.path}: ${wrong}`))).toEqual([]);
  });

  it.each(Object.keys(MAY_IMPORT))('%s names in its package.json what it imports, and nothing else', (name) => {
    const manifest = JSON.parse(readFileSync(`${ROOT}packages/${name}/package.json`, 'utf8'));
    const imported = files.filter((file) => file.package === name).flatMap((file) => importsOf(file.text));
    const outside = imported.filter((one) => !one.startsWith('.') && !one.startsWith('node:'));
    expect(Object.keys(manifest.dependencies ?? {}).sort()).toEqual([...new Set(outside.map(packageOf))].sort());
  });
});

describe('no clinical fact lives in code', () => {
  const terms = clinicalTerms(ownKnowledge());
  const exceptions = readExceptions(EXCEPTIONS);
  const found = clinicalWordsIn(files, terms);

  it('the check finds ids, names, ingredients and codes in strings, comments and identifiers', () => {
    const text = [
      "if (fact.concept === 'autoimmune-disease') return 'contraindicated';",
      '// warfarin needs special care',
      'const skinInfection = true;',
      "const codes = ['B01AA03', '1364430'];",
      "screen(knowledge, chart, { on, procedures: ['microneedling-mesotherapy'] });",
    ].join('\n');
    const lines = clinicalWordsIn([made('words', text)], terms).map(({ line }) => line);
    expect([...new Set(lines)]).toEqual([1, 2, 3, 4, 5]);
  });

  it('the check leaves ordinary words alone', () => {
    const text =
      'A finding is one rule applied to one chart on one day; its evidence, answer and disposition are kept.';
    expect(clinicalWordsIn([made('engine', text)], terms)).toEqual([]);
  });

  it('no source file of a package holds one', () => {
    const breaches = found.filter((breach) => !exceptions.some((exception) => excepts(exception, breach)));
    expect(breaches.map(sayBreach)).toEqual([]);
  });

  it('every exception is still needed', () => {
    const idle = exceptions.filter((exception) => !found.some((breach) => excepts(exception, breach)));
    expect(idle.map(({ where, what }) => `${where} ${what}`)).toEqual([]);
  });
});

describe('small and pure', () => {
  it(`no source file is longer than ${LONGEST} lines`, () => {
    const long = files.filter(({ text }) => text.trimEnd().split('\n').length > LONGEST);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('the check sees a clock, chance, output and asynchrony', () => {
    const impure = [
      'Date.now()',
      'new Date()',
      'new Date',
      'Math.random()',
      'console.log(1)',
      'await x',
      'process.env',
    ];
    expect(impure.filter((text) => impureIn(text).length === 0)).toEqual([]);
    expect(impureIn("new Date(Date.UTC(2026, 0, 1)); // console\nconst url = 'http://console';")).toEqual(['console']);
    expect(impureIn('const day = new Date(at).getUTCDate(); /* Math.random() */')).toEqual([]);
  });

  it('the engine reads no clock, rolls no dice, prints nothing and waits for nothing', () => {
    const engine = files.filter((file) => file.package === 'engine');
    expect(engine.flatMap(({ path, text }) => impureIn(text).map((found) => `${path}: ${found}`))).toEqual([]);
  });
});
