import { Button, Group, Text } from '@mantine/core';
import { outcomeWords } from '@primum/words';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { WORDS } from './propose-words.ts';
import type { Setting } from './settings.ts';

const titleOf = (setting: Setting, { voice }: Known, words: typeof WORDS.en): string => {
  if (setting.kind === 'shelfLife') return words.shelfLifeOf(voice.name('concepts', setting.concept), setting.days);
  const said = setting.kind === 'off' ? words.switchedOff : outcomeWords(setting.disposition, voice);
  return `${voice.rule(setting.rule)}: ${said}`;
};

/** What a clinic sets differently, each with a way to take it out. */
export const SettingList = ({
  settings,
  known,
  onRemove,
}: {
  readonly settings: readonly Setting[];
  readonly known: Known;
  readonly onRemove: (setting: Setting) => void;
}) => {
  const words = useWords(WORDS);
  if (settings.length === 0) return <Text>{words.noSettings}</Text>;
  return (
    <ul className="plain">
      {settings.map((setting) => {
        const title = titleOf(setting, known, words);
        return (
          <li key={JSON.stringify(setting)} className="clause">
            <Group justify="space-between" align="start">
              <div>
                <Text fw={650}>{title}</Text>
                {setting.kind !== 'shelfLife' && (
                  <>
                    <Text>{setting.procedures.map((id) => known.voice.name('procedures', id)).join(', ')}</Text>
                    <Text className="quiet">{`${setting.reason} (${setting.author})`}</Text>
                  </>
                )}
              </div>
              <Button variant="default" size="xs" aria-label={words.remove(title)} onClick={() => onRemove(setting)}>
                {words.removeShort}
              </Button>
            </Group>
          </li>
        );
      })}
    </ul>
  );
};
