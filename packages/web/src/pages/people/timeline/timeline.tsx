import { Button, Chip, Group, Stack, Text, Title } from '@mantine/core';
import type { Timeline as TimelinePage } from '@primum/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../../api/request.ts';
import { Empty } from '../../../parts/empty.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { pathOf, type Whose } from '../queries.ts';
import { CHIP_NAMES, type Chip as ChipName, kindsOf } from './chips.ts';
import { Entry } from './entry.tsx';
import { WORDS } from './words.ts';

const useTimeline = (whose: Whose, kinds: string) => {
  const { lang } = useLanguage();
  return useInfiniteQuery({
    queryKey: ['timeline', whose.clinic, whose.person, kinds, lang],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        lang,
        limit: '30',
        ...(kinds !== '' && { kinds }),
        ...(pageParam !== '' && { after: pageParam }),
      });
      return read<TimelinePage>(`${pathOf(whose)}/timeline?${query}`, signal);
    },
    getNextPageParam: ({ next }) => next,
  });
};

const Filter = ({
  chosen,
  onChosen,
}: {
  readonly chosen: readonly ChipName[];
  readonly onChosen: (chosen: readonly ChipName[]) => void;
}) => {
  const words = useWords(WORDS);
  return (
    <Group gap="xs" role="group" aria-label={words.filter} className="screen">
      <Text className="quiet">{words.filter}</Text>
      {CHIP_NAMES.map((chip) => (
        <Chip
          key={chip}
          checked={chosen.includes(chip)}
          onChange={(on) => onChosen(on ? [...chosen, chip] : chosen.filter((one) => one !== chip))}
        >
          {words[chip]}
        </Chip>
      ))}
    </Group>
  );
};

const Entries = ({ whose, kinds }: { readonly whose: Whose; readonly kinds: string }) => {
  const words = useWords(WORDS);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTimeline(whose, kinds);
  if (isPending) return <Waiting />;
  if (data === undefined) return <Refused error={error} again={() => void refetch()} />;
  const entries = data.pages.flatMap((page) => page.entries);
  return (
    <Stack gap="sm">
      {entries.length === 0 && !hasNextPage && <Empty>{kinds === '' ? words.none : words.noneOf}</Empty>}
      <ol className="timeline">
        {entries.map((entry) => (
          <Entry key={`${entry.record} ${entry.kind}`} entry={entry} whose={whose} />
        ))}
      </ol>
      {error !== null && <Refused error={error} />}
      {hasNextPage && (
        <Group>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.older}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

/** What happened with a client, newest first. */
export const Timeline = ({ whose }: { readonly whose: Whose }) => {
  const words = useWords(WORDS);
  const [chosen, setChosen] = useState<readonly ChipName[]>([]);
  return (
    <Stack component="section" gap="sm" aria-labelledby="timeline">
      <Title order={2} size="h3" id="timeline">
        {words.title}
      </Title>
      <Filter chosen={chosen} onChosen={setChosen} />
      <Entries whose={whose} kinds={kindsOf(chosen)} />
    </Stack>
  );
};
