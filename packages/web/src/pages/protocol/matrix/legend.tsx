import { Group, Text } from '@mantine/core';
import { DISPOSITIONS } from '@primum/engine';
import { outcomeWords } from '@primum/words';
import { OutcomeTag } from '../../../brand/outcome-tag.tsx';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { WORDS } from './words.ts';

/** What shapes and signs mean. */
export const Legend = ({ known }: { readonly known: Known }) => {
  const words = useWords(WORDS);
  const signs = [
    ['+', words.extensionSign],
    ['°', words.treatedSign],
    ['*', words.typedSign],
    ['=', words.coveredSign],
    ['–', words.silentSign],
    ...(known.library.protocol === null
      ? []
      : [
          ['×', words.offSign],
          ['!', words.stricterSign],
        ]),
  ];
  return (
    <section className="sheet" aria-label={words.legend}>
      <Group gap="md">
        {DISPOSITIONS.toReversed()
          .filter((one) => one !== 'no-contraindication-found')
          .map((one) => (
            <OutcomeTag key={one} outcome={one} word={outcomeWords(one, known.voice)} />
          ))}
        {signs.map(([sign, text]) => (
          <Text key={sign} span>
            <strong>{sign}</strong> {text}
          </Text>
        ))}
      </Group>
    </section>
  );
};
