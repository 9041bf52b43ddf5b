import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Refused } from '../../../parts/refused.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { textOf } from '../../../session/text-of.ts';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import type { Person } from '../../people/queries.ts';
import { WORDS } from '../audit-words.ts';
import { peopleNamed } from './people-named.ts';

/** Those who have the name, each to be chosen. */
const Found = ({ people, choose }: { people: readonly Person[] | undefined; choose: (person: string) => void }) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  return (
    <div role="status">
      {people?.length === 0 && <Text>{words.nobody}</Text>}
      <Group gap="xs">
        {people?.map(({ person, name, birthDate }) => (
          <Button key={person} size="xs" variant="default" onClick={() => choose(person)}>
            {birthDate === undefined ? name : `${name}, ${day(birthDate)}`}
          </Button>
        ))}
      </Group>
    </div>
  );
};

/** Whose entries are shown: a client found by name. Names never stand in an address, so they are sent as a body. */
export const FindClient = ({ onPerson }: { readonly onPerson: (person: string) => void }) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (name: string) => peopleNamed(clinic, name),
  });
  return (
    <Stack gap="xs" className="screen">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          mutate((textOf(event.currentTarget)['name'] ?? '').trim());
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput name="name" label={words.clientName} autoComplete="off" maxLength={100} required />
          <Button type="submit" variant="default" loading={isPending}>
            {words.find}
          </Button>
        </Group>
      </form>
      {error !== null && <Refused error={error} />}
      <Found people={data} choose={onPerson} />
    </Stack>
  );
};
