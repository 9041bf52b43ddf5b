import { Group } from '@mantine/core';
import type { Dispatch } from 'react';
import { useWords } from '../../../words/language.tsx';
import type { Filter } from '../known/filter.ts';
import type { Known } from '../known/known.ts';
import { topicName } from '../known/topics.ts';
import { Choice } from '../parts/choice.tsx';
import { WORDS as SHARED } from '../parts/words.ts';
import { WORDS } from './words.ts';

const optionsOf = ({ knowledge, texts }: Known, words: typeof WORDS.en, shared: typeof SHARED.en) => ({
  topic: [
    { value: '', label: words.allTopics },
    ...[...new Set(knowledge.rules.map(({ topic }) => topic))].map((value) => ({
      value,
      label: topicName(value, texts),
    })),
  ],
  procedure: [
    { value: '', label: words.allProcedures },
    ...knowledge.procedures.map(({ id }) => ({ value: id, label: texts.procedures[id] ?? id })),
  ],
  origin: [
    { value: '', label: words.allOrigins },
    { value: 'source', label: shared.source },
    { value: 'extension', label: shared.extension },
  ],
});

/** Which rules are shown: by topic, by procedure, by origin. */
export const Filters = ({
  known,
  filter,
  onChange,
}: {
  readonly known: Known;
  readonly filter: Filter;
  readonly onChange: Dispatch<Filter>;
}) => {
  const words = useWords(WORDS);
  const shared = useWords(SHARED);
  const options = optionsOf(known, words, shared);
  return (
    <Group className="screen" align="end" grow preventGrowOverflow={false} gap="sm">
      {(['topic', 'procedure', 'origin'] as const).map((part) => (
        <Choice
          key={part}
          label={words[part]}
          options={options[part]}
          value={filter[part]}
          onValue={(value) => onChange({ ...filter, [part]: value })}
        />
      ))}
    </Group>
  );
};
