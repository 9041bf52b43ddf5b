import { Button, Group, Table, Text } from '@mantine/core';
import type { Case } from '@primum/contract';
import type { Rule } from '@primum/engine';
import { useMutation } from '@tanstack/react-query';
import { Refused } from '../../../parts/refused.tsx';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { DataTable } from '../parts/data-table.tsx';
import type { Ran } from './run-case.ts';
import { WORDS } from './words.ts';

interface RowProps {
  readonly one: Case;
  readonly known: Known;
  readonly ran: readonly Ran[] | undefined;
}

/** What came out, procedure by procedure where it is not what was expected. */
const Found = ({ ran, known }: Pick<RowProps, 'known'> & { readonly ran: readonly Ran[] }) => {
  const words = useWords(WORDS);
  const others = ran.filter(({ holds }) => !holds);
  if (others.length === 0) return words.asExpected;
  return (
    <>
      <strong>{words.otherwise}</strong>
      {others.map(({ procedure, found }) => (
        <div key={procedure}>{`${known.voice.name('procedures', procedure)}: ${found}`}</div>
      ))}
    </>
  );
};

const Row = ({ one: { name, on, chart, expected }, known, ran }: RowProps) => {
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
      {ran !== undefined && (
        <Table.Td>
          <Found ran={ran} known={known} />
        </Table.Td>
      )}
    </Table.Tr>
  );
};

/** Runs the cases in the browser; what that takes is loaded when somebody wants it. */
const useRun = (cases: readonly Case[], known: Known) => {
  const words = useWords(WORDS);
  return useMutation({
    mutationFn: async () => {
      const { runCase } = await import('./run-case.ts');
      return cases.map((one) => runCase(one, known, words));
    },
  });
};

/** The cases of a rule: what is on the chart, what has to come out, and, once they are run, what does. */
export const Cases = ({ rule, known }: { readonly rule: Rule; readonly known: Known }) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  const cases = known.library.cases.filter((one) => one.rule === rule.id);
  const run = useRun(cases, known);
  const heads = [words.case, words.day, words.chart, words.expected];
  const alike = run.data?.filter((ran) => ran.every(({ holds }) => holds)).length ?? 0;
  return (
    <details className="sheet">
      <summary>{words.cases(cases.length)}</summary>
      <Text size="sm" className="quiet">
        {words.casesAbout}
      </Text>
      <Group className="screen">
        <Button variant="default" loading={run.isPending} onClick={() => run.mutate()}>
          {words.run}
        </Button>
        <Text role="status">{run.data !== undefined && words.ran(number(alike), number(cases.length))}</Text>
      </Group>
      {run.error !== null && <Refused error={run.error} again={() => run.mutate()} />}
      <DataTable
        caption={words.cases(cases.length)}
        heads={run.data === undefined ? heads : [...heads, words.foundHead]}
      >
        {cases.map((one, at) => (
          <Row key={one.line} one={one} known={known} ran={run.data?.[at]} />
        ))}
      </DataTable>
    </details>
  );
};
