import { Checkbox, List, Stack, Text } from '@mantine/core';
import type { Aftercare as Care, CompendiumTexts } from '@primum/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { libraryQuery } from '../protocol/known/queries.ts';
import { WORDS } from './words.ts';

type Length = NonNullable<Care['instructions'][number]['from']>;

/** How long, in words: "48 hours". */
const useLength = () => {
  const { lang } = useLanguage();
  return useMemo(() => {
    const formats = {
      hours: new Intl.NumberFormat(lang, { style: 'unit', unit: 'hour', unitDisplay: 'long' }),
      days: new Intl.NumberFormat(lang, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
    };
    return ({ unit, count }: Length): string => formats[unit].format(count);
  }, [lang]);
};

const Sheet = ({ care, texts }: { readonly care: Care; readonly texts: CompendiumTexts }) => {
  const words = useWords(WORDS);
  const lengthOf = useLength();
  const signs = (['emergency', 'clinic'] as const).map((urgency) => ({
    urgency,
    list: care.signs.filter((sign) => sign.urgency === urgency),
  }));
  return (
    <Stack gap="xs">
      <List>
        {care.instructions.map(({ id, from, until }) => {
          const times = [
            ...(from === null ? [] : [words.from(lengthOf(from))]),
            ...(until === null ? [] : [words.until(lengthOf(until))]),
          ];
          return (
            <List.Item key={id}>
              {texts.instructions[id] ?? id}
              {times.length > 0 && <span className="quiet">{` (${times.join(', ')})`}</span>}
            </List.Item>
          );
        })}
      </List>
      {signs
        .filter(({ list }) => list.length > 0)
        .map(({ urgency, list }) => (
          <div key={urgency}>
            <Text fw={650}>{urgency === 'clinic' ? words.clinicSigns : words.emergencySigns}</Text>
            <List>
              {list.map(({ id }) => (
                <List.Item key={id}>{texts.signs[id] ?? id}</List.Item>
              ))}
            </List>
          </div>
        ))}
    </Stack>
  );
};

const Shown = ({ procedure }: { readonly procedure: string }) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { lang } = useLanguage();
  const { data, error, refetch } = useQuery(libraryQuery(clinic, lang));
  if (data === undefined) return error === null ? <Waiting /> : <Refused error={error} again={() => void refetch()} />;
  const care = data.compendium.aftercare.find((one) => one.procedure === procedure);
  const texts = data.compendium.texts[lang];
  if (care === undefined || texts === undefined) return <Text>{words.none}</Text>;
  return (
    <details className="folded">
      <summary>{words.show}</summary>
      <Sheet care={care} texts={texts} />
    </details>
  );
};

/** Whether the aftercare was given, with what it says. */
export const Aftercare = ({
  procedure,
  given,
  onGiven,
}: {
  readonly procedure: string;
  readonly given: boolean;
  readonly onGiven: (given: boolean) => void;
}) => {
  const words = useWords(WORDS);
  return (
    <Stack component="fieldset" className="boxed" gap="sm">
      <legend>{words.aftercare}</legend>
      <Shown procedure={procedure} />
      <Checkbox label={words.given} checked={given} onChange={({ currentTarget }) => onGiven(currentTarget.checked)} />
    </Stack>
  );
};
