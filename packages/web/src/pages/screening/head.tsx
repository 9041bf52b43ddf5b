import { Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { OutcomeTag } from '../../brand/outcome-tag.tsx';
import { Link } from '../../parts/link.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { mixtureOf } from '../check/plan.ts';
import { Actions } from './actions.tsx';
import { gravestFirst } from './order.ts';
import { OutOfDate } from './out-of-date.tsx';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly seen: Seen;
}

/** Who it is about, what is planned, and by which knowledge. */
const Identity = ({ seen }: Props) => {
  const words = useWords(WORDS);
  const { day, weekday, moment } = useWritten();
  const { person, kept, report, known, which } = seen;
  const planned = report.screenings.map(({ procedure }) => {
    const mixture = mixtureOf(kept.chart.planned, procedure);
    const names = mixture?.map((id) => known.voice.name('components', id)).join(', ');
    const said = names === undefined ? null : names === '' ? words.mixtureNone : words.mixtureOf(names);
    return [known.voice.name('procedures', procedure), ...(said === null ? [] : [said])].join(', ');
  });
  return (
    <Text>
      <Link to="/clinics/$clinic/people/$person" params={{ clinic: which.clinic, person: which.person }}>
        {person.name}
      </Link>
      {person.birthDate !== undefined && `, ${words.born(day(person.birthDate))}`} · {planned.join('; ')} ·{' '}
      {words.screenedFor(weekday(report.on))}, {words.recorded(moment(kept.at))}. {words.thisDay}
      {kept.nothingNewSince !== null && ` ${words.nothingNew(day(kept.nothingNewSince))}`}
    </Text>
  );
};

/** What a reader has to know before the reasons, and by which knowledge it is. */
const Notices = ({ seen }: Props) => {
  const words = useWords(WORDS);
  const { report, known } = seen;
  const { version, sha256, approved } = report.knowledge;
  return (
    <Stack gap={4}>
      <Text size="sm" className="quiet">
        {words.knowledge(version, sha256.slice(0, 12))}. {!approved && known.voice.say('words.notApproved')}
      </Text>
      {report.unreviewed && <Text size="sm">{known.voice.say('words.unreviewed')}</Text>}
      {report.lang !== known.knowledge.lang && <Text size="sm">{words.otherLanguage}</Text>}
      {report.patient.deceased && <Text fw={650}>{words.deceased}</Text>}
    </Stack>
  );
};

/** The gravest headline as the title of the page, and who it is about. */
export const Head = ({ seen }: Props) => {
  const words = useWords(WORDS);
  const heading = useRef<HTMLHeadingElement>(null);
  const [first] = gravestFirst(seen.report.screenings);
  const title = `${words.title} ${seen.which.number}`;
  useEffect(() => {
    // No name and no finding: titles are kept in the history of a browser.
    document.title = `${title} – Primum`;
  }, [title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  if (first === undefined) return null;
  const name = seen.known.voice.name('procedures', first.procedure);
  const word = seen.report.screenings.length > 1 ? `${first.headline} (${name})` : first.headline;
  return (
    <Stack gap="xs" className="sheet verdict-top" style={{ '--mark': `var(--primum-${first.outcome})` }}>
      <Title order={1} ref={heading} tabIndex={-1}>
        <OutcomeTag headline outcome={first.outcome} word={word} />
      </Title>
      <OutOfDate seen={seen} />
      <Identity seen={seen} />
      <Actions seen={seen} />
      <Notices seen={seen} />
    </Stack>
  );
};
