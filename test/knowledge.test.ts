// Every row of every case table in knowledge/, from the text of its chart to the finding that the engine gives.
import { type ExpectedFinding, readCase, readExpectation } from '@primum/compiler';
import type { Case } from '@primum/contract';
import { type Finding, screen, type Until } from '@primum/engine';
import { describe, expect, it } from 'vitest';
import { ownKnowledge } from './support/knowledge.ts';

const knowledge = ownKnowledge();
const texts = knowledge.texts['en'];

/** A cell writes keys of messages; a finding carries their words. */
const untilInWords = (until: Until | null): Until | null =>
  until === null || 'date' in until ? until : { ...until, event: texts?.events[until.event] ?? until.event };

const asFound = (expected: ExpectedFinding) => ({
  ...expected,
  until: untilInWords(expected.until),
  while: expected.while === null ? null : (texts?.whiles[expected.while] ?? expected.while),
});

const asExpected = (finding: Finding) => ({
  answer: finding.answer,
  disposition: finding.disposition,
  until: finding.until,
  while: finding.while,
  lifted: finding.lifted !== null,
  lapsed: finding.lapsed !== null,
});

const kindOf = (row: Case, procedure: string) => {
  const column = knowledge.rules.find(({ id }) => id === row.rule)?.columns[procedure];
  if (column === undefined) throw new Error(`${row.file}:${row.line}: no column ${procedure}`);
  return column.kind;
};

const holds = (row: Case): void => {
  const procedures = Object.keys(row.expected);
  const { chart, on } = readCase(row, knowledge);
  const { screenings } = screen(knowledge, chart, { on, procedures });
  for (const { procedure, findings } of screenings) {
    const expected = readExpectation(row.expected[procedure] ?? '');
    const finding = findings.find(({ rule }) => rule === row.rule);
    const where = `${row.file}:${row.line}, ${procedure}`;
    expect(finding?.error ?? null, where).toBeNull();
    if (expected === 'not-addressed' || expected === 'covered') {
      expect(kindOf(row, procedure), where).toBe(expected);
      expect(finding, where).toBeUndefined();
    } else {
      expect(kindOf(row, procedure), where).toBe('ruling');
      expect(finding === undefined ? 'no' : asExpected(finding), where).toEqual(
        expected === 'no' ? 'no' : asFound(expected),
      );
    }
  }
};

const tables = Map.groupBy(knowledge.library.cases, ({ rule }) => rule);

describe.each([...tables])('%s', (_, rows) => {
  it.each(rows)('$name (line $line)', holds);
});

describe('the case tables', () => {
  it('every rule has one', () => {
    expect(knowledge.rules.map(({ id }) => id).filter((id) => !tables.has(id))).toEqual([]);
  });

  it.each([...tables])('%s has a row of each answer that it can have', (rule, rows) => {
    const answers = new Set(rows.flatMap(({ expected }) => Object.values(expected)).map((cell) => cell.split(' ')[0]));
    const { criterion } = knowledge.rules.find(({ id }) => id === rule) ?? {};
    const readsRecord = /"(concept|recent|ended|component)"/.test(JSON.stringify(criterion));
    expect([...answers], rule).toEqual(expect.arrayContaining(readsRecord ? ['yes', 'no', 'unknown'] : ['yes', 'no']));
  });

  it('a wrong cell is noticed', () => {
    const row = knowledge.library.cases.find(({ expected }) => Object.values(expected).some((cell) => cell === 'no'));
    if (row === undefined) throw new Error('there is no row that says no');
    const wrong = Object.fromEntries(
      Object.entries(row.expected).map(([id, cell]) => [id, cell === 'no' ? 'unknown deferred' : cell]),
    );
    expect(() => holds({ ...row, expected: wrong })).toThrow(/expected/i);
  });
});
