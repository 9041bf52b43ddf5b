import { Group, List, Stack, Text } from '@mantine/core';
import type { Fact, NotUnderstood } from '@primum/engine';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ask } from '../../../api/request.ts';
import { Empty } from '../../../parts/empty.tsx';
import { ButtonLink } from '../../../parts/link.tsx';
import { Page } from '../../../parts/page.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { FactLine } from '../known/fact-line.tsx';
import { pathOf, type Whose } from '../queries.ts';
import '../people.css';
import { Withdraw } from './withdraw.tsx';
import { WORDS } from './words.ts';

/** What was answered at one time. */
interface Answers {
  readonly id: string;
  readonly on: string;
  readonly from: 'client' | 'staff' | 'record';
  readonly withdrawn: 'wrong-person' | 'entered-in-error' | 'corrected' | 'not-sent' | null;
  readonly facts: readonly Fact[];
  readonly notUnderstood: readonly NotUnderstood[];
}

const Said = ({ answers: { from, facts, notUnderstood, withdrawn } }: { readonly answers: Answers }) => {
  const words = useWords(WORDS);
  return (
    <>
      {withdrawn !== null && (
        <Text fw={650} role="status">
          {words.withdrawn(words[withdrawn])}
        </Text>
      )}
      <Text className="quiet">{words[from]}</Text>
      {facts.length === 0 && notUnderstood.length === 0 && <Empty>{words.none}</Empty>}
      {facts.length + notUnderstood.length > 0 && (
        <div className="sheet">
          <List>
            {facts.map((fact, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- facts have no name of their own
              <FactLine key={`${fact.concept} ${index}`} fact={fact} fromOf={() => undefined} />
            ))}
            {notUnderstood.map(({ text, code, why }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- entries have no name of their own
              <List.Item key={`${code} ${index}`}>
                {[text, code, why].filter((part) => part !== undefined).join(' · ')}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </>
  );
};

const useAnswers = (whose: Whose, id: string) =>
  useQuery({
    queryKey: ['answers', whose.clinic, whose.person, 'one', id],
    queryFn: ({ signal }) => ask<Answers>('GET', `${pathOf(whose)}/answers/${id}`, { signal }),
  });

/** What was answered at one time, and withdrawing it. */
export const AnswersPage = () => {
  const words = useWords(WORDS);
  const { clinic, role } = useAtWork();
  const { day } = useWritten();
  const { person = '', answers = '' } = useParams({ strict: false });
  const whose = { clinic, person };
  const { data, error, refetch } = useAnswers(whose, answers);
  if (data === undefined && error === null) return <Waiting />;
  if (data === undefined)
    return (
      <Page title={words.answers}>
        <Refused error={error} again={() => void refetch()} />
      </Page>
    );
  const { value, version } = data;
  const counts = value.withdrawn === null;
  return (
    <Page title={words.title(day(value.on))}>
      <Stack>
        <Said answers={value} />
        {role !== 'reception' && <Withdraw whose={whose} id={answers} version={version ?? ''} counts={counts} />}
        <Group>
          <ButtonLink variant="default" to="/clinics/$clinic/people/$person" params={whose}>
            {words.back}
          </ButtonLink>
        </Group>
      </Stack>
    </Page>
  );
};
