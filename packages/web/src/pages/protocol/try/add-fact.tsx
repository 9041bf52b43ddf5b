import { Button, Group, Text, TextInput } from '@mantine/core';
import type { Match } from '@primum/words';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { WORDS } from './words.ts';

/** The search of concepts, loaded when somebody first searches. */
const useFinder = (known: Known, wanted: boolean) => {
  const { sha256, lang } = known.knowledge;
  const { data } = useQuery({
    queryKey: ['clinic', known.clinic, 'concept-finder', lang, sha256],
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await import('./concept-finder.ts')).conceptFinderOf(known, lang),
  });
  return data ?? null;
};

const Matches = ({
  matches,
  onConcept,
}: {
  readonly matches: readonly Match[];
  readonly onConcept: (concept: string) => void;
}) => {
  const words = useWords(WORDS);
  return (
    <Group component="ul" className="plain" gap="xs" aria-label={words.found}>
      {matches.map(({ concept, name }) => (
        <li key={concept}>
          <Button variant="default" size="xs" aria-label={words.add(name)} onClick={() => onConcept(concept)}>
            {`+ ${name}`}
          </Button>
        </li>
      ))}
    </Group>
  );
};

/** Finds a concept by any of its names, and adds it. */
export const AddFact = ({
  known,
  onConcept,
}: {
  readonly known: Known;
  readonly onConcept: (concept: string) => void;
}) => {
  const words = useWords(WORDS);
  const [text, setText] = useState('');
  const searched = useDeferredValue(text.trim());
  const find = useFinder(known, text !== '');
  const matches = searched === '' ? [] : (find?.(searched).matches ?? []);
  const isPreparing = text !== '' && find === null;
  const add = (concept: string): void => {
    onConcept(concept);
    setText('');
  };
  return (
    <>
      <TextInput
        type="search"
        label={words.search}
        description={words.searchHint}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Text role="status">
        {isPreparing && words.preparing}
        {!isPreparing && searched !== '' && matches.length === 0 && words.nothingFound}
      </Text>
      {matches.length > 0 && <Matches matches={matches} onConcept={add} />}
    </>
  );
};
