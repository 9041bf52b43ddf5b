import { List, Stack, Title } from '@mantine/core';
import type { Chart } from '@primum/engine';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/request.ts';
import { Empty } from '../../../parts/empty.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { type Given, givenQuery } from '../../screening/kept.ts';
import { useKnowledge } from '../knowledge.ts';
import { pathOf, type Whose } from '../queries.ts';
import { FactLine, type FromOf } from './fact-line.tsx';
import { answersIn, factGroups } from './groups.ts';
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

const Facts = ({ chart, given }: { readonly chart: Chart; readonly given: readonly Given[] }) => {
  const words = useWords(WORDS);
  const { knowledge, nameOf } = useKnowledge();
  const fromOf: FromOf = ({ where }) => given.find(({ id }) => id === answersIn(where))?.from;
  if (chart.facts.length === 0 && (chart.notUnderstood ?? []).length === 0) return <Empty>{words.nothing}</Empty>;
  return (
    <Stack className="sheet" gap="xs">
      {factGroups(chart, knowledge?.concepts).map(({ category, facts }) => (
        <details className="folded" key={category} open={facts.some(({ answer }) => answer !== 'no')}>
          <summary>{words.count(nameOf('messages', `words.category.${category}`), facts.length)}</summary>
          <List>
            {facts.map((fact, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- facts have no name of their own
              <FactLine key={`${fact.concept} ${index}`} fact={fact} fromOf={fromOf} />
            ))}
          </List>
        </details>
      ))}
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
  return (
    <Stack component="section" gap="sm" aria-labelledby="known">
      <Title order={2} size="h3" id="known">
        {words.known}
      </Title>
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && <Facts chart={data} given={given.data ?? []} />}
    </Stack>
  );
};
