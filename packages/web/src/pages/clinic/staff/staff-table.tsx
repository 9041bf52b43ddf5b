import { Button, Table } from '@mantine/core';
import { useAtWork } from '../../../session/at-work.ts';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { DataTable } from '../../protocol/parts/data-table.tsx';
import { WORDS } from '../staff-words.ts';
import type { Colleague } from './colleague.ts';

/** Everybody who works in the clinic. */
export const StaffTable = ({
  staff,
  onChange,
}: {
  readonly staff: readonly Colleague[];
  readonly onChange: (colleague: Colleague) => void;
}) => {
  const words = useWords(WORDS);
  const written = useWritten();
  const { account: own } = useAtWork();
  const heads = [words.name, words.email, words.role, words.secondFactor, words.since, words.actions];
  return (
    <DataTable caption={words.title} heads={heads} minWidth={720}>
      {staff.map((one) => (
        <Table.Tr key={one.account}>
          <Table.Th scope="row">{one.account === own ? `${one.name} (${words.you})` : one.name}</Table.Th>
          <Table.Td>{one.email}</Table.Td>
          <Table.Td>{words[one.role]}</Table.Td>
          <Table.Td>{one.secondFactor ? words.on : words.off}</Table.Td>
          <Table.Td>{written.day(one.since)}</Table.Td>
          <Table.Td>
            <Button size="xs" variant="default" aria-label={words.change(one.name)} onClick={() => onChange(one)}>
              {words.changeShort}
            </Button>
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
};
