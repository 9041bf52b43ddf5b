import { Text } from '@mantine/core';
import type { Finding } from '@primum/engine';
import { Link } from '../../parts/link.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { askedFor } from './asked.ts';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

/** That somebody was asked to clear a finding, and where that stands. */
export const AskedOf = ({
  finding: { rule },
  procedure,
  seen: { asked, which },
}: {
  readonly finding: Finding;
  readonly procedure: string;
  readonly seen: Seen;
}) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const sent = askedFor(asked, rule, procedure);
  if (sent === null) return null;
  const { clinic, person } = which;
  return (
    <Text size="sm">
      <Link to="/clinics/$clinic/people/$person/clearances/$clearance" params={{ clinic, person, clearance: sent.id }}>
        {words.asked(day(sent.asked))}
      </Link>
    </Text>
  );
};
