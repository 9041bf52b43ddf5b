import { Stack, Text, Title } from '@mantine/core';
import type { Validity as Valid } from '@primum/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/request.ts';
import { Empty } from '../../../parts/empty.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useWritten } from '../../../words/dates.ts';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { pathOf, type Whose } from '../queries.ts';
import { Picture } from './picture.tsx';
import { againstSaid } from './said.ts';
import { barsOf } from './strip.ts';
import { BarsTable } from './table.tsx';
import { WORDS } from './words.ts';

const Sessions = ({ validity }: { readonly validity: Valid }) => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  if (validity.appointments.length === 0) return <Text className="quiet">{words.noSession}</Text>;
  return (
    <ul className="plain-list tight" aria-label={words.sessionsCaption}>
      {validity.appointments.map((one) => {
        const against = againstSaid(one, validity, words);
        return (
          <li key={one.id}>
            <Text>{`${weekday(one.at)}, ${one.at.slice(11)} · ${one.names.join(', ')}`}</Text>
            {against.length === 0 && <Text className="quiet">{words.free}</Text>}
            {against.map((said) => (
              <Text key={said} fw={650}>
                {`! ${said}`}
              </Text>
            ))}
          </li>
        );
      })}
    </ul>
  );
};

const Shown = ({ validity }: { readonly validity: Valid }) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const { screening } = validity;
  return (
    <>
      {barsOf(validity).length === 0 ? <Empty>{words.none}</Empty> : <Picture validity={validity} />}
      <Sessions validity={validity} />
      <Text className="quiet">{screening === null ? words.noScreening : words.from1(day(screening.on))}</Text>
      {barsOf(validity).length > 0 && (
        <details className="folded">
          <summary>{words.table}</summary>
          <BarsTable validity={validity} />
        </details>
      )}
    </>
  );
};

/** What holds until when: answers, clearances, what stands in the way, and the appointments that fall into it. */
export const Validity = ({ whose }: { readonly whose: Whose }) => {
  const words = useWords(WORDS);
  const { lang } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['validity', whose.clinic, whose.person, lang],
    queryFn: ({ signal }) => read<Valid>(`${pathOf(whose)}/validity?lang=${lang}`, signal),
  });
  return (
    <Stack component="section" gap="sm" aria-labelledby="validity">
      <Title order={2} size="h3" id="validity">
        {words.title}
      </Title>
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && <Shown validity={data} />}
    </Stack>
  );
};
