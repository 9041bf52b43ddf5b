import { Text, Title } from '@mantine/core';
import type { RuleHealth } from '@primum/contract';
import type { Texts } from '@primum/engine';
import { useQuery } from '@tanstack/react-query';
import { Link } from '../../../parts/link.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWritten, type Written } from '../../../words/dates.ts';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { knowledgeQuery } from '../known/queries.ts';
import { topicName } from '../known/topics.ts';
import { Bar } from './bar.tsx';
import { overriddenShare, perHundred } from './rates.ts';
import { type SortedColumn, SortedTable } from './sorted-table.tsx';
import { WORDS } from './words.ts';

type RuleRow = RuleHealth['rules'][number];
type QuestionRow = RuleHealth['questions'][number];

const shareOf = ({ asked, notSure }: QuestionRow): number => (asked === 0 ? 0 : notSure / asked);

const RuleLink = ({ row: { rule, title } }: { readonly row: RuleRow }) => {
  const { clinic } = useAtWork();
  return (
    <Link to="/clinics/$clinic/protocol/rules/$rule" params={{ clinic, rule }}>
      {title}
    </Link>
  );
};

const ruleColumns = (
  { screenings, reasons }: RuleHealth,
  { words, messages, number }: { words: typeof WORDS.en; messages: Texts['messages']; number: Written['number'] },
): readonly SortedColumn<RuleRow>[] => {
  const named = (topic: string): string => topicName(topic, { messages });
  const counted = (head: string, of: (row: RuleRow) => number): SortedColumn<RuleRow> => ({
    head,
    by: of,
    cell: (row) => <Bar value={of(row)} of={screenings} />,
  });
  const told = (
    head: string,
    by: (row: RuleRow) => number,
    of: number,
    say: (value: number) => string,
  ): SortedColumn<RuleRow> => ({ head, by, cell: (row) => <Bar value={by(row)} of={of} text={say(by(row))} /> });
  const why = (row: RuleRow): string =>
    Object.entries(row.reasons)
      .map(([id, count]) => `${reasons[id] ?? id} (${count})`)
      .join(', ');
  return [
    { head: words.rule, by: ({ title }) => title, cell: (row) => <RuleLink row={row} /> },
    { head: words.topic, by: ({ topic }) => named(topic), cell: ({ topic }) => named(topic) },
    counted(words.yes, ({ yes }) => yes),
    told(words.perHundred, ({ yes }) => perHundred(yes, screenings), 100, number),
    counted(words.unknown, ({ unknown }) => unknown),
    counted(words.overridden, ({ overridden }) => overridden),
    told(words.overriddenShare, overriddenShare, 1, (share) => `${number(Math.round(100 * share))} %`),
    { head: words.reasons, by: why, cell: why },
  ];
};

/** How often each rule was found, could not be answered, was overridden, and why; then those that were never found. */
export const RulesTable = ({ health }: { readonly health: RuleHealth }) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { lang } = useLanguage();
  const { data } = useQuery(knowledgeQuery(clinic, lang));
  const { number } = useWritten();
  const never = health.rules.filter(({ yes }) => yes === 0);
  return (
    <>
      <Title order={2} size="h4">
        {words.rules}
      </Title>
      <SortedTable
        caption={words.rules}
        first={2}
        keyOf={({ rule }) => rule}
        rows={health.rules.filter(({ yes, unknown }) => yes + unknown > 0)}
        columns={ruleColumns(health, { words, number, messages: data?.texts[lang]?.messages ?? {} })}
      />
      <details className="sheet">
        <summary>{words.never(never.length)}</summary>
        <ul>
          {never.map((row) => (
            <li key={row.rule}>
              <RuleLink row={row} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};

/** How often each question was answered, and how often with "not sure". */
export const QuestionsTable = ({ health: { questions } }: { readonly health: RuleHealth }) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  const most = Math.max(...questions.map(({ asked }) => asked), 1);
  return (
    <>
      <Title order={2} size="h4">
        {words.questions}
      </Title>
      {questions.length === 0 ? (
        <Text>{words.noQuestions}</Text>
      ) : (
        <SortedTable
          caption={words.questions}
          first={3}
          keyOf={({ concept }) => concept}
          rows={questions}
          columns={[
            { head: words.question, by: ({ ask }) => ask, cell: ({ ask }) => ask },
            { head: words.asked, by: ({ asked }) => asked, cell: ({ asked }) => <Bar value={asked} of={most} /> },
            {
              head: words.notSure,
              by: ({ notSure }) => notSure,
              cell: ({ notSure }) => <Bar value={notSure} of={most} />,
            },
            {
              head: words.share,
              by: shareOf,
              cell: (row) => <Bar value={shareOf(row)} of={1} text={`${number(Math.round(100 * shareOf(row)))} %`} />,
            },
          ]}
        />
      )}
    </>
  );
};
