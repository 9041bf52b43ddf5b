import { expect, test } from 'vitest';
import { sayProblem } from '../src/index.ts';
import { compileWith } from './fixture.ts';

test('a valid knowledge compiles', () => {
  const { artifact, problems } = compileWith();
  expect(problems.map(sayProblem)).toEqual([]);
  expect(artifact?.sha256).toMatch(/^[0-9a-f]{64}$/);
});
