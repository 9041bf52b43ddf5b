import { List, Stack, Text, Title } from '@mantine/core';
import type { Chart, Fact } from '@primum/engine';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../../api/request.ts';
import { Empty } from '../../../parts/empty.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { type Given, givenQuery } from '../../screening/kept.ts';
import { useKnowledge } from '../knowledge.ts';
import { pathOf, type Whose } from '../queries.ts';
import { CorrectFact, takeFocus } from './correct-fact.tsx';
import { FactLine, type FromOf } from './fact-line.tsx';
import { answersIn, answersThatSay, factGroups, linesIn } from './groups.ts';
import { WORDS } from './words.ts';

const Others = ({ chart }: { readonly chart: Chart }) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const { measurements = [], notUnderstood = [] } = chart;
  return (
    <>
      {measurements.length > 0 && (
        <details className="folded">
          <summary>{words.count(words.measurements, measurements.length)}</summary>
          <List>
            {measurements.map(({ loinc, kind, value, unit, on, said }) => (
              <List.Item key={`${loinc}${kind}${on}${value}`}>
                {`${said ?? kind ?? loinc ?? ''}: ${value} ${unit} · ${day(on)}`}
              </List.Item>
            ))}
          </List>
        </details>
      )}
      {notUnderstood.length > 0 && (
        <details className="folded" open>
          <summary>{words.count(words.notUnderstood, notUnderstood.length)}</summary>
          <List>
            {notUnderstood.map((one, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- entries have no name of their own
              <List.Item key={`${one.where} ${index}`}>
                {[one.text, one.code, one.why].filter((part) => part !== undefined).join(' · ')}
              </List.Item>
            ))}
          </List>
        </details>
      )}
    </>
  );
};

interface FactsProps {
  readonly chart: Chart;
  readonly given: readonly Given[];
  readonly whose: Whose;
  readonly onCorrected: (name: string) => void;
}

const Lines = ({ facts, chart, given, whose, onCorrected }: FactsProps & { readonly facts: readonly Fact[] }) => {
  const { nameOf } = useKnowledge();
  const { role } = useAtWork();
  const fromOf: FromOf = ({ where }) => given.find(({ id }) => id === answersIn(where))?.from;
  return (
    <List>
      {linesIn(facts).map(({ fact, before }) => {
        const ids = role === 'reception' ? null : answersThatSay(chart.facts, fact, given);
        const name = nameOf('concepts', fact.concept);
        return (
          <FactLine key={`${fact.where} ${JSON.stringify(fact)}`} fact={fact} fromOf={fromOf} before={before}>
            {ids !== null && (
              <CorrectFact whose={whose} fact={fact} ids={ids} name={name} onDone={() => onCorrected(name)} />
            )}
          </FactLine>
        );
      })}
    </List>
  );
};

const Facts = (props: FactsProps) => {
  const words = useWords(WORDS);
  const { knowledge, nameOf } = useKnowledge();
  const { chart } = props;
  if (chart.facts.length === 0 && (chart.notUnderstood ?? []).length === 0) return <Empty>{words.nothing}</Empty>;
  return (
    <Stack className="sheet" gap="xs">
      {factGroups(chart, knowledge?.concepts).map(({ category, facts }) => {
        const [no, others] = [
          facts.filter(({ answer }) => answer === 'no'),
          facts.filter(({ answer }) => answer !== 'no'),
        ];
        const title = nameOf('messages', `words.category.${category}`);
        return (
          <details className="folded" key={category} open={others.length > 0}>
            <summary>{words.count(title, linesIn(facts).length)}</summary>
            {others.length > 0 && <Lines {...props} facts={others} />}
            {others.length === 0 && <Lines {...props} facts={no} />}
            {others.length > 0 && no.length > 0 && (
              <details className="folded nested">
                <summary>{words.saidNo(linesIn(no).length)}</summary>
                <Lines {...props} facts={no} />
              </details>
            )}
          </details>
        );
      })}
      <Others chart={chart} />
    </Stack>
  );
};

/** What is on file of a client, in their own words, with the day and who said it. */
export const Known = ({ whose }: { readonly whose: Whose }) => {
  const words = useWords(WORDS);
  const { clinic, person } = whose;
  const { data, error, refetch } = useQuery({
    queryKey: ['chart', clinic, person],
    queryFn: ({ signal }) => read<Chart>(`${pathOf(whose)}/chart`, signal),
  });
  const given = useQuery(givenQuery(whose));
  const [corrected, setCorrected] = useState<string | null>(null);
  return (
    <Stack component="section" gap="sm" aria-labelledby="known">
      <Title order={2} size="h3" id="known">
        {words.known}
      </Title>
      <div role="status">
        {corrected !== null && (
          <Text key={corrected} fw={650} tabIndex={-1} ref={takeFocus}>
            {words.corrected(corrected)}
          </Text>
        )}
      </div>
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && <Facts chart={data} given={given.data ?? []} whose={whose} onCorrected={setCorrected} />}
    </Stack>
  );
};
