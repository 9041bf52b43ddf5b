import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

/** A table with its caption and the heads of its columns, which scrolls by itself where it does not fit. */
export const DataTable = ({
  caption,
  heads,
  minWidth = 560,
  children,
}: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly minWidth?: number;
  readonly children: ReactNode;
}) => (
  <Table.ScrollContainer minWidth={minWidth} type="native" tabIndex={0} role="region" aria-label={caption}>
    <Table captionSide="top" verticalSpacing="xs" className="data">
      <Table.Caption className="hidden">{caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head} scope="col">
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);
