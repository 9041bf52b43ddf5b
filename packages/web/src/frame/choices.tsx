import { Group, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useLanguage, useWords } from '../words/language.tsx';
import { WORDS } from './words.ts';

const NAMES = [
  { value: 'en', label: 'English' },
  { value: 'pl', label: 'Polski' },
];

/** The language, and light or dark. */
export const Choices = () => {
  const words = useWords(WORDS);
  const { lang, speak } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const looks = (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: words[value] }));
  return (
    <Group gap="xs">
      <NativeSelect
        size="xs"
        aria-label={words.language}
        data={NAMES}
        value={lang}
        onChange={({ currentTarget }) => speak(currentTarget.value === 'pl' ? 'pl' : 'en')}
      />
      <NativeSelect
        size="xs"
        aria-label={words.look}
        data={looks}
        value={colorScheme}
        onChange={({ currentTarget }) => {
          const chosen = looks.find(({ value }) => value === currentTarget.value);
          if (chosen !== undefined) setColorScheme(chosen.value);
        }}
      />
    </Group>
  );
};
