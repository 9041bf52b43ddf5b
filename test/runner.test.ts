// `npm test` itself: what it counts as passed, failed and skipped, and that nothing that went wrong is counted as well.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../scripts/checks.ts';
import { closing, type Tally } from '../scripts/tally.ts';
import { emptyFolder } from './support/folder.ts';
import { ROOT } from './support/knowledge.ts';

const RUN = `
import { startVitest } from '${new URL('../node_modules/vitest/dist/node.js', import.meta.url).href}';
import { tallyOf } from '${new URL('../scripts/tally.ts', import.meta.url).href}';
const vitest = await startVitest([], { root: process.argv[2], watch: false, globals: true, allowOnly: false, config: false,
  include: ['*.test.js'], reporters: [{}] });
const tally = tallyOf(vitest.state.getTestModules(), vitest.state.getUnhandledErrors());
await vitest.close();
console.log('TALLY ' + JSON.stringify(tally));
`;

/** The tally of a folder that holds these test files. */
const tallyOfFiles = (files: Readonly<Record<string, string>>): Tally => {
  const folder = emptyFolder();
  writeFileSync(`${folder}/run.mjs`, RUN);
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  const { stdout, stderr } = spawnSync(process.execPath, [`${folder}/run.mjs`, folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  const line = stdout.split('\n').find((one) => one.startsWith('TALLY '));
  if (line === undefined) throw new Error(`${stdout}\n${stderr}`);
  return JSON.parse(line.slice('TALLY '.length)) as Tally;
};

describe('the closing line', () => {
  it('says how many passed and failed, and how many were skipped when any were', () => {
    expect(closing({ passed: 3, failed: [], skipped: [] })).toBe('3 passed, 0 failed');
    expect(closing({ passed: 0, failed: ['a'], skipped: ['b', 'c'] })).toBe('0 passed, 1 failed, 2 skipped');
  });
});

describe('a run', () => {
  it('counts passes, failures, and skips with their reasons', () => {
    const tally = tallyOfFiles({
      'some.test.js': `
        test('good', () => {});
        test('bad', () => { throw new Error('because'); });
        test('left out', ({ skip }) => skip('nothing to test with'));
        test.skip('silent', () => {});`,
    });
    expect(tally.passed).toBe(1);
    expect(tally.failed).toEqual(['some.test.js > bad: because']);
    expect(tally.skipped).toEqual([
      'some.test.js > left out: nothing to test with',
      'some.test.js > silent: no reason given',
    ]);
  });

  it('counts as failed what cannot be loaded, holds no test, breaks in a hook, or breaks outside any test', () => {
    const tally = tallyOfFiles({
      'broken.test.js': 'test("never read", () => {',
      'empty.test.js': 'export {};',
      'hook.test.js':
        'describe("group", () => { beforeAll(() => { throw new Error("hook"); }); test("one", () => {}); });',
      'loose.test.js':
        'test("good", async () => { Promise.reject(new Error("loose")); await new Promise(setImmediate); });',
    });
    for (const what of ['broken.test.js', 'empty.test.js', 'hook.test.js', 'loose'])
      expect(
        tally.failed.some((line) => line.includes(what)),
        what,
      ).toBe(true);
    expect(tally.passed).toBeLessThanOrEqual(1);
  });

  it('counts a test singled out as failed, so that no others are left out by accident', () => {
    const tally = tallyOfFiles({ 'only.test.js': 'test("other", () => {}); test.only("one", () => {});' });
    expect(tally.failed).not.toEqual([]);
  });

  it('counts no test at all as a failure', () => {
    expect(tallyOfFiles({}).failed).toEqual(['no test file was run']);
  });
});

describe('a check', () => {
  it('that finds fault has failed, and says what it found', () => {
    const { ok, said } = runCheck({
      name: 'types',
      program: 'tsc',
      args: ['--noEmit', '--ignoreConfig', 'no-such.ts'],
    });
    expect(ok).toBe(false);
    expect(said).toContain('no-such.ts');
  });

  it('that cannot be started has failed', () => {
    expect(runCheck({ name: 'none', program: 'no-such-program', args: [] }).ok).toBe(false);
  });

  it('is found from the root of the repository', () => {
    expect(runCheck({ name: 'version', program: 'biome', args: ['--version'] }).ok).toBe(true);
    expect(ROOT.endsWith('/')).toBe(true);
  });
});
