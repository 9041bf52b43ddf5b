import { Radio, Text } from '@mantine/core';
import type { Answer } from '@primum/engine';
import { useEffect, useRef } from 'react';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import type { Anew, AnewLacking } from './anew.ts';
import { WORDS as ANEW } from './anew-words.ts';
import { onQuestionKey, toQuestion } from './keys.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly since: string;
  readonly anew: Anew;
  readonly change: (anew: Anew) => void;
  /** What is lacking, once somebody tried to send it. */
  readonly lacking: AnewLacking;
}

/** Answers by key. The questions that follow change with the answer, and after a no the focus goes to one that is there. */
const useAnswer = (anew: Anew, change: Props['change']) => {
  const here = useRef<HTMLFieldSetElement>(null);
  const goesOn = useRef(false);
  const answer = (given: Answer): void => {
    if (given === 'unknown') return;
    goesOn.current = given === 'no';
    change(given);
  };
  useEffect(() => {
    if (goesOn.current && anew === 'no' && here.current !== null) toQuestion(here.current, 1);
    goesOn.current = false;
  }, [anew]);
  return { here, answer };
};

/** Whether anything is new since the last answers: yes or no, nothing ticked before. */
export const AnythingNew = ({ since, anew, change, lacking }: Props) => {
  const words = useWords(WORDS);
  const { ask, below, ...why } = useWords(ANEW);
  const { day } = useWritten();
  const { here, answer } = useAnswer(anew, change);
  const keys = { [words.keyYes]: 'yes', [words.keyNo]: 'no' } as const;
  return (
    <fieldset ref={here} className="question" data-anew onKeyDown={onQuestionKey(keys, answer)}>
      <legend>{ask(day(since))}</legend>
      <div>
        <div className="answers">
          {(['yes', 'no'] as const).map((one) => (
            <Radio
              key={one}
              name="anything-new"
              value={one}
              label={words[one]}
              checked={anew === one}
              onChange={() => change(one)}
            />
          ))}
        </div>
        {anew === 'yes' && (
          <Text size="sm" role="status">
            {below}
          </Text>
        )}
        {lacking !== null && (
          <Text role="alert" c="var(--primum-contraindicated)">
            {why[lacking]}
          </Text>
        )}
      </div>
    </fieldset>
  );
};
