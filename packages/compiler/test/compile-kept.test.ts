import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile, compileKept } from '../src/index.ts';
import { layDown, swap } from './fixture.ts';

const cache = (): string => mkdtempSync(join(tmpdir(), 'primum-kept-'));

test('what is kept is what compiling gives, frozen', () => {
  const [folder, kept] = [layDown({}), cache()];
  const first = compileKept(folder, kept);
  const again = compileKept(folder, kept);
  expect(readdirSync(kept)).toHaveLength(1);
  expect(again).toEqual(first);
  expect(again.artifact).toEqual(compile(folder).artifact);
  expect(Object.isFrozen(again.artifact?.rules[0])).toBe(true);
});

test('one changed letter is another artifact', () => {
  const kept = cache();
  const one = compileKept(layDown({}), kept).artifact;
  const other = compileKept(layDown({ 'rules/sky/rain.en.yaml': swap('title: Rain', 'title: Rains') }), kept).artifact;
  expect(other?.sha256).not.toBe(one?.sha256);
  expect(readdirSync(kept)).toHaveLength(2);
});

test('what has problems is never kept', () => {
  const kept = cache();
  const folder = layDown({ 'messages/months.en.yaml': '[Jan]\n' });
  expect(compileKept(folder, kept).artifact).toBeNull();
  expect(readdirSync(kept)).toEqual([]);
});

test('what was kept in part is compiled again', () => {
  const [folder, kept] = [layDown({}), cache()];
  const { artifact } = compileKept(folder, kept);
  const [name = ''] = readdirSync(kept);
  writeFileSync(join(kept, name), '{"version":');
  expect(compileKept(folder, kept).artifact).toEqual(artifact);
});

test('only the newest are kept', () => {
  const kept = cache();
  for (let i = 0; i < 10; i += 1)
    compileKept(layDown({ 'rules/sky/rain.en.yaml': swap('title: Rain', `title: Rain ${i}`) }), kept);
  expect(readdirSync(kept)).toHaveLength(8);
});

test('where nothing can be kept, it compiles all the same', () => {
  const kept = cache();
  writeFileSync(join(kept, 'file'), '');
  expect(compileKept(layDown({}), join(kept, 'file', 'below')).artifact).not.toBeNull();
});
