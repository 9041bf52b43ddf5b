import { TextInput } from '@mantine/core';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { Choice } from '../parts/choice.tsx';
import { shelfLifeChoices } from './choices.ts';
import type { Draft } from './draft.ts';
import { WORDS } from './propose-words.ts';

/** About what a "no" is to hold for fewer days, and for how many. */
export const ShelfLifeFields = ({
  draft,
  known,
  onChange,
}: {
  readonly draft: Draft;
  readonly known: Known;
  readonly onChange: (part: Partial<Draft>) => void;
}) => {
  const words = useWords(WORDS);
  const { knowledge, voice } = known;
  const now = knowledge.concepts[draft.concept]?.shelfLife ?? 0;
  return (
    <>
      <Choice
        label={words.concept}
        required
        empty={words.choose}
        options={shelfLifeChoices(knowledge).map((value) => ({ value, label: voice.name('concepts', value) }))}
        value={draft.concept}
        onValue={(concept) => onChange({ concept })}
      />
      {draft.concept !== '' && (
        <TextInput
          type="number"
          min={0}
          max={now - 1}
          label={words.days(now)}
          value={draft.days}
          required
          onChange={({ currentTarget }) => onChange({ days: currentTarget.value })}
        />
      )}
    </>
  );
};
