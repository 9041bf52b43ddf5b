import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import { letterPaper } from '../people/papers.ts';
import type { Whose } from '../people/queries.ts';
import { WORDS } from './one-words.ts';
import { type Clearance, letterQuery } from './queries.ts';

const Words = ({ whose, id, lang }: { readonly whose: Whose; readonly id: string; readonly lang: string }) => {
  const { data, error, refetch } = useQuery(letterQuery(whose, id, lang));
  if (data === undefined) return error === null ? <Waiting /> : <Refused error={error} again={() => void refetch()} />;
  return (
    <Text component="pre" className="sheet wrapped" lang={lang} ff="monospace" size="sm" m={0}>
      {data}
    </Text>
  );
};

/** The letter that asks for a clearance: to read, and to print. */
export const LetterOf = ({ whose, clearance }: { readonly whose: Whose; readonly clearance: Clearance }) => {
  const words = useWords(WORDS);
  const [lang, setLang] = useState(clearance.asked.lang);
  const [shown, setShown] = useState(clearance.state === 'asked');
  return (
    <Stack component="section" gap="sm" aria-labelledby="letter">
      <Title order={2} size="h3" id="letter">
        {words.letter}
      </Title>
      <Group align="flex-end">
        <NativeSelect
          label={words.lang}
          value={lang}
          data={[
            { value: 'en', label: 'English' },
            { value: 'pl', label: 'Polski' },
          ]}
          onChange={({ currentTarget }) => setLang(currentTarget.value)}
        />
        <Button component="a" href={`${letterPaper(whose, clearance.id)}?lang=${lang}`} target="_blank">
          {words.pdf}
        </Button>
      </Group>
      <details className="folded" open={shown} onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
        <summary>{words.showLetter}</summary>
        {shown && <Words whose={whose} id={clearance.id} lang={lang} />}
      </details>
    </Stack>
  );
};
