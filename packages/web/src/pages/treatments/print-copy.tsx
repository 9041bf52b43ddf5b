import { Button, Group } from '@mantine/core';
import { useWords } from '../../words/language.tsx';
import { screeningPaper } from '../people/papers.ts';
import type { Whose } from '../people/queries.ts';
import { WORDS } from './words.ts';

const LANGUAGES = [
  { lang: 'en', name: 'English' },
  { lang: 'pl', name: 'Polski' },
];

/** What the client takes along, on paper, in either language. */
export const PrintCopy = ({
  whose,
  screening,
  procedure,
}: {
  readonly whose: Whose;
  readonly screening: number;
  readonly procedure: string;
}) => {
  const words = useWords(WORDS);
  return (
    <Group gap="xs">
      {LANGUAGES.map(({ lang, name }) => (
        <Button
          key={lang}
          component="a"
          variant="default"
          target="_blank"
          href={`${screeningPaper(whose, screening, 'client-copy')}?${new URLSearchParams({ lang, procedure })}`}
        >
          {words.printCopy(name)}
        </Button>
      ))}
    </Group>
  );
};
