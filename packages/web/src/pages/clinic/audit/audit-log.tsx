import { Button, Group, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../../parts/empty.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from '../audit-words.ts';
import { staffQuery } from '../staff/colleague.ts';
import { AuditTable } from './audit-table.tsx';
import { auditQuery, type Entry, EVERYTHING, type Filter } from './entries.ts';
import { Filters } from './filters.tsx';
import { FindClient } from './find-client.tsx';

/** Who did something, by name; the id where nobody of the staff has it. */
const useActors = (entries: readonly Entry[]) => {
  const { clinic } = useAtWork();
  const { data } = useQuery(staffQuery(clinic));
  const nameOf = (account: string): string => data?.staff.find((one) => one.account === account)?.name ?? account;
  const all = new Set([...(data?.staff ?? []).map(({ account }) => account), ...entries.map(({ actor }) => actor)]);
  const actors = [...all].map((value) => ({ value, label: nameOf(value) }));
  return { nameOf, actors: actors.toSorted((a, b) => a.label.localeCompare(b.label)) };
};

/** That the entries are about one client, and the way back. */
const OneClient = ({ person, onAll }: { readonly person: string; readonly onAll: () => void }) => {
  const words = useWords(WORDS);
  return (
    <Group>
      <Text>{words.ofClient(person.slice(0, 8))}</Text>
      <Button variant="default" onClick={onAll}>
        {words.allClients}
      </Button>
    </Group>
  );
};

/** The audit log, newest first: by whom, what, about whom, page by page. */
export const AuditLog = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const query = useInfiniteQuery({ ...auditQuery(clinic, filter), placeholderData: keepPreviousData });
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  const { nameOf, actors } = useActors(entries);
  const onPerson = (person: string): void => setFilter({ ...filter, person });
  const isRead = query.isSuccess && !query.isPlaceholderData;
  return (
    <>
      <Text>{words.about}</Text>
      <Filters filter={filter} entries={entries} actors={actors} onFilter={setFilter} />
      {filter.person === '' ? (
        <FindClient onPerson={onPerson} />
      ) : (
        <OneClient person={filter.person} onAll={() => onPerson('')} />
      )}
      {!isRead && query.error === null && <Waiting />}
      {query.error !== null && <Refused error={query.error} again={() => void query.refetch()} />}
      <Text role="status" className="quiet">
        {isRead && words.count(entries.length)}
        {isRead && !query.hasNextPage && ` ${words.all}`}
      </Text>
      {isRead && entries.length === 0 && <Empty>{words.none}</Empty>}
      {isRead && entries.length > 0 && <AuditTable entries={entries} nameOf={nameOf} onPerson={onPerson} />}
      {isRead && query.hasNextPage && (
        <Group>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {words.more}
          </Button>
        </Group>
      )}
    </>
  );
};
