import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { reportSchema } from '@primum/contract';
import { type Answer, and, not, or, type Report, screen } from '@primum/engine';
import { readFhir } from '@primum/fhir';
import { describe, expect, test } from 'vitest';
import { ownKnowledge, ROOT } from './support/knowledge.ts';

const FIXTURES = process.env['PRIMUM_FIXTURES'] ?? `${ROOT}../shared/fixtures`;
const here = existsSync(`${FIXTURES}/synthea`);
const why = here ? '' : ` (skipped: no outside records at ${FIXTURES}; set PRIMUM_FIXTURES to their folder)`;
const knowledge = ownKnowledge();
const ON = '2026-11-21';

const screened = (file: string): Report => {
  const bundle: unknown = JSON.parse(readFileSync(`${FIXTURES}/synthea/${file}`, 'utf8'));
  return screen(knowledge, readFhir(bundle, knowledge, ON), { on: ON });
};
const named = (start: string): string =>
  readdirSync(`${FIXTURES}/synthea`).find((name) => name.startsWith(start)) ?? start;
const rules = (report: Report, procedure = 0): readonly string[] =>
  report.screenings[procedure]?.findings.filter(({ answer }) => answer === 'yes').map(({ rule }) => rule) ?? [];

describe.skipIf(!here)(`records that nobody here wrote${why}`, () => {
  const files = here ? readdirSync(`${FIXTURES}/synthea`).filter((name) => name.endsWith('.json')) : [];

  test('there are thirty-three', () => expect(files).toHaveLength(33));

  test.each(files)('%s is read without an error and screened', (file) => {
    const report = screened(file);
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(report.screenings).toHaveLength(2);
    for (const one of report.screenings) expect(one.outcome).not.toBe('no-contraindication-found');
  });

  test.each([
    ['adán-9bb46f', 'anticoagulant'],
    ['almeda', 'anticoagulant'],
    ['austin-25b51b', 'anticoagulant'],
    ['austin-7c4e15', 'active-malignancy'],
    ['asa', 'autoimmune-disease'],
    ['hershel', 'chronic-inflammatory-disease'],
    ['adolfo', 'chronic-inflammatory-disease'],
    ['casimira', 'diabetes'],
    ['beatris', 'unstated-mixture-allergy'],
  ])('%s: %s', (start, rule) => expect(rules(screened(named(start)))).toContain(rule));

  test('what was not understood is in the report, with its place', () => {
    const { notUnderstood, screenings } = screened(named('coleman'));
    expect(notUnderstood.length).toBeGreaterThan(0);
    for (const { where } of notUnderstood) expect(where).toMatch(/^\w+\/|^Bundle/);
    expect(screenings[0]?.questions.map(({ concept }) => concept)).toContain('unrecognized-entry');
  });
});

describe.skipIf(!existsSync(`${FIXTURES}/cql-logical-operators.xml`))(
  `the cases of CQL for and, or and not${why}`,
  () => {
    const words: { readonly [cql: string]: Answer } = { true: 'yes', false: 'no', null: 'unknown' };
    const xml = here ? readFileSync(`${FIXTURES}/cql-logical-operators.xml`, 'utf8') : '';
    const cases = [...xml.matchAll(/<expression>([^<]+)<\/expression>\s*<output>([^<]+)<\/output>/g)]
      .map(([, expression = '', output = '']) => ({
        tokens: expression.trim().split(/\s+/),
        expected: words[output.trim()],
      }))
      .filter(({ tokens }) => tokens.includes('and') || tokens.includes('or') || tokens[0] === 'not');

    const value = ([a = '', operator = '', b = '']: readonly string[]): Answer | undefined => {
      if (a === 'not') return not(words[operator]!);
      return operator === 'and' ? and([words[a]!, words[b]!]) : or([words[a]!, words[b]!]);
    };
    test('there are twenty-one', () => expect(cases).toHaveLength(21));
    test.each(cases)('$tokens is $expected', ({ tokens, expected }) => {
      expect(expected).toBeDefined();
      expect(value(tokens)).toBe(expected);
    });
  },
);
