import { Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Answered, ask } from '../../api/request.ts';
import { ButtonLink } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { NotSaved } from './changed.tsx';
import { WORDS } from './people-words.ts';
import { PersonForm } from './person-form.tsx';
import { type Identity, type Person, pathOf, personQuery, versionTag } from './queries.ts';

const KeptNow = ({ one }: { readonly one: Person }) => {
  const words = useWords(WORDS);
  const written = useWritten();
  const said = [
    one.name,
    one.birthDate === undefined ? words.notGiven : written.day(one.birthDate),
    words[one.sex ?? 'unknown'],
    one.phone,
    one.email,
  ];
  return <Text role="status">{`${words.keptNow}: ${said.filter((part) => part !== undefined).join(' · ')}`}</Text>;
};

const Form = ({ first }: { readonly first: Answered<Person> }) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { person } = first.value;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [now, setNow] = useState<Person | null>(null);
  const version = versionTag((now ?? first.value).version);
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: Identity) => ask('PUT', pathOf({ clinic, person }), { body, version }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['person', clinic, person] });
      void client.invalidateQueries({ queryKey: ['people', clinic] });
      await navigate({ to: '/clinics/$clinic/people/$person', params: { clinic, person } });
    },
  });
  const again = async (): Promise<void> =>
    setNow((await client.fetchQuery({ ...personQuery({ clinic, person }), staleTime: 0 })).value);
  return (
    <PersonForm
      identity={first.value}
      label={words.save}
      refused={<NotSaved error={error} again={() => void again()} now={now === null ? null : <KeptNow one={now} />} />}
      isPending={isPending}
      onIdentity={mutate}
      back={
        <ButtonLink variant="default" to="/clinics/$clinic/people/$person" params={{ clinic, person }}>
          {words.cancel}
        </ButtonLink>
      }
    />
  );
};

/** Changing who a client is. */
export const EditPerson = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { person = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({ ...personQuery({ clinic, person }), staleTime: 0, gcTime: 0 });
  if (data === undefined && error === null) return <Waiting />;
  return (
    <Page title={words.edit(data?.value.name ?? '')} tab={words.edit('…')}>
      {data === undefined ? <Refused error={error} again={() => void refetch()} /> : <Form first={data} />}
    </Page>
  );
};
