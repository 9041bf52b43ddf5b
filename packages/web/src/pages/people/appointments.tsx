import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Empty } from '../../parts/empty.tsx';
import { ButtonLink } from '../../parts/link.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { AppointmentItem, type Saying } from './appointment-item.tsx';
import { WORDS } from './appointment-words.ts';
import { isComing } from './coming.ts';
import { type Appointment, appointmentsQuery, type State, type Whose } from './queries.ts';
import { useStateChange } from './use-state-change.ts';
import './people.css';

const List = ({ all, ...saying }: Saying & { readonly all: readonly Appointment[] }) => (
  <ul className="plain-list">
    {all.map((one) => (
      <AppointmentItem key={one.id} one={one} {...saying} />
    ))}
  </ul>
);

/** What was said last, and the way back. It takes the focus, because the button that said it is gone. */
const Said = ({ one, before, onState, isPending }: Saying & { readonly one: Appointment; readonly before: State }) => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [one.version]);
  return (
    <Group ref={place} tabIndex={-1} role="status">
      <Text>{`${weekday(one.at)}, ${one.at.slice(11)} · ${words[one.state]}`}</Text>
      {one.state !== before && (
        <Button variant="default" disabled={isPending} onClick={() => onState(one, before)}>
          {words.undo}
        </Button>
      )}
    </Group>
  );
};

const useSaying = (clinic: string) => {
  const { mutate, error, isPending, isSuccess, variables } = useStateChange(clinic);
  const saying: Saying = { onState: (one, state) => mutate({ one, state }), isPending };
  return { saying, error, before: isSuccess ? variables.one : null };
};

const Lists = ({ whose, all }: { readonly whose: Whose; readonly all: readonly Appointment[] }) => {
  const words = useWords(WORDS);
  const { saying, error, before } = useSaying(whose.clinic);
  const coming = all.filter((one) => isComing(one));
  const past = all.filter((one) => !isComing(one)).toReversed();
  const changed = all.find((one) => one.id === before?.id);
  return (
    <>
      {error !== null && <Refused error={error} />}
      {changed !== undefined && before !== null && <Said one={changed} before={before.state} {...saying} />}
      {coming.length === 0 && <Empty>{words.none}</Empty>}
      {coming.length > 0 && <List all={coming} {...saying} />}
      {past.length > 0 && (
        <details className="folded">
          <summary>{words.past(past.length)}</summary>
          <List all={past} {...saying} />
        </details>
      )}
    </>
  );
};

/** The appointments of a client: coming, past, and booking another. */
export const Appointments = ({ whose }: { readonly whose: Whose }) => {
  const words = useWords(WORDS);
  const { data, error, refetch } = useQuery(appointmentsQuery(whose));
  return (
    <Stack component="section" gap="sm" aria-labelledby="appointments">
      <Group justify="space-between">
        <Title order={2} size="h3" id="appointments">
          {words.appointments}
        </Title>
        <ButtonLink
          variant="default"
          className="screen"
          to="/clinics/$clinic/people/$person/appointments/new"
          params={whose}
        >
          {words.book}
        </ButtonLink>
      </Group>
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && <Lists whose={whose} all={data} />}
    </Stack>
  );
};
