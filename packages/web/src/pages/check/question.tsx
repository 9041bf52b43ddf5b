import { Radio, Text } from '@mantine/core';
import type { Answer } from '@primum/engine';
import type { IntakeTopic } from '@primum/words';
import { useMemo } from 'react';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { type Draft, draftOf, type Lacking } from './draft.ts';
import { type AnswerKeys, onQuestionKey } from './keys.ts';
import type { OpenConcept } from './use-checking.ts';
import { Which } from './which.tsx';
import { WORDS } from './words.ts';

const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown'];

/** What a question is asked with. */
export interface Asking {
  readonly topic: IntakeTopic;
  readonly open: readonly OpenConcept[];
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

/** Why a topic is asked: never asked, not sure, or answered too long ago, and when. */
const Why = ({ topic, open }: Pick<Asking, 'topic' | 'open'>) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const of = open.filter(({ concept }) => topic.options.some((one) => one.concept === concept));
  const said = of.map(({ reason, answered }) => {
    if (reason !== 'outlived') return words[reason];
    return answered === null ? words.outlivedOnce : words.outlived(day(answered));
  });
  if (said.length === 0) return null;
  return (
    <Text size="sm" className="quiet">
      {[...new Set(said)].join('; ')}
    </Text>
  );
};

/** One topic: yes, no or not sure, nothing ticked before; after a yes, which of these and when. */
export const Question = ({ topic, open, draft, change, lacking, today }: Asking) => {
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
        <Why topic={topic} open={open} />
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
