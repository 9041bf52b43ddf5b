import { Button, Group, List, Text } from '@mantine/core';
import type { Question, Screening } from '@primum/engine';
import { outcomeWords } from '@primum/words';
import { useMemo, useRef, useState } from 'react';
import { OutcomeTag } from '../../brand/outcome-tag.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { topicsOf } from '../check/artifact.ts';
import type { Drafts } from '../check/draft.ts';
import { Questions } from '../check/questions.tsx';
import { useSend } from '../check/send.ts';
import { useFirstFocus } from '../today/first-focus.ts';
import { Fold, Part } from './level.tsx';
import { saidWords } from './said.ts';
import { askedIn } from './screen-again.ts';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

/** So many questions are shown; the others are folded. */
const OPEN = 5;

interface Props {
  readonly screening: Screening;
  readonly seen: Seen;
}

const Listed = ({ questions, seen }: { readonly questions: readonly Question[]; readonly seen: Seen }) => {
  const { voice } = seen.known;
  return (
    <List>
      {questions.map(({ concept, ask, gravest, raisedBy, hints }) => (
        <List.Item key={concept}>
          {ask}
          <div>
            <span className="quiet">{voice.say('words.label.couldBe')}:</span>{' '}
            <OutcomeTag outcome={gravest} word={outcomeWords(gravest, voice)} />
          </div>
          {[...raisedBy.map((one) => saidWords(one, voice)), ...hints].map((text) => (
            <Text key={text} size="sm" className="quiet screen">
              {voice.say('words.label.recorded')}: {text}
            </Text>
          ))}
        </List.Item>
      ))}
    </List>
  );
};

/** The open questions, asked here; what is answered is kept, and screened again. */
const Asking = ({ screening, seen }: Props) => {
  const [drafts, setDrafts] = useState<Drafts>({});
  const { mutate, isPending, error } = useSend(seen.which);
  const topics = useMemo(
    () =>
      topicsOf(
        seen.known,
        screening.questions.map(({ concept }) => concept),
      ),
    [screening, seen.known],
  );
  const here = useRef<HTMLDivElement>(null);
  useFirstFocus(here, '.question input');
  return (
    <div ref={here}>
      <Questions
        topics={topics}
        today={seen.today}
        drafts={drafts}
        change={setDrafts}
        send={(answered) => mutate({ answered, asked: askedIn(seen.kept) })}
        sending={isPending}
        error={error}
      />
    </div>
  );
};

/** What nobody has answered and could still change the outcome, gravest first, with the way to ask it now. */
export const OpenQuestions = ({ screening, seen }: Props) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  const [isAsking, setAsking] = useState(false);
  const { questions } = screening;
  const rest = questions.slice(OPEN);
  if (questions.length === 0) return null;
  return (
    <Part title={seen.known.voice.say('words.section.questions', { count: number(questions.length) })}>
      {!isAsking && <Listed questions={questions.slice(0, OPEN)} seen={seen} />}
      {!isAsking && rest.length > 0 && (
        <Fold title={words.moreQuestions(number(rest.length))} onPaper="open">
          <Listed questions={rest} seen={seen} />
        </Fold>
      )}
      <Group className="screen">
        <Button variant={isAsking ? 'default' : 'filled'} aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          {isAsking ? words.askClose : words.askNow}
        </Button>
      </Group>
      {isAsking && <Asking screening={screening} seen={seen} />}
    </Part>
  );
};
