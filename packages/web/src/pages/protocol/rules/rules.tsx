import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Empty } from '../../../parts/empty.tsx';
import { useWords } from '../../../words/language.tsx';
import { ALL, fits } from '../known/filter.ts';
import type { Known } from '../known/known.ts';
import { CoverageCard } from './coverage-card.tsx';
import { Filters } from './filters.tsx';
import { InForceCard } from './in-force-card.tsx';
import { RuleList } from './rule-list.tsx';
import { useRuleFinder } from './use-rule-finder.ts';
import { WORDS } from './words.ts';

/** All rules, to search and to filter. */
export const Rules = ({ known }: { readonly known: Known }) => {
  const words = useWords(WORDS);
  const [filter, setFilter] = useState(ALL);
  const [text, setText] = useState('');
  const searched = useDeferredValue(text);
  const find = useRuleFinder(known, text !== '');
  const found = useMemo(() => find?.(searched) ?? null, [find, searched]);
  const { rules } = known.knowledge;
  const shown = rules.filter((rule) => (found === null || found.has(rule.id)) && fits(rule, filter));
  const isWaiting = text !== '' && find === null;
  return (
    <>
      <Group align="stretch" grow preventGrowOverflow={false}>
        <InForceCard />
        <CoverageCard known={known} />
      </Group>
      <Stack role="search" gap="xs" className="screen">
        <TextInput
          type="search"
          label={words.search}
          description={words.searchHint}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Filters known={known} filter={filter} onChange={setFilter} />
      </Stack>
      <Text role="status" className="quiet">
        {isWaiting ? words.searching : words.count(shown.length, rules.length)}
      </Text>
      {shown.length === 0 && <Empty>{words.none}</Empty>}
      <RuleList rules={shown} procedure={filter.procedure} known={known} />
    </>
  );
};
