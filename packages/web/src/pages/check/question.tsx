import { Radio, Text } from '@mantine/core';
import type { Answer } from '@primum/engine';
import type { IntakeTopic } from '@primum/words';
import { useMemo } from 'react';
import { useWords } from '../../words/language.tsx';
import { type Draft, draftOf, type Lacking } from './draft.ts';
import { type AnswerKeys, onQuestionKey } from './keys.ts';
import { Which } from './which.tsx';
import { WORDS } from './words.ts';

const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown'];

/** What a question is asked with. */
export interface Asking {
  readonly topic: IntakeTopic;
  readonly draft: Draft | undefined;
  readonly change: (draft: Draft) => void;
  /** What the answer lacks, once somebody tried to send it. */
  readonly lacking: Lacking | null;
  readonly today: string;
}

/** The keys of the three answers, in the language spoken. */
export const useAnswerKeys = (): AnswerKeys => {
  const words = useWords(WORDS);
  return useMemo(() => ({ [words.keyYes]: 'yes', [words.keyNo]: 'no', [words.keyUnknown]: 'unknown' }), [words]);
};

/** One topic: yes, no or not sure, nothing ticked before; after a yes, which of these and when. */
export const Question = ({ topic, draft, change, lacking, today }: Asking) => {
  const words = useWords(WORDS);
  const keys = useAnswerKeys();
  const answer = (given: Answer): void => {
    if (given !== draft?.answer) change(draftOf(given));
  };
  const asked = topic.options.filter(({ after }) => after.length === 0);
  return (
    <fieldset className="question" onKeyDown={onQuestionKey(keys, answer)} data-topic={topic.id}>
      <legend>{topic.ask}</legend>
      <div>
        {topic.options.length > 1 && draft?.answer !== 'yes' && (
          <Text size="sm" className="quiet">
            {asked.map(({ text }) => text).join(' · ')}
          </Text>
        )}
        <div className="answers">
          {ANSWERS.map((one) => (
            <Radio
              key={one}
              name={`topic-${topic.id}`}
              value={one}
              label={words[one]}
              checked={draft?.answer === one}
              onChange={() => answer(one)}
            />
          ))}
        </div>
        {draft?.answer === 'yes' && <Which topic={topic} draft={draft} change={change} today={today} />}
        {lacking !== null && (
          <Text role="alert" c="var(--primum-contraindicated)">
            {words[lacking]}
          </Text>
        )}
      </div>
    </fieldset>
  );
};
