import { Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Empty } from '../../parts/empty.tsx';
import { ButtonLink } from '../../parts/link.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import { AppointmentItem } from './appointment-item.tsx';
import { WORDS } from './appointment-words.ts';
import { isComing } from './coming.ts';
import { type Appointment, appointmentsQuery, type Whose } from './queries.ts';
import './people.css';

const List = ({ all }: { readonly all: readonly Appointment[] }) => (
  <ul className="plain-list">
    {all.map((one) => (
      <AppointmentItem key={one.id} one={one} />
    ))}
  </ul>
);

/** The appointments of a client: coming, past, and booking another. */
export const Appointments = ({ whose }: { readonly whose: Whose }) => {
  const words = useWords(WORDS);
  const { data, error, refetch } = useQuery(appointmentsQuery(whose));
  const coming = data?.filter((one) => isComing(one)) ?? [];
  const past = data?.filter((one) => !isComing(one)).toReversed() ?? [];
  return (
    <Stack component="section" gap="sm" aria-labelledby="appointments">
      <Group justify="space-between">
        <Title order={2} size="h3" id="appointments">
          {words.appointments}
        </Title>
        <ButtonLink variant="default" to="/clinics/$clinic/people/$person/appointments/new" params={whose}>
          {words.book}
        </ButtonLink>
      </Group>
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && coming.length === 0 && <Empty>{words.none}</Empty>}
      {coming.length > 0 && <List all={coming} />}
      {past.length > 0 && (
        <details>
          <summary>{words.past(past.length)}</summary>
          <List all={past} />
        </details>
      )}
    </Stack>
  );
};
