import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '../../../parts/link.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { knowledgeQuery } from '../known/queries.ts';
import { DataTable } from '../parts/data-table.tsx';
import { type Changes, changesBetween, type RuleChange } from './changes.ts';
import { ColumnTold } from './column-told.tsx';
import { WORDS } from './words.ts';

const RuleChanged = ({ change, known }: { readonly change: RuleChange; readonly known: Known }) => {
  const words = useWords(WORDS);
  const { clinic, voice } = known;
  const { rule, kind, criterion, columns } = change;
  return (
    <li className="sheet">
      <Title order={3} size="h5">
        <Link to="/clinics/$clinic/protocol/rules/$rule" params={{ clinic, rule }}>
          {voice.rule(rule)}
        </Link>
        {kind !== 'changed' && `, ${words[kind]}`}
      </Title>
      {criterion && <Text>{words.criterion}</Text>}
      {columns.length > 0 && (
        <DataTable caption={voice.rule(rule)} heads={[words.procedure, words.before, words.after]} minWidth={480}>
          {columns.map(({ procedure, before, after }) => (
            <Table.Tr key={procedure}>
              <Table.Th scope="row">{voice.name('procedures', procedure)}</Table.Th>
              <Table.Td>
                <ColumnTold column={before} known={known} none={words.noRule} />
              </Table.Td>
              <Table.Td>
                <ColumnTold column={after} known={known} none={words.noRule} />
              </Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      )}
    </li>
  );
};

const Told = ({ changes, known }: { readonly changes: Changes; readonly known: Known }) => {
  const words = useWords(WORDS);
  const { rules, shelfLives, conceptsAdded, conceptsRemoved } = changes;
  return (
    <>
      {rules.length === 0 && <Text>{words.noChanges}</Text>}
      <ul className="plain spaced">
        {rules.map((change) => (
          <RuleChanged key={change.rule} change={change} known={known} />
        ))}
      </ul>
      {shelfLives.map(({ concept, before, after }) => (
        <Text key={concept}>{words.shelfLife(known.voice.name('concepts', concept), before, after)}</Text>
      ))}
      {conceptsAdded.length > 0 && <Text>{words.conceptsAdded(conceptsAdded.length)}</Text>}
      {conceptsRemoved.length > 0 && <Text>{words.conceptsRemoved(conceptsRemoved.length)}</Text>}
    </>
  );
};

/** What is different in a proposal, rule by rule, in words. */
export const Compare = ({ proposal, known }: { readonly proposal: string; readonly known: Known }) => {
  const words = useWords(WORDS);
  const { clinic, knowledge } = known;
  const { data, error, refetch } = useQuery(knowledgeQuery(clinic, knowledge.lang, proposal));
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {words.compare}
      </Title>
      <Text className="quiet">{words.compareAbout}</Text>
      {data === undefined && error === null && <Waiting />}
      {error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && <Told changes={changesBetween(knowledge, data)} known={known} />}
    </Stack>
  );
};
