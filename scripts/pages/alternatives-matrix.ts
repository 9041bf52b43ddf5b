import { readFileSync } from 'node:fs';
import type { Disposition } from '@primum/engine';
import { ROOT } from '../checks.ts';

/** A procedure, and its type where the matrix tells types apart. */
export interface Head {
  readonly text: string;
  readonly procedure: string;
  readonly type: string | null;
}

/** One trigger of the matrix: the rules that encode it, a chart that shows it, and the letters by head. */
export interface MatrixRow {
  readonly row: string;
  readonly rules: readonly string[];
  readonly chart: string;
  readonly letters: Readonly<Record<string, string>>;
  readonly line: number;
}

/** A cell in which the knowledge says something other than the letter, on purpose. */
export interface Otherwise {
  readonly row: string;
  readonly head: string;
  readonly letter: string;
  readonly ours: string;
  readonly why: string;
}

/** A rule that speaks of alternatives and has no row. */
export interface Beyond {
  readonly rule: string;
  readonly why: string;
}

/** What a procedure may bring to the skin that somebody is allergic to, as the matrix names it. */
export interface Carries {
  readonly procedure: string;
  readonly named: string;
  readonly allergy: string;
  readonly rule: string;
}

/** The tables of knowledge/alternatives-matrix.md. */
export interface AlternativesMatrix {
  readonly heads: readonly Head[];
  readonly rows: readonly MatrixRow[];
  readonly carries: readonly Carries[];
  readonly otherwise: readonly Otherwise[];
  readonly beyond: readonly Beyond[];
}

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

export const MATRIX_FILE = 'knowledge/alternatives-matrix.md';

const LETTERS: Readonly<Record<string, Disposition>> = {
  C: 'contraindicated',
  D: 'deferred',
  L: 'clearance-required',
  P: 'precautions',
  '-': 'no-contraindication-found',
};
const GRAVEST_FIRST = Object.keys(LETTERS);

/**
 * The disposition of a cell: that of its gravest letter.
 * @example dispositionOf('P/C!') // 'contraindicated'
 */
export const dispositionOf = (cell: string): Disposition => {
  const letters = cell.split('/').map((one) => one.replace(/[*!]+$/, ''));
  const gravest = GRAVEST_FIRST.find((letter) => letters.includes(letter));
  const disposition = gravest === undefined ? undefined : LETTERS[gravest];
  if (disposition === undefined || letters.some((letter) => LETTERS[letter] === undefined))
    throw new Error(`\`${cell}\` is no letter of the matrix`);
  return disposition;
};

/** The letter of a disposition. */
export const letterOf = (disposition: Disposition): string =>
  GRAVEST_FIRST.find((letter) => LETTERS[letter] === disposition) ?? '';

const isRuler = ({ cells }: Line): boolean => cells.every((cell) => /^-{3,}$/.test(cell));

/** Each table as its lines, the head first, without the line of dashes. */
const tablesIn = (text: string): readonly (readonly Line[])[] => {
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  const tables: Line[][] = [];
  let open = false;
  for (const { line, number } of lines) {
    const row = line.startsWith('|');
    if (row && !open) tables.push([]);
    if (row)
      tables.at(-1)?.push({
        cells: line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
        line: number,
      });
    open = row;
  }
  return tables.map((table) => table.filter((one) => !isRuler(one)));
};

const headOf = (text: string): Head => {
  const [procedure = '', type = null] = text.split(' ');
  return { text, procedure, type };
};

/** The lines of the table that begins with these heads. */
const bodyOf = (tables: ReturnType<typeof tablesIn>, ...heads: readonly string[]): readonly Line[] => {
  const table = tables.find(([head]) => heads.every((one, index) => head?.cells[index] === one));
  if (table === undefined) throw new Error(`${MATRIX_FILE} has no table of ${heads.join(', ')}`);
  return table;
};

const rowOf = ({ cells, line }: Line, heads: readonly Head[]): MatrixRow => {
  const [row = '', rules = '', chart = '', ...letters] = cells;
  if (letters.length !== heads.length) throw new Error(`${MATRIX_FILE}:${line} has ${letters.length} letters`);
  return {
    row,
    rules: rules.split(', '),
    chart,
    letters: Object.fromEntries(heads.map(({ text }, index) => [text, letters[index] ?? ''])),
    line,
  };
};

/** Reads the matrix of the alternatives. */
export const readAlternativesMatrix = (text = readFileSync(`${ROOT}${MATRIX_FILE}`, 'utf8')): AlternativesMatrix => {
  const tables = tablesIn(text);
  const [head, ...rows] = bodyOf(tables, 'row', 'rules', 'chart');
  const heads = (head?.cells.slice(3) ?? []).map(headOf);
  const bodies = (...names: readonly string[]) => bodyOf(tables, ...names).slice(1);
  return {
    heads,
    rows: rows.map((line) => rowOf(line, heads)),
    carries: bodies('procedure', 'named').map(({ cells: [procedure = '', named = '', allergy = '', rule = ''] }) => ({
      procedure,
      named,
      allergy,
      rule,
    })),
    otherwise: bodies('row', 'procedures', 'letter').flatMap(
      ({ cells: [row = '', procedures = '', letter = '', ours = '', why = ''] }) =>
        procedures.split(', ').map((one) => ({ row, head: one, letter, ours, why })),
    ),
    beyond: bodies('rule', 'why').map(({ cells: [rule = '', why = ''] }) => ({ rule, why })),
  };
};
