import { Button, Table, Text } from '@mantine/core';
import type { Disposition, Outcome } from '@primum/engine';
import { DISPOSITIONS } from '@primum/engine';
import { outcomeWords } from '@primum/words';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../../api/request.ts';
import { Link } from '../../../parts/link.tsx';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { DataTable } from '../parts/data-table.tsx';
import type { Changed } from './told.ts';
import { WORDS } from './words.ts';

/** Names are read one by one, and every reading is in the audit log. */
const AT_ONCE = 20;

const asChanged = (one: string | Changed): Changed =>
  typeof one === 'string' ? { person: one, changes: [], appointments: [] } : one;

const isOutcome = (text: string): text is Outcome =>
  text === 'not-enough-information' || DISPOSITIONS.some((one: Disposition) => one === text);

const Name = ({ person, clinic }: { readonly person: string; readonly clinic: string }) => {
  const { data } = useQuery({
    queryKey: ['clinic', clinic, 'name', person],
    staleTime: 60_000,
    queryFn: ({ signal }) => read<{ readonly name: string }>(`/clinics/${clinic}/people/${person}`, signal),
  });
  return (
    <Link to="/clinics/$clinic/people/$person" params={{ clinic, person }}>
      {data?.name ?? '…'}
    </Link>
  );
};

const Row = ({
  changed: { person, changes, appointments },
  known,
}: {
  readonly changed: Changed;
  readonly known: Known;
}) => {
  const written = useWritten();
  const { clinic, voice } = known;
  const said = (outcome: string | undefined): string =>
    outcome !== undefined && isOutcome(outcome) ? outcomeWords(outcome, voice) : '–';
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Name person={person} clinic={clinic} />
      </Table.Th>
      <Table.Td>
        {changes.map(({ procedure, before, after }) => (
          <Text key={procedure}>
            {`${voice.name('procedures', procedure)}: ${said(before?.outcome)} → ${said(after?.outcome)}`}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>{appointments.map(({ day }) => written.day(day)).join(', ')}</Table.Td>
    </Table.Tr>
  );
};

/** Whose chart would come out differently, how, and what they have booked. */
export const ChangedPeople = ({
  people,
  known,
}: {
  readonly people: readonly (string | Changed)[];
  readonly known: Known;
}) => {
  const words = useWords(WORDS);
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      <DataTable caption={words.people} heads={[words.person, words.changes, words.appointments]}>
        {people
          .slice(0, shown)
          .map(asChanged)
          .map((changed) => (
            <Row key={changed.person} changed={changed} known={known} />
          ))}
      </DataTable>
      {people.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
          {words.more}
        </Button>
      )}
    </>
  );
};
