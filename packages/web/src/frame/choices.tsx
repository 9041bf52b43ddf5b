import { Group, useMantineColorScheme } from '@mantine/core';
import { useLanguage, useWords } from '../words/language.tsx';
import { WORDS } from './words.ts';

const NAMES = [
  { value: 'en', label: 'English' },
  { value: 'pl', label: 'Polski' },
] as const;

interface Props<T extends string> {
  readonly label: string;
  readonly all: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly choose: (value: T) => void;
}

/** One of a few. The browser's own control: this stands on every page, and the first one has to be small. */
const Choice = <T extends string>({ label, all, value, choose }: Props<T>) => (
  <select
    className="choice"
    aria-label={label}
    value={value}
    onChange={({ currentTarget }) => {
      const chosen = all.find((one) => one.value === currentTarget.value);
      if (chosen !== undefined) choose(chosen.value);
    }}
  >
    {all.map((one) => (
      <option key={one.value} value={one.value}>
        {one.label}
      </option>
    ))}
  </select>
);

/** The language, and light or dark. */
export const Choices = () => {
  const words = useWords(WORDS);
  const { lang, speak } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const looks = (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: words[value] }));
  return (
    <Group gap="xs">
      <Choice label={words.language} all={NAMES} value={lang} choose={speak} />
      <Choice label={words.look} all={looks} value={colorScheme} choose={setColorScheme} />
    </Group>
  );
};
