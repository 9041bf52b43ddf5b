import { Stack, Table, Text, Title } from '@mantine/core';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { DataTable } from '../parts/data-table.tsx';
import { ChangedPeople } from './changed-people.tsx';
import type { DryRun, Result } from './told.ts';
import { WORDS } from './words.ts';

/** What a dry run came to: how many, by procedure, and who. */
export const DryRunResult = ({ dryRun, known }: { readonly dryRun: DryRun | Result; readonly known: Known }) => {
  const words = useWords(WORDS);
  const { number, day } = useWritten();
  const { all, procedures, on, people } = dryRun;
  return (
    <Stack gap="sm">
      <Text fw={650} size="lg">
        {words.result(number(all.stricter), number(all.of), number(all.milder))}
      </Text>
      {all.uncompared > 0 && <Text>{words.uncompared(number(all.uncompared))}</Text>}
      <Text className="quiet">{words.ranOn(day(on))}</Text>
      <DataTable
        caption={words.byProcedure}
        heads={[words.procedure, words.stricter, words.milder, words.notCompared, words.of]}
        minWidth={480}
      >
        {Object.entries(procedures).map(([id, count]) => (
          <Table.Tr key={id}>
            <Table.Th scope="row">{known.voice.name('procedures', id)}</Table.Th>
            {[count.stricter, count.milder, count.uncompared, count.of].map((one, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- the columns stay where they are
              <Table.Td key={at}>{number(one)}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </DataTable>
      <Title order={3} size="h5">
        {words.people}
      </Title>
      {people.length === 0 ? <Text>{words.nobody}</Text> : <ChangedPeople people={people} known={known} />}
    </Stack>
  );
};
