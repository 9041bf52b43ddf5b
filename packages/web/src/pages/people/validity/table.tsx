import { Table } from '@mantine/core';
import type { Validity } from '@primum/contract';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { useKnowledge } from '../knowledge.ts';
import { barSaid, stateSaid, untilSaid } from './said.ts';
import { barsOf } from './strip.ts';
import { WORDS } from './words.ts';

/** The bars as a table. */
export const BarsTable = ({ validity }: { readonly validity: Validity }) => {
  const words = useWords(WORDS);
  const written = useWritten();
  const { nameOf } = useKnowledge();
  return (
    <Table captionSide="top" className="sheet stacking">
      <Table.Caption>{words.tableCaption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.what}</Table.Th>
          <Table.Th scope="col">{words.from}</Table.Th>
          <Table.Th scope="col">{words.until}</Table.Th>
          <Table.Th scope="col">{words.state}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {barsOf(validity).map((bar) => (
          <Table.Tr key={bar.id}>
            <Table.Th scope="row" fw={400}>
              {barSaid(bar, words)}
            </Table.Th>
            <Table.Td data-label={words.from}>{written.day(bar.from)}</Table.Td>
            <Table.Td data-label={words.until}>{untilSaid(bar, words, written)}</Table.Td>
            <Table.Td data-label={words.state}>{stateSaid(bar, words, nameOf)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
