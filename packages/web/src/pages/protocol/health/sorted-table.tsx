import { Table } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from './words.ts';

/** A column: its head, what it sorts by, and what stands in it. */
export interface SortedColumn<T> {
  readonly head: string;
  readonly by: (row: T) => number | string;
  readonly cell: (row: T) => ReactNode;
}

interface Order {
  readonly column: number;
  readonly descending: boolean;
}

const compare = (one: number | string, other: number | string): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other));

/**
 * Rows in another order; rows that are alike stay as they are.
 * @example sorted([1, 3, 2], (one) => one, true) // [3, 2, 1]
 */
export const sorted = <T,>(rows: readonly T[], by: (row: T) => number | string, descending: boolean): readonly T[] =>
  rows.toSorted((one, other) => (descending ? compare(by(other), by(one)) : compare(by(one), by(other))));

const Heads = <T,>({
  columns,
  order,
  onOrder,
}: {
  readonly columns: readonly SortedColumn<T>[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) => {
  const words = useWords(WORDS);
  return columns.map(({ head }, at) => {
    const isSorted = order.column === at;
    const direction = order.descending ? 'descending' : 'ascending';
    return (
      <Table.Th key={head} scope="col" aria-sort={isSorted ? direction : 'none'}>
        <button
          type="button"
          className="sort"
          aria-label={words.sortBy(head)}
          onClick={() => onOrder({ column: at, descending: isSorted ? !order.descending : at > 0 })}
        >
          {head}
          <span aria-hidden="true">{isSorted ? (order.descending ? ' ▼' : ' ▲') : ' ↕'}</span>
        </button>
      </Table.Th>
    );
  });
};

const Row = <T,>({ row, columns }: { readonly row: T; readonly columns: readonly SortedColumn<T>[] }) => (
  <Table.Tr>
    {columns.map(({ head, cell }, at) =>
      at === 0 ? (
        <Table.Th key={head} scope="row">
          {cell(row)}
        </Table.Th>
      ) : (
        <Table.Td key={head}>{cell(row)}</Table.Td>
      ),
    )}
  </Table.Tr>
);

/** A table that is sorted by any of its columns; the first heads its rows. */
export const SortedTable = <T,>({
  caption,
  columns,
  rows,
  keyOf,
  first,
}: {
  readonly caption: string;
  readonly columns: readonly SortedColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly first: number;
}) => {
  const [order, setOrder] = useState<Order>({ column: first, descending: true });
  const by = columns[order.column]?.by ?? (() => 0);
  return (
    <Table.ScrollContainer minWidth={640} type="native" tabIndex={0} role="region" aria-label={caption}>
      <Table className="data">
        <Table.Caption className="hidden">{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Heads columns={columns} order={order} onOrder={setOrder} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted(rows, by, order.descending).map((row) => (
            <Row key={keyOf(row)} row={row} columns={columns} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};
