import { Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/request.ts';
import { ButtonLink } from '../../../parts/link.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWritten } from '../../../words/dates.ts';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { isComing } from '../coming.ts';
import { useKnowledge } from '../knowledge.ts';
import { type Appointment, appointmentsQuery, pathOf, type Whose } from '../queries.ts';
import { WORDS } from './words.ts';

/** How many are open to read; the rest is folded. */
const SHOWN = 5;

interface Question {
  readonly concept: string;
  readonly ask: string;
  readonly reason: 'never-asked' | 'not-sure' | 'outlived';
  readonly answered: string | null;
}

const QuestionLine = ({ question }: { readonly question: Question }) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const { ask, reason, answered } = question;
  const said = {
    'never-asked': words['never-asked'],
    'not-sure': answered === null ? words.notSure : words['not-sure'](day(answered)),
    outlived: answered === null ? words.tooOld : words.outlived(day(answered)),
  };
  return (
    <List.Item>
      {ask} <span className="quiet">{`(${said[reason]})`}</span>
    </List.Item>
  );
};

const Lines = ({ questions }: { readonly questions: readonly Question[] }) => (
  <List>
    {questions.map((question) => (
      <QuestionLine key={question.concept} question={question} />
    ))}
  </List>
);

const Questions = ({ whose, next }: { readonly whose: Whose; readonly next: Appointment | undefined }) => {
  const words = useWords(WORDS);
  const { lang } = useLanguage();
  const { clinic, person } = whose;
  const about = next === undefined ? '' : `&appointment=${next.id}&on=${next.at.slice(0, 10)}`;
  const { data, error, refetch } = useQuery({
    queryKey: ['questions', clinic, person, next?.id ?? null, next?.version ?? null, lang],
    queryFn: ({ signal }) =>
      read<{ readonly questions: readonly Question[] }>(`${pathOf(whose)}/questions?lang=${lang}${about}`, signal),
  });
  if (data === undefined && error === null) return <Waiting />;
  if (data === undefined) return <Refused error={error} again={() => void refetch()} />;
  if (data.questions.length === 0) return <Text>{words.nothingToAsk}</Text>;
  const [first, others] = [data.questions.slice(0, SHOWN), data.questions.slice(SHOWN)];
  return (
    <div className="sheet">
      <Lines questions={first} />
      {others.length > 0 && (
        <details className="folded">
          <summary>{words.others(others.length)}</summary>
          <Lines questions={others} />
        </details>
      )}
    </div>
  );
};

/** What has to be asked for the next appointment, each with why. */
export const OpenQuestions = ({ whose }: { readonly whose: Whose }) => {
  const words = useWords(WORDS);
  const { role } = useAtWork();
  const { weekday } = useWritten();
  const { nameOf } = useKnowledge();
  const { data } = useQuery(appointmentsQuery(whose));
  if (data === undefined) return null;
  const next = data.find((one) => isComing(one));
  const procedures = next?.procedures.map((id) => nameOf('procedures', id)).join(', ') ?? '';
  return (
    <Stack component="section" gap="sm" aria-labelledby="open-questions">
      <Title order={2} size="h3" id="open-questions">
        {words.ask}
      </Title>
      <Text className="quiet">{next === undefined ? words.askToday : words.askFor(weekday(next.at), procedures)}</Text>
      <Questions whose={whose} next={next} />
      {next !== undefined && role !== 'reception' && (
        <Group className="screen">
          <ButtonLink
            variant="default"
            to="/clinics/$clinic/people/$person/check/$appointment"
            params={{ ...whose, appointment: next.id }}
          >
            {words.askNow}
          </ButtonLink>
        </Group>
      )}
    </Stack>
  );
};
