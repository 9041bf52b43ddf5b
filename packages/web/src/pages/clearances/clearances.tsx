import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../api/request.ts';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWords } from '../../words/language.tsx';
import { ClearanceTable } from './clearance-table.tsx';
import { type ListedClearance, STANDINGS, type Standing } from './queries.ts';
import { WORDS } from './words.ts';

const LIMIT = '25';
const WITHIN = [30, 14, 7] as const;

/** What is listed. */
interface Filter {
  readonly state: Standing | '';
  readonly within: string;
}

const useClearances = ({ state, within }: Filter) => {
  const { clinic } = useAtWork();
  return useInfiniteQuery({
    queryKey: ['clearances', clinic, state, within],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        limit: LIMIT,
        within,
        ...(state !== '' && { state }),
        ...(pageParam !== '' && { after: pageParam }),
      });
      return read<{ readonly clearances: readonly ListedClearance[]; readonly next: string | null }>(
        `/clinics/${clinic}/clearances?${query}`,
        signal,
      );
    },
    getNextPageParam: ({ next }) => next,
  });
};

const Filters = ({ filter, onFilter }: { readonly filter: Filter; readonly onFilter: (filter: Filter) => void }) => {
  const words = useWords(WORDS);
  return (
    <Group className="screen" align="flex-end">
      <NativeSelect
        label={words.filter}
        value={filter.state}
        data={[{ value: '', label: words.all }, ...STANDINGS.map((value) => ({ value, label: words[value] }))]}
        onChange={({ currentTarget }) =>
          onFilter({ ...filter, state: STANDINGS.find((one) => one === currentTarget.value) ?? '' })
        }
      />
      {filter.state === 'expiring' && (
        <NativeSelect
          label={words.within}
          value={filter.within}
          data={WITHIN.map((days) => ({ value: String(days), label: words.days(days) }))}
          onChange={({ currentTarget }) => onFilter({ ...filter, within: currentTarget.value })}
        />
      )}
    </Group>
  );
};

const Results = ({ filter }: { readonly filter: Filter }) => {
  const words = useWords(WORDS);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useClearances(filter);
  if (isPending) return <Waiting />;
  if (data === undefined) return <Refused error={error} again={() => void refetch()} />;
  const all = data.pages.flatMap((page) => page.clearances);
  return (
    <Stack>
      {all.length === 0 && <Empty>{filter.state === '' ? words.noneAtAll : words.none}</Empty>}
      {all.length > 0 && <ClearanceTable all={all} />}
      {error !== null && <Refused error={error} />}
      {hasNextPage && (
        <Group>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

/** The clearances of the clinic: asked for, received, about to end. */
export const Clearances = () => {
  const words = useWords(WORDS);
  const [filter, setFilter] = useState<Filter>({ state: '', within: '30' });
  return (
    <Page title={words.title}>
      <Filters filter={filter} onFilter={setFilter} />
      <Results filter={filter} />
    </Page>
  );
};
