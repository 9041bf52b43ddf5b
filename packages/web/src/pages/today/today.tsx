import './today.css';
import { Button, Group, Text, TextInput } from '@mantine/core';
import type { Today as Day } from '@primum/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
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
  const calls = call > 0;
  return (
    <Text className={calls ? 'sheet calls' : 'sheet'}>
      {calls && <strong>{words.call(number(call))} </strong>}
      {words.tomorrow(number(appointments))}{' '}
      <Link to="/clinics/$clinic/today" params={{ clinic }} search={{ on }}>
        {words.toTomorrow}
      </Link>
    </Text>
  );
};

/** Which day is shown. */
const DayChoice = ({ day, isToday, go }: { day: string; isToday: boolean; go: (on: string | undefined) => void }) => {
  const words = useWords(WORDS);
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

/** Which day is shown, of whom, and how to show another. */
const useShown = () => {
  const { clinic } = useAtWork();
  const { on, mine = false } = useSearch({ from: '/clinics/$clinic/today' });
  const navigate = useNavigate();
  const show = (day: string | undefined, isMine: boolean): void =>
    void navigate({
      to: '/clinics/$clinic/today',
      params: { clinic },
      search: { ...(day !== undefined && { on: day }), ...(isMine && { mine: true }) },
      replace: day === on,
    });
  return { on, mine, show };
};

/** What there is of a day, or of it for whoever reads. */
const Shown = ({
  day,
  shown: { on, mine, show },
}: {
  readonly day: Day;
  readonly shown: ReturnType<typeof useShown>;
}) => {
  const words = useWords(WORDS);
  const { clinic, account } = useAtWork();
  const rows = day.rows.filter((row) => !mine || needsMe(row, account));
  return (
    <>
      {on === undefined && <Tomorrow tomorrow={day.tomorrow} clinic={clinic} />}
      <Group justify="space-between" align="end">
        <DayChoice day={day.on} isToday={on === undefined} go={(other) => show(other, mine)} />
        <label className="tick">
          <input type="checkbox" checked={mine} onChange={() => show(on, !mine)} /> {words.mine}
        </label>
      </Group>
      {rows.length > 0 && <Rows key={day.on} day={day} rows={rows} />}
      {rows.length === 0 && !mine && <Empty>{words.none}</Empty>}
      {rows.length === 0 && mine && (
        <Empty action={<Button onClick={() => show(on, false)}>{words.all}</Button>}>{words.noneMine}</Empty>
      )}
      {day.more && <Text>{words.more}</Text>}
    </>
  );
};

/** The appointments of a day, by time: what stands against each, and what is missing. */
export const Today = () => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  const { lang } = useLanguage();
  const { clinic } = useAtWork();
  const shown = useShown();
  const { on } = shown;
  const { data, error, refetch } = useQuery({
    queryKey: ['today', clinic, on, lang],
    queryFn: ({ signal }) =>
      read<Day>(`/clinics/${clinic}/today?lang=${lang}${on === undefined ? '' : `&on=${on}`}`, signal),
  });
  return (
    <Page title={on === undefined || data === undefined ? words.title : weekday(data.on)}>
      {error !== null && <Refused error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Waiting />}
      {data !== undefined && <Shown day={data} shown={shown} />}
    </Page>
  );
};
