import './today.css';
import { Button, Group, Text, TextInput } from '@mantine/core';
import type { Today as Day } from '@primum/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { read } from '../../api/request.ts';
import { Empty } from '../../parts/empty.tsx';
import { Link } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { needsMe, shifted } from './needs.ts';
import { Rows } from './rows.tsx';
import { WORDS } from './words.ts';

/** What the next day needs before anybody comes. */
const Tomorrow = ({ tomorrow: { on, appointments, call }, clinic }: Pick<Day, 'tomorrow'> & { clinic: string }) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  if (appointments === 0) return null;
  const all = number(appointments);
  return (
    <Text className="sheet">
      {call === null || call === 0 ? words.tomorrow(all) : words.call(number(call), all)}{' '}
      <Link to="/clinics/$clinic/today" params={{ clinic }} search={{ on }}>
        {words.toTomorrow}
      </Link>
    </Text>
  );
};

/** Which day is shown. */
const DayChoice = ({ day, isToday, clinic }: { day: string; isToday: boolean; clinic: string }) => {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const go = (on: string | undefined): void =>
    void navigate({ to: '/clinics/$clinic/today', params: { clinic }, search: on === undefined ? {} : { on } });
  return (
    <Group align="end" gap="xs">
      <Button variant="default" onClick={() => go(shifted(day, -1))}>
        {words.before}
      </Button>
      <TextInput
        type="date"
        label={words.day}
        value={day}
        onChange={({ currentTarget: { value } }) => value !== '' && go(value)}
      />
      <Button variant="default" onClick={() => go(shifted(day, 1))}>
        {words.after}
      </Button>
      {!isToday && (
        <Button variant="subtle" onClick={() => go(undefined)}>
          {words.back}
        </Button>
      )}
    </Group>
  );
};

/** The appointments of a day, by time: what stands against each, and what is missing. */
export const Today = () => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  const { lang } = useLanguage();
  const { clinic, account } = useAtWork();
  const { on } = useSearch({ from: '/clinics/$clinic/today' });
  const [mine, setMine] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['today', clinic, on, lang],
    queryFn: ({ signal }) =>
      read<Day>(`/clinics/${clinic}/today?lang=${lang}${on === undefined ? '' : `&on=${on}`}`, signal),
  });
  const rows = data?.rows.filter((row) => !mine || needsMe(row, account)) ?? [];
  return (
    <Page title={on === undefined || data === undefined ? words.title : weekday(data.on)}>
      {error !== null && <Refused error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Waiting />}
      {data !== undefined && (
        <>
          {on === undefined && <Tomorrow tomorrow={data.tomorrow} clinic={clinic} />}
          <Group justify="space-between" align="end">
            <DayChoice day={data.on} isToday={on === undefined} clinic={clinic} />
            <label className="tick">
              <input type="checkbox" checked={mine} onChange={() => setMine(!mine)} /> {words.mine}
            </label>
          </Group>
          {rows.length > 0 && <Rows key={data.on} day={data} rows={rows} />}
          {rows.length === 0 && !mine && <Empty>{words.none}</Empty>}
          {rows.length === 0 && mine && (
            <Empty action={<Button onClick={() => setMine(false)}>{words.all}</Button>}>{words.noneMine}</Empty>
          )}
          {data.more && <Text>{words.more}</Text>}
        </>
      )}
    </Page>
  );
};
