import { Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../../api/request.ts';
import { Page } from '../../../parts/page.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from '../appointment-words.ts';
import { NotSaved } from '../changed.tsx';
import { useKnowledge } from '../knowledge.ts';
import { type Appointment, appointmentQuery, type Booking, personQuery, versionTag } from '../queries.ts';
import { Back } from './back.tsx';
import { BookingForm } from './booking-form.tsx';
import { draftOf } from './draft.ts';

const KeptNow = ({ one }: { readonly one: Appointment }) => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  const { nameOf } = useKnowledge();
  const what = one.procedures.map((id) => nameOf('procedures', id)).join(', ');
  return (
    <Text role="status">
      {`${words.keptNow}: ${weekday(one.at)}, ${one.at.slice(11)} · ${words[one.state]} · ${what}`}
    </Text>
  );
};

const Form = ({ first }: { readonly first: Appointment }) => {
  const { clinic } = useAtWork();
  const { id, person } = first;
  const whose = { clinic, person };
  const client = useQueryClient();
  const navigate = useNavigate();
  const [now, setNow] = useState<Appointment | null>(null);
  const { state, version } = now ?? first;
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: Booking) =>
      ask('PUT', `/clinics/${clinic}/appointments/${id}`, { body: { ...body, state }, version: versionTag(version) }),
    onSuccess: async () => {
      const keys = ['appointments', 'validity', 'links'].map((one) => [one, clinic, person]);
      await Promise.all([...keys, ['today', clinic]].map((queryKey) => client.invalidateQueries({ queryKey })));
      await navigate({ to: '/clinics/$clinic/people/$person', params: whose });
    },
  });
  const again = async (): Promise<void> =>
    setNow((await client.fetchQuery({ ...appointmentQuery(clinic, id), staleTime: 0 })).value);
  const shown = now === null ? null : <KeptNow one={now} />;
  return (
    <BookingForm
      first={draftOf(first)}
      refused={<NotSaved error={error} again={() => void again()} now={shown} />}
      isPending={isPending}
      onBooking={mutate}
      back={<Back whose={whose} />}
    />
  );
};

/** Changing an appointment: another day, time, procedures, plan. */
export const EditAppointment = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { person = '', appointment = '' } = useParams({ strict: false });
  const who = useQuery(personQuery({ clinic, person }));
  const { data, error, refetch } = useQuery({ ...appointmentQuery(clinic, appointment), staleTime: 0, gcTime: 0 });
  return (
    <Page title={words.changeFor(who.data?.value.name ?? '…')} tab={words.changeFor('…')}>
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && <Form first={data.value} />}
    </Page>
  );
};
