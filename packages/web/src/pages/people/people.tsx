import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, read } from '../../api/request.ts';
import { Empty } from '../../parts/empty.tsx';
import { ButtonLink, Link } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { textOf } from '../../session/text-of.ts';
import { useWritten } from '../../words/dates.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { WORDS } from './people-words.ts';
import type { Person } from './queries.ts';

interface Found {
  readonly people: readonly Person[];
  readonly next: string | null;
}

/** Names never stand in an address, so a search is sent as a body. */
const pageOf = async (clinic: string, name: string, after: string | null, signal: AbortSignal): Promise<Found> => {
  const path = `/clinics/${clinic}/people`;
  if (name === '') return read<Found>(`${path}${after === null ? '' : `?after=${after}`}`, signal);
  const body = { name, ...(after !== null && { after }) };
  return (await ask<Found>('POST', `${path}/find`, { body, signal })).value;
};

const usePeople = (clinic: string, name: string) =>
  useInfiniteQuery({
    queryKey: ['people', clinic, name],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => pageOf(clinic, name, pageParam, signal),
    getNextPageParam: ({ next }) => next,
  });

const Search = ({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) => {
  const words = useWords(WORDS);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onName((textOf(event.currentTarget)['name'] ?? '').trim());
      }}
      onReset={() => onName('')}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          name="name"
          label={words.search}
          description={words.searchHint}
          autoComplete="off"
          maxLength={100}
          flex="1 1 16rem"
        />
        <Button type="submit">{words.find}</Button>
        {name !== '' && (
          <Button type="reset" variant="default">
            {words.all}
          </Button>
        )}
      </Group>
    </form>
  );
};

const List = ({ people }: { readonly people: readonly Person[] }) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { lang } = useLanguage();
  const written = useWritten();
  return (
    <Table className="sheet" captionSide="top">
      <Table.Caption>{words.list}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.name}</Table.Th>
          <Table.Th scope="col">{words.birthDate}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people
          .toSorted((a, b) => a.name.localeCompare(b.name, lang))
          .map(({ person, name, birthDate }) => (
            <Table.Tr key={person}>
              <Table.Th scope="row" fw={400}>
                <Link to="/clinics/$clinic/people/$person" params={{ clinic, person }}>
                  {name}
                </Link>
              </Table.Th>
              <Table.Td>{birthDate === undefined ? words.notGiven : written.day(birthDate)}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
};

const Results = ({ name }: { readonly name: string }) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = usePeople(clinic, name);
  if (isPending) return <Waiting />;
  if (data === undefined) return <Refused error={error} again={() => void refetch()} />;
  const people = data.pages.flatMap((page) => page.people);
  const empty = name === '' ? words.none : hasNextPage ? words.notYet : words.notFound;
  return (
    <Stack>
      <Text role="status" className={people.length === 0 ? 'hidden' : 'quiet'}>
        {people.length === 0 ? empty : words.shown(people.length)}
      </Text>
      {people.length === 0 ? <Empty>{empty}</Empty> : <List people={people} />}
      {error !== null && <Refused error={error} />}
      {hasNextPage && (
        <Group>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

/** The clients of the clinic: found by name, listed, added. */
export const People = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const [name, setName] = useState('');
  return (
    <Page
      title={words.title}
      actions={
        <ButtonLink to="/clinics/$clinic/people/new" params={{ clinic }}>
          {words.new}
        </ButtonLink>
      }
    >
      <Search name={name} onName={setName} />
      <Results name={name} />
    </Page>
  );
};
