import { reportSchema } from '@primum/contract';
import { describe, expect, test } from 'vitest';
import { goldens, loadKnowledge } from '../packages/cli/src/index.ts';

describe('every example patient gets the report that stands beside it, to the byte', () => {
  const all = goldens(loadKnowledge());

  test('there are at least a dozen patients', () => {
    expect(all.length).toBeGreaterThanOrEqual(24);
  });

  test.each(all.map((golden) => [golden.file, golden] as const))('%s', (_, { expected, actual }) => {
    expect(actual).toBe(expected);
  });

  test.each(all.filter(({ file }) => file.endsWith('.json')).map(({ file, expected }) => [file, expected] as const))(
    '%s is a report of the contract',
    (_, expected) => {
      const json: unknown = JSON.parse(expected);
      expect(reportSchema.parse(json)).toEqual(json);
    },
  );

  test.each(all.filter(({ file }) => file.endsWith('.txt')).map(({ file, expected }) => [file, expected] as const))(
    '%s fits a page of 80 columns and keeps no place unfilled',
    (_, expected) => {
      expect(expected.split('\n').filter((line) => Array.from(line).length > 80)).toEqual([]);
      expect(expected).not.toMatch(/\{\w+\}/);
    },
  );
});
