import { Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useNameOf } from '../parts/use-name-of.ts';
import { More } from './more.tsx';
import { adoptionsQuery } from './queries.ts';
import type { Adoption } from './told.ts';
import { WORDS } from './words.ts';

const Row = ({ adoption }: { readonly adoption: Adoption }) => {
  const words = useWords(WORDS);
  const written = useWritten();
  const nameOf = useNameOf();
  const { at, knowledge, protocol, adoptedBy, nobodyElse, proposal } = adoption;
  return (
    <Table.Tr>
      <Table.Th scope="row">{written.moment(at)}</Table.Th>
      <Table.Td>
        {knowledge.version}{' '}
        <Text span size="sm" className="quiet" ff="monospace">
          {knowledge.sha256.slice(0, 12)}
        </Text>
      </Table.Td>
      <Table.Td>{protocol === null ? words.none : protocol.slice(0, 12)}</Table.Td>
      <Table.Td>
        {nameOf(adoptedBy)}
        {nobodyElse && proposal !== null && (
          <Text size="sm" className="quiet">
            {words.nobodyElse}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
};

/** What was in force since when, and who put it in force. */
export const AdoptionList = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const query = useInfiniteQuery(adoptionsQuery(clinic));
  const adoptions = query.data?.pages.flatMap((page) => page.adoptions) ?? [];
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {words.adoptions}
      </Title>
      {query.isPending && <Waiting />}
      {query.error !== null && <Refused error={query.error} again={() => void query.refetch()} />}
      {adoptions.length > 0 && (
        <DataTable caption={words.adoptions} heads={[words.since, words.knowledge, words.own, words.by]}>
          {adoptions.map((adoption) => (
            <Row key={adoption.adoption} adoption={adoption} />
          ))}
        </DataTable>
      )}
      <More query={query}>{words.more}</More>
    </Stack>
  );
};
