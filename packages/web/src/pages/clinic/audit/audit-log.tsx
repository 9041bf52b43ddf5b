import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../../parts/empty.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import { Choice } from '../../protocol/parts/choice.tsx';
import { WORDS } from '../audit-words.ts';
import { staffQuery } from '../staff/colleague.ts';
import { AuditTable } from './audit-table.tsx';
import { auditQuery, type Entry } from './entries.ts';

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

/** How an actor is called; the id where nobody of the staff has it. */
const useActorName = (): ((account: string) => string) => {
  const { clinic } = useAtWork();
  const { data } = useQuery(staffQuery(clinic));
  return (account) => data?.staff.find((one) => one.account === account)?.name ?? account;
};

/** What is shown of what was read. */
const useFilter = (entries: readonly Entry[]) => {
  const [actor, setActor] = useState('');
  const [action, setAction] = useState('');
  const shown = entries.filter(
    (one) => (actor === '' || one.actor === actor) && (action === '' || one.action === action),
  );
  return { actor, setActor, action, setAction, shown };
};

const Filters = ({
  entries,
  filter: { actor, setActor, action, setAction },
  nameOf,
}: {
  readonly entries: readonly Entry[];
  readonly filter: ReturnType<typeof useFilter>;
  readonly nameOf: (account: string) => string;
}) => {
  const words = useWords(WORDS);
  return (
    <Group className="screen" grow preventGrowOverflow={false}>
      <Choice
        label={words.actor}
        empty={words.everybody}
        options={distinct(entries.map((one) => one.actor)).map((value) => ({ value, label: nameOf(value) }))}
        value={actor}
        onValue={setActor}
      />
      <Choice
        label={words.action}
        empty={words.everything}
        options={distinct(entries.map((one) => one.action)).map((value) => ({ value, label: value }))}
        value={action}
        onValue={setAction}
      />
    </Group>
  );
};

/** The audit log: by whom, what, about whom, page by page. */
export const AuditLog = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const [person, setPerson] = useState<string | null>(null);
  const query = useInfiniteQuery(auditQuery(clinic, person));
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  const nameOf = useActorName();
  const filter = useFilter(entries);
  return (
    <>
      <Text>{words.about}</Text>
      {person !== null && (
        <Group>
          <Text>{words.ofClient}</Text>
          <Button variant="default" onClick={() => setPerson(null)}>
            {words.allClients}
          </Button>
        </Group>
      )}
      <Filters entries={entries} filter={filter} nameOf={nameOf} />
      {query.isPending && <Waiting />}
      {query.error !== null && <Refused error={query.error} again={() => void query.refetch()} />}
      <Text role="status" className="quiet">
        {query.isSuccess && words.count(filter.shown.length, entries.length)}
        {query.isSuccess && !query.hasNextPage && ` ${words.all}`}
      </Text>
      {query.isSuccess && filter.shown.length === 0 && <Empty>{words.none}</Empty>}
      {filter.shown.length > 0 && <AuditTable entries={filter.shown} nameOf={nameOf} onPerson={setPerson} />}
      {query.hasNextPage && (
        <Group>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {words.more}
          </Button>
        </Group>
      )}
    </>
  );
};
