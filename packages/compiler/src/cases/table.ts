import type { Case } from '@primum/contract';
import { type Problem, problemAt } from '../problem.ts';
import { type RawFile, shown } from '../read/folder.ts';

/** One table row as cells, and its line. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const isRow = (line: string): boolean => line.trim().startsWith('|');
const isRuler = (row: Row): boolean => row.cells.every((cell) => /^:?-+:?$/.test(cell));

/** The tables of a text: runs of lines that begin with a bar. */
const tablesOf = (text: string): readonly (readonly Row[])[] => {
  const tables: Row[][] = [];
  let open = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (isRow(line)) {
      const row = { cells: cellsOf(line), line: index + 1 };
      if (open) tables.at(-1)?.push(row);
      else tables.push([row]);
    }
    open = isRow(line);
  }
  return tables;
};

const toCase = (rule: string, file: string, head: Row, row: Row): Case => {
  const [name = '', on = '', chart = '', ...cells] = row.cells;
  const expected = Object.fromEntries(head.cells.slice(3).map((procedure, index) => [procedure, cells[index] ?? '']));
  return { rule, name, on, chart, expected, file, line: row.line };
};

const readTable = (rule: string, file: string, [head, ruler, ...rows]: readonly Row[]) => {
  const line = head?.line ?? 1;
  const fits = head?.cells.slice(0, 3).join(' ') === 'case on chart' && head.cells.length > 3;
  if (head === undefined || !fits || ruler === undefined || !isRuler(ruler)) {
    const what = 'this table is no case table';
    return {
      cases: [],
      problems: [
        problemAt({ file, line }, what, 'head it `| case | on | chart | PROCEDURE ... |` and a line of dashes'),
      ],
    };
  }
  const bad = rows.filter((row) => row.cells.length !== head.cells.length);
  return {
    cases: rows.map((row) => toCase(rule, file, head, row)),
    problems: bad.map((row) =>
      problemAt(
        { file, line: row.line },
        `the row has ${row.cells.length} cells`,
        `write ${head.cells.length}, as in its head`,
      ),
    ),
  };
};

/**
 * The rows of a rule's case tables; the rule is the name of the file.
 * @example readTables({ path: 'rules/sky/rain.cases.md', text }).cases[0].expected // { picnic: 'yes deferred until dry' }
 */
export const readTables = (
  raw: RawFile,
): { readonly cases: readonly Case[]; readonly problems: readonly Problem[] } => {
  const rule = /([^/]+)\.cases\.md$/.exec(raw.path)?.[1] ?? '';
  const read = tablesOf(raw.text).map((table) => readTable(rule, shown(raw.path), table));
  return { cases: read.flatMap((one) => one.cases), problems: read.flatMap((one) => one.problems) };
};
