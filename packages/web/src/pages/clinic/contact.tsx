import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../api/problem.ts';
import { type Answered, ask } from '../../api/request.ts';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { textOf } from '../../session/text-of.ts';
import { useWords } from '../../words/language.tsx';
import { Section } from './parts/section.tsx';
import { WORDS } from './words.ts';

interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
}

const typed = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text);

/** What stands there now, where somebody else was faster. */
const Changed = ({ now, again }: { readonly now: Contact; readonly again: () => void }) => {
  const words = useWords(WORDS);
  return (
    <Stack gap="xs" role="alert">
      <Text fw={650}>{words.changed}</Text>
      <Text>{words.now(now.phone ?? words.nothing, now.email ?? words.nothing)}</Text>
      <Button variant="default" onClick={again}>
        {words.readAgain}
      </Button>
    </Stack>
  );
};

const Form = ({ first, again }: { readonly first: Answered<Contact>; readonly again: () => void }) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const client = useQueryClient();
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: (body: Contact) =>
      ask('PUT', `/clinics/${clinic}/contact`, { body, ...(first.version !== null && { version: first.version }) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['contact', clinic] }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { phone, email } = textOf(event.currentTarget);
        mutate({ phone: typed(phone), email: typed(email) });
      }}
    >
      <Stack gap="sm" maw="26rem">
        {isProblem(error, 'changed') && <Changed now={first.value} again={again} />}
        {error !== null && !isProblem(error, 'changed') && <Refused error={error} />}
        <TextInput name="phone" type="tel" label={words.phone} defaultValue={first.value.phone ?? ''} />
        <TextInput name="email" type="email" label={words.email} defaultValue={first.value.email ?? ''} />
        <Group>
          <Button type="submit" loading={isPending}>
            {words.save}
          </Button>
          <Text role="status">{isSuccess && words.saved}</Text>
        </Group>
      </Stack>
    </form>
  );
};

/** The same, for whoever may not change it. */
const Told = ({ contact: { phone, email } }: { readonly contact: Contact }) => {
  const words = useWords(WORDS);
  return (
    <dl className="details">
      <div>
        <dt>{words.phone}</dt>
        <dd>{phone ?? words.nothing}</dd>
      </div>
      <div>
        <dt>{words.email}</dt>
        <dd>{email ?? words.nothing}</dd>
      </div>
    </dl>
  );
};

/** How clients can reach the clinic. */
export const ContactSection = () => {
  const words = useWords(WORDS);
  const { clinic, role } = useAtWork();
  const { data, error, refetch } = useQuery({
    queryKey: ['contact', clinic],
    queryFn: ({ signal }) => ask<Contact>('GET', `/clinics/${clinic}/contact`, { signal }),
  });
  const again = (): void => void refetch();
  return (
    <Section title={words.contact} about={words.contactAbout}>
      {data === undefined && error === null && <Waiting />}
      {error !== null && <Refused error={error} again={again} />}
      {data !== undefined && role === 'director' && <Form first={data} again={again} />}
      {data !== undefined && role !== 'director' && <Told contact={data.value} />}
    </Section>
  );
};
