import { Button, Group, Table, Text } from '@mantine/core';
import { Link } from '../../../parts/link.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { DataTable } from '../../protocol/parts/data-table.tsx';
import { WORDS } from '../audit-words.ts';
import { ACTIONS, actionSaid } from './action-words.ts';
import type { Entry } from './entries.ts';

const Client = ({ person, onPerson }: { readonly person: string; readonly onPerson: (person: string) => void }) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const short = person.slice(0, 8);
  return (
    <Group gap="xs" wrap="nowrap">
      <Link
        to="/clinics/$clinic/people/$person"
        params={{ clinic, person }}
        aria-label={`${words.open} ${short}`}
        className="mono"
      >
        {short}
      </Link>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${words.thisClient} (${short})`}
        onClick={() => onPerson(person)}
      >
        =
      </Button>
    </Group>
  );
};

/** What was done, in words, and below as the log names it. */
const Action = ({ action }: Pick<Entry, 'action'>) => {
  const said = actionSaid(action, useWords(ACTIONS));
  return (
    <>
      {said}
      <Text size={said === null ? 'md' : 'xs'} className={said === null ? 'mono' : 'mono quiet'} lang="en">
        {action}
      </Text>
    </>
  );
};

/** Entries of the audit log. */
export const AuditTable = ({
  entries,
  nameOf,
  onPerson,
}: {
  readonly entries: readonly Entry[];
  readonly nameOf: (account: string) => string;
  readonly onPerson: (person: string) => void;
}) => {
  const words = useWords(WORDS);
  const written = useWritten();
  const heads = [words.number, words.when, words.who, words.what, words.client, words.record];
  return (
    <DataTable caption={words.title} heads={heads} minWidth={720}>
      {entries.map(({ seq, at, actor, action, person, record }) => (
        <Table.Tr key={seq}>
          <Table.Td>{seq}</Table.Td>
          <Table.Td>{written.moment(at)}</Table.Td>
          <Table.Td>{nameOf(actor)}</Table.Td>
          <Table.Td>
            <Action action={action} />
          </Table.Td>
          <Table.Td>{person !== null && <Client person={person} onPerson={onPerson} />}</Table.Td>
          <Table.Td>{record}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
};
