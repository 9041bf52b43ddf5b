import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { OwnSource, ServedLibrary } from '@primum/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answered, ask, read } from '../../api/request.ts';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Section } from './parts/section.tsx';
import { WORDS } from './words.ts';

/** Keeps another copy; where somebody else was faster, what is kept now is read again. */
const useCopy = (letter: string, { version }: Answered<OwnSource>, onKept: () => void) => {
  const { clinic } = useAtWork();
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: ['own-source', clinic, letter] });
  return useMutation({
    mutationFn: (text: string) =>
      ask('PUT', `/clinics/${clinic}/sources/${letter}`, { body: { text }, ...(version !== null && { version }) }),
    onSuccess: () => {
      onKept();
      void client.invalidateQueries({ queryKey: ['clinic', clinic, 'source', letter] });
      return readAgain();
    },
    onError: readAgain,
  });
};

const CopyForm = ({ letter, first }: { readonly letter: string; readonly first: Answered<OwnSource> }) => {
  const words = useWords(WORDS);
  const [text, setText] = useState('');
  const { mutate, error, isPending } = useCopy(letter, first, () => setText(''));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate(text);
      }}
    >
      <Stack gap="xs">
        {error !== null && <Refused error={error} />}
        <Textarea
          label={words.copyText(letter)}
          value={text}
          rows={4}
          required
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group>
          <Button type="submit" variant="default" loading={isPending}>
            {words.keep}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

const Copy = ({ letter, title }: { readonly letter: string; readonly title: string }) => {
  const words = useWords(WORDS);
  const { clinic, role } = useAtWork();
  const { data, error, refetch } = useQuery({
    queryKey: ['own-source', clinic, letter],
    queryFn: ({ signal }) => ask<OwnSource>('GET', `/clinics/${clinic}/sources/${letter}`, { signal }),
  });
  return (
    <details>
      <summary lang="en">{words.copyOf(letter, title)}</summary>
      {data === undefined && error === null && <Waiting />}
      {error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && (
        <>
          <Text role="status">
            {data.value.kept ? words.copyKept(data.value.found, data.value.of) : words.copyNone}
          </Text>
          {role === 'director' && <CopyForm letter={letter} first={data} />}
        </>
      )}
    </details>
  );
};

/** The clinic's own copies of the documents behind the rules. */
export const OwnSourcesSection = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { lang } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['clinic', clinic, 'library', lang],
    staleTime: 60_000,
    queryFn: ({ signal }) => read<ServedLibrary>(`/clinics/${clinic}/library?lang=${lang}`, signal),
  });
  return (
    <Section title={words.sources} about={words.sourcesAbout}>
      {data === undefined && error === null && <Waiting />}
      {error !== null && <Refused error={error} again={() => void refetch()} />}
      {data?.sources.map(({ letter, title }) => (
        <Copy key={letter} letter={letter} title={title} />
      ))}
    </Section>
  );
};
