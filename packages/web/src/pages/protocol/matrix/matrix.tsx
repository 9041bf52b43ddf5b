import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Empty } from '../../../parts/empty.tsx';
import { useWords } from '../../../words/language.tsx';
import { ALL, fits } from '../known/filter.ts';
import type { Known } from '../known/known.ts';
import { Filters } from '../rules/filters.tsx';
import { Legend } from './legend.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { WORDS } from './words.ts';

/** The matrix, what of it is shown, and what its signs mean. */
export const Matrix = ({ known }: { readonly known: Known }) => {
  const words = useWords(WORDS);
  const [filter, setFilter] = useState(ALL);
  const { rules, procedures } = known.knowledge;
  const shown = rules.filter((rule) => fits(rule, filter));
  const columns = procedures
    .filter(({ id }) => filter.procedure === '' || id === filter.procedure)
    .toSorted((one, other) => Number(other.founding) - Number(one.founding));
  return (
    <>
      <Filters known={known} filter={filter} onChange={setFilter} />
      <Group justify="space-between" className="screen">
        <Text role="status" className="quiet">
          {words.count(shown.length, rules.length)}
        </Text>
        <Button variant="default" onClick={() => window.print()}>
          {words.print}
        </Button>
      </Group>
      <Legend known={known} />
      {shown.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <MatrixTable rules={shown} procedures={columns} known={known} />
      )}
    </>
  );
};
