import { Button, Group, Table, Text, Title } from '@mantine/core';
import type { OwnCase, OwnCases } from '@primum/contract';
import type { Outcome } from '@primum/engine';
import { outcomeWords } from '@primum/words';
import { useInfiniteQuery } from '@tanstack/react-query';
import { read } from '../../../api/request.ts';
import { Empty } from '../../../parts/empty.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { DataTable } from '../parts/data-table.tsx';
import { More } from '../versions/more.tsx';
import { type Tried, triedOf } from './tried.ts';
import { WORDS } from './words.ts';

const stateOf = ({ holds }: OwnCase, words: typeof WORDS.en): string => {
  if (holds === null) return words.unreadable;
  return holds ? words.holds : words.fails;
};

const Row = ({
  one,
  known,
  onCase,
}: {
  readonly one: OwnCase;
  readonly known: Known;
  readonly onCase: (tried: Tried) => void;
}) => {
  const words = useWords(WORDS);
  const { voice } = known;
  const tried = triedOf(one);
  const said = (outcomes: Readonly<Record<string, Outcome>>) =>
    Object.entries(outcomes).map(([procedure, outcome]) => (
      <Text key={procedure}>{`${voice.name('procedures', procedure)}: ${outcomeWords(outcome, voice)}`}</Text>
    ));
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {one.name}
        {one.note !== undefined && (
          <Text size="sm" className="quiet">
            {one.note}
          </Text>
        )}
      </Table.Th>
      <Table.Td fw={650}>{stateOf(one, words)}</Table.Td>
      <Table.Td>{said(one.expected)}</Table.Td>
      <Table.Td>{one.outcomes !== null && said(one.outcomes)}</Table.Td>
      <Table.Td>
        {tried !== null && (
          <Button size="xs" variant="default" aria-label={words.load(one.name)} onClick={() => onCase(tried)}>
            {words.loadShort}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
};

/** The cases of the clinic, and whether each still comes out. */
export const CaseList = ({ known, onCase }: { readonly known: Known; readonly onCase: (tried: Tried) => void }) => {
  const words = useWords(WORDS);
  const { clinic } = known;
  const query = useInfiniteQuery({
    queryKey: ['clinic', clinic, 'cases'],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      read<OwnCases>(`/clinics/${clinic}/cases${pageParam === '' ? '' : `?after=${pageParam}`}`, signal),
    getNextPageParam: ({ next }) => next,
  });
  const cases = query.data?.pages.flatMap((page) => page.cases) ?? [];
  return (
    <section aria-labelledby="cases">
      <Title order={2} size="h4" id="cases">
        {words.cases}
      </Title>
      {query.isPending && <Waiting />}
      {query.error !== null && <Refused error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && cases.length === 0 && <Empty>{words.noCases}</Empty>}
      {cases.length > 0 && (
        <DataTable
          caption={words.cases}
          heads={[words.case, words.state, words.expectedHead, words.outcomes, words.loadShort]}
          minWidth={640}
        >
          {cases.map((one) => (
            <Row key={one.id} one={one} known={known} onCase={onCase} />
          ))}
        </DataTable>
      )}
      <Group>
        <More query={query}>{words.more}</More>
      </Group>
    </section>
  );
};
