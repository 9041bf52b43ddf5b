import './questions.css';
import { Button, Group, Stack, Text } from '@mantine/core';
import type { IntakeTopic } from '@primum/words';
import { type ReactNode, useState } from 'react';
import { Refused } from '../../parts/refused.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { type Answered, answeredIn, type Drafts, type Lacking, lackingIn } from './draft.ts';
import { Question } from './question.tsx';
import type { OpenConcept } from './use-checking.ts';
import { WORDS } from './words.ts';

/** What a form of questions is given. */
export interface QuestionsProps {
  readonly topics: readonly IntakeTopic[];
  /** Why what is open is asked, where that is known. */
  readonly open?: readonly OpenConcept[];
  readonly today: string;
  readonly drafts: Drafts;
  readonly change: (drafts: Drafts) => void;
  readonly send: (answered: Answered) => void;
  readonly sending: boolean;
  readonly error: Error | null;
  /** What is asked before them, and whether it is answered; `tried`: somebody has tried to send. */
  readonly first?: { readonly isAnswered: boolean; readonly show: (tried: boolean) => ReactNode };
  /** What stands between the questions and what sends them. */
  readonly children?: ReactNode;
}

/** What answers lack, by topic. */
const lackingOf = (
  topics: readonly IntakeTopic[],
  drafts: Drafts,
  today: string,
): Readonly<Record<string, Lacking | null>> =>
  Object.fromEntries(
    topics.map((topic) => {
      const draft = drafts[topic.id];
      return [topic.id, draft === undefined ? null : lackingIn(topic, draft, today)];
    }),
  );

/** What sends the answers, and what stays open. */
const Sending = ({
  topics,
  drafts,
  sending,
  open: concepts,
  hasFirst,
}: Pick<QuestionsProps, 'topics' | 'drafts' | 'sending' | 'open'> & { readonly hasFirst: boolean }) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  const isOpen = ({ options }: IntakeTopic): boolean =>
    concepts === undefined || options.some((one) => concepts.some(({ concept }) => concept === one.concept));
  const open = topics.filter((topic) => drafts[topic.id] === undefined && isOpen(topic)).length;
  return (
    <>
      <Group>
        <Button type="submit" loading={sending}>
          {topics.every(({ id }) => drafts[id] === undefined) ? words.screen : words.send}
        </Button>
        {open > 0 && (
          <Text size="sm" role="status">
            {words.openCount(number(open))}
          </Text>
        )}
      </Group>
      {(topics.length > 0 || hasFirst) && (
        <Text size="sm" className="quiet">
          {words.keys}
        </Text>
      )}
    </>
  );
};

const NONE: readonly OpenConcept[] = Object.freeze([]);

type Listing = Pick<QuestionsProps, 'topics' | 'open' | 'today' | 'drafts' | 'change'> & {
  readonly lacking: Readonly<Record<string, Lacking | null>>;
};

const Listed = ({ topics, open = NONE, today, drafts, change, lacking }: Listing) => (
  <div>
    {topics.map((topic) => (
      <Question
        key={topic.id}
        topic={topic}
        open={open}
        draft={drafts[topic.id]}
        change={(draft) => change({ ...drafts, [topic.id]: draft })}
        lacking={lacking[topic.id] ?? null}
        today={today}
      />
    ))}
  </div>
);

/** Questions by topic, answered by keyboard or otherwise, and sent together. What has no answer is not sent. */
export const Questions = ({ send, sending, error, first, children, ...asked }: QuestionsProps) => {
  const words = useWords(WORDS);
  const [tried, setTried] = useState(false);
  const { topics, drafts, today } = asked;
  const lacking = lackingOf(topics, drafts, today);
  const isLacking = first?.isAnswered === false || Object.values(lacking).some((one) => one !== null);
  const submit = (): void => {
    setTried(true);
    if (!isLacking && !sending) send(answeredIn(topics, drafts, today));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        {first?.show(tried)}
        <Listed {...asked} lacking={tried ? lacking : {}} />
        {children}
        {error !== null && <Refused error={error} />}
        {tried && isLacking && <Text role="alert">{words.lacking}</Text>}
        <Sending {...asked} sending={sending} hasFirst={first !== undefined} />
      </Stack>
    </form>
  );
};
