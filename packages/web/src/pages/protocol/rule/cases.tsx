import { Table, Text } from '@mantine/core';
import type { Case } from '@primum/contract';
import type { Rule } from '@primum/engine';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { DataTable } from '../parts/data-table.tsx';
import { WORDS } from './words.ts';

const Row = ({ one: { name, on, chart, expected }, known }: { readonly one: Case; readonly known: Known }) => {
  const written = useWritten();
  return (
    <Table.Tr>
      <Table.Th scope="row" lang="en">
        {name}
      </Table.Th>
      <Table.Td>{written.day(on)}</Table.Td>
      <Table.Td lang="en">{chart}</Table.Td>
      <Table.Td lang="en">
        {Object.entries(expected).map(([procedure, text]) => (
          <div key={procedure}>{`${known.voice.name('procedures', procedure)}: ${text}`}</div>
        ))}
      </Table.Td>
    </Table.Tr>
  );
};

/** The cases of a rule: what is on the chart, and what has to come out. */
export const Cases = ({ rule, known }: { readonly rule: Rule; readonly known: Known }) => {
  const words = useWords(WORDS);
  const cases = known.library.cases.filter((one) => one.rule === rule.id);
  return (
    <details className="sheet">
      <summary>{words.cases(cases.length)}</summary>
      <Text size="sm" className="quiet">
        {words.casesAbout}
      </Text>
      <DataTable caption={words.cases(cases.length)} heads={[words.case, words.day, words.chart, words.expected]}>
        {cases.map((one) => (
          <Row key={one.line} one={one} known={known} />
        ))}
      </DataTable>
    </details>
  );
};
