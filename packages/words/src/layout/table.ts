import { plain } from '@primum/contract';
import type { Block } from './block.ts';
import { pad, widthOf, wrap } from './wrap.ts';

type Table = Extract<Block, { kind: 'table' }>;
const GAP = '  ';

/** Widths of the columns: what they need, the widest giving way until the row fits. */
const widths = (table: Table, width: number): readonly number[] => {
  const columns = table.header.map((head, index) =>
    Math.max(widthOf(head), ...table.rows.map((row) => widthOf(plain(row[index] ?? '')))),
  );
  const room = Math.max(width - GAP.length * (columns.length - 1), columns.length * 4);
  const total = (): number => columns.reduce((sum, one) => sum + one, 0);
  while (total() > room) {
    const widest = columns.indexOf(Math.max(...columns));
    columns[widest] = (columns[widest] ?? 1) - 1;
  }
  return columns;
};

const rowText = (cells: readonly string[], columns: readonly number[]): readonly string[] => {
  const wrapped = columns.map((column, index) => wrap(cells[index] ?? '', column));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns.map((column, index) => pad(wrapped[index]?.[line] ?? '', column)).join(GAP),
  );
};

/** A table in columns; cells wrap inside their column. */
export const tableText = (table: Table, width: number): readonly string[] => {
  const columns = widths(table, width);
  return [
    ...rowText(table.header, columns),
    columns.map((column) => '-'.repeat(column)).join(GAP),
    ...table.rows.flatMap((row) => rowText(row, columns)),
  ];
};
