// Every cell of the matrix of the alternatives is what the rules say, or is listed with the reason why not.
import { readCase } from '@primum/compiler';
import { type Finding, gravest, screen } from '@primum/engine';
import { describe, expect, it } from 'vitest';
import {
  dispositionOf,
  type Head,
  letterOf,
  MATRIX_FILE,
  type MatrixRow,
  readAlternativesMatrix,
} from '../scripts/pages/alternatives-matrix.ts';
import { pagesOf } from '../scripts/pages/pages.ts';
import { ownKnowledge } from './support/knowledge.ts';

const DAY = '2026-11-21';
const knowledge = ownKnowledge();
const matrix = readAlternativesMatrix();
const alternatives = knowledge.procedures.filter(({ founding }) => !founding);

const findingsOf = (chart: string, { procedure, type }: Head, line: number): readonly Finding[] => {
  const row = {
    rule: '',
    name: '',
    on: DAY,
    chart: type === null ? chart : `${chart}; type ${type}`,
    expected: { [procedure]: '' },
    file: MATRIX_FILE,
    line,
  };
  const { chart: read, on } = readCase(row, knowledge);
  return screen(knowledge, read, { on, procedures: [procedure] }).screenings.flatMap(({ findings }) => findings);
};

/** The findings of a row's own rules, with everything asked. */
const findingsOfRow = (row: MatrixRow, head: Head): readonly Finding[] =>
  findingsOf(`${row.chart}; complete all`, head, row.line).filter(({ rule }) => row.rules.includes(rule));

const cells = matrix.rows.flatMap((row) => matrix.heads.map((head) => ({ row, head })));

describe('the matrix of the alternatives', () => {
  it('speaks of every alternative, and of each of its types or of none', () => {
    const speaks = (id: string) =>
      matrix.heads.filter(({ procedure }) => procedure === id).map(({ type }) => type ?? 'any');
    for (const { id, types } of alternatives)
      expect([['any'], [...types].sort()], id).toContainEqual(speaks(id).sort());
    for (const { procedure } of matrix.heads) expect(alternatives.map(({ id }) => id)).toContain(procedure);
  });

  it('names rules that exist, and every rule that speaks of an alternative has a row or a reason', () => {
    const named = matrix.rows.flatMap(({ rules }) => rules);
    const carrying = matrix.carries.map(({ rule }) => rule);
    const beyond = matrix.beyond.map(({ rule }) => rule);
    const ids = knowledge.rules.map(({ id }) => id);
    expect([...named, ...carrying, ...beyond].filter((id) => !ids.includes(id))).toEqual([]);
    expect(beyond.filter((id) => named.includes(id))).toEqual([]);
    const speaking = knowledge.rules.filter(({ columns }) =>
      alternatives.some(({ id }) => columns[id]?.kind === 'ruling'),
    );
    expect(speaking.map(({ id }) => id).filter((id) => ![...named, ...carrying, ...beyond].includes(id))).toEqual([]);
  });

  it.each(matrix.rows.map((row) => [row.row, row] as const))('%s: each letter, or the reason why not', (_, row) => {
    const all = matrix.heads.map((head) => ({ head, findings: findingsOfRow(row, head) }));
    expect(all.some(({ findings }) => findings.length > 0)).toBe(true);
    for (const { head, findings } of all) {
      const letter = row.letters[head.text] ?? '';
      const other = matrix.otherwise.find((one) => one.row === row.row && one.head === head.text);
      const where = `${MATRIX_FILE}:${row.line}, ${head.text}`;
      expect(
        findings.filter(({ answer }) => answer !== 'yes').map(({ rule }) => rule),
        where,
      ).toEqual([]);
      const ours = letterOf(gravest(findings.map(({ disposition }) => disposition)));
      expect(ours, where).toBe(other?.ours ?? letterOf(dispositionOf(letter)));
    }
  });

  it('what is read otherwise is a cell of the matrix, does differ, and has a reason', () => {
    for (const { row, head, letter, ours, why } of matrix.otherwise) {
      const cell = cells.find((one) => one.row.row === row && one.head.text === head);
      expect(cell?.row.letters[head], `${row}, ${head}`).toBe(letter);
      expect(letterOf(dispositionOf(letter)), `${row}, ${head}`).not.toBe(ours);
      expect(why.length, `${row}, ${head}`).toBeGreaterThan(20);
    }
  });

  it('what is read otherwise is an open point', () => {
    for (const { why } of matrix.otherwise) expect(pagesOf(knowledge)['open-points.md']).toContain(` | ${why} |`);
  });

  it.each(matrix.carries.map((one) => [`${one.procedure}, ${one.allergy}`, one] as const))(
    'an allergy to what it carries: %s',
    (_, { procedure, allergy, rule }) => {
      const head = { text: procedure, procedure, type: null };
      const found = findingsOf(`${allergy} yes on 2026-11-20; complete all`, head, 1);
      expect(found.find((one) => one.rule === rule)?.answer).toBe('yes');
      expect(findingsOf('complete all', head, 1)).toEqual([]);
    },
  );
});

describe('the letters', () => {
  it('the graver of two counts, and marks say nothing', () => {
    expect(dispositionOf('P/C!')).toBe('contraindicated');
    expect(dispositionOf('-/P!')).toBe('precautions');
    expect(dispositionOf('-*')).toBe('no-contraindication-found');
  });

  it('anything else is refused', () => {
    expect(() => dispositionOf('X')).toThrow('no letter');
    expect(() => dispositionOf('')).toThrow('no letter');
  });
});
