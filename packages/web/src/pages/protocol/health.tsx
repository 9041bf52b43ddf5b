import './protocol.css';
import { Group, Text, TextInput } from '@mantine/core';
import type { RuleHealth } from '@primum/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../api/request.ts';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { QuestionsTable, RulesTable } from './health/tables.tsx';
import { WORDS } from './health/words.ts';
import { ProtocolNav } from './parts/protocol-nav.tsx';

const Told = ({ health }: { readonly health: RuleHealth }) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  if (health.screenings === 0) return <Empty>{words.none}</Empty>;
  return (
    <>
      <Text role="status">{words.screenings(number(health.screenings))}</Text>
      {health.capped && <Text>{words.capped}</Text>}
      <RulesTable health={health} />
      <QuestionsTable health={health} />
    </>
  );
};

const Period = ({
  from,
  to,
  onPeriod,
}: {
  readonly from: string;
  readonly to: string;
  readonly onPeriod: (period: { readonly from: string; readonly to: string }) => void;
}) => {
  const words = useWords(WORDS);
  return (
    <Group className="screen">
      <TextInput
        type="date"
        label={words.from}
        value={from}
        onChange={({ currentTarget }) => onPeriod({ from: currentTarget.value, to })}
      />
      <TextInput
        type="date"
        label={words.to}
        value={to}
        onChange={({ currentTarget }) => onPeriod({ from, to: currentTarget.value })}
      />
    </Group>
  );
};

/** How the rules did: found, not answered, overridden; and which questions nobody can answer. */
export const HealthPage = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { lang } = useLanguage();
  const [period, setPeriod] = useState({ from: '', to: '' });
  const { data, error, refetch } = useQuery({
    queryKey: ['clinic', clinic, 'rule-health', lang, period],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const asked = {
        lang,
        ...(period.from !== '' && { from: period.from }),
        ...(period.to !== '' && { to: period.to }),
      };
      return read<RuleHealth>(`/clinics/${clinic}/rule-health?${new URLSearchParams(asked)}`, signal);
    },
  });
  return (
    <Page title={words.title}>
      <ProtocolNav />
      <Text>{words.about}</Text>
      <Period from={period.from || (data?.from ?? '')} to={period.to || (data?.to ?? '')} onPeriod={setPeriod} />
      {data === undefined && error === null && <Waiting />}
      {error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && error === null && <Told health={data} />}
    </Page>
  );
};
