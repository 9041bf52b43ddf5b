import { Button, Group, Text } from '@mantine/core';
import { ButtonLink, Link } from '../../parts/link.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { toAsk } from './asked.ts';
import { isOutOfDate } from './out-of-date.tsx';
import { PaperLink } from './paper-link.tsx';
import { useRoles } from './roles.ts';
import type { Seen } from './seen.ts';
import { standingOf } from './standing.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly seen: Seen;
}

/** To the first thing to choose of the decision; the page scrolls there. */
const toDecision = (): void => document.querySelector<HTMLElement>('#decision input')?.focus();

/** To ask for a clearance, unless somebody was asked already: then where that stands. */
const Clearance = ({ seen }: Props) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const { clinic, person, number } = seen.which;
  const { open, sent } = toAsk(seen);
  return (
    <>
      {open && (
        <ButtonLink
          variant="default"
          to="/clinics/$clinic/people/$person/clearances/new"
          params={{ clinic, person }}
          search={{ screening: number }}
        >
          {words.clearance}
        </ButtonLink>
      )}
      {sent.map(({ id, asked }) => (
        <Link
          key={id}
          to="/clinics/$clinic/people/$person/clearances/$clearance"
          params={{ clinic, person, clearance: id }}
        >
          {words.asked(day(asked))}
        </Link>
      ))}
    </>
  );
};

/** What of a screening may be overridden, by the one who looks at it or by others; why the rest may not. */
const useOverriding = ({ overrides }: Seen) => {
  const { role } = useAtWork();
  const all = standingOf(overrides?.findings ?? []);
  const open = all.filter(({ overridable }) => overridable);
  return {
    isMine: open.some(({ by }) => by.includes(role)),
    by: open.flatMap(({ by }) => by),
    // With something left to override, the page of it says what is not.
    closed: open.length > 0 ? [] : [...new Set(all.flatMap(({ why }) => why ?? []))],
  };
};

/** To another day, where the outcome is to wait. */
const Rebook = ({ seen }: Props) => {
  const words = useWords(WORDS);
  const { clinic, person, number } = seen.which;
  if (seen.report.screenings.every(({ outcome }) => outcome !== 'deferred')) return null;
  return (
    <ButtonLink
      variant="default"
      to="/clinics/$clinic/people/$person/appointments/new"
      params={{ clinic, person }}
      search={{ screening: number }}
    >
      {words.rebook}
    </ButtonLink>
  );
};

/** What to do with the screening; where nobody may proceed against it, why. */
export const Actions = ({ seen }: Props) => {
  const words = useWords(WORDS);
  const rolesOf = useRoles();
  const { clinic, person, number } = seen.which;
  const { isMine, by, closed } = useOverriding(seen);
  const said = by.length > 0 && !isMine ? [words.overrideBy(rolesOf(by))] : closed;
  return (
    <>
      <Group component="nav" aria-label={words.actions} gap="xs" className="screen">
        <Button variant={isOutOfDate(seen) ? 'default' : 'filled'} onClick={toDecision}>
          {words.decide}
        </Button>
        <PaperLink which={seen.which} paper="record">
          {words.print}
        </PaperLink>
        <PaperLink which={seen.which} paper="client-copy">
          {words.copy}
        </PaperLink>
        <Rebook seen={seen} />
        <Clearance seen={seen} />
        {isMine && (
          <ButtonLink
            variant="default"
            to="/clinics/$clinic/people/$person/screenings/$number/override"
            params={{ clinic, person, number: String(number) }}
          >
            {words.override}
          </ButtonLink>
        )}
      </Group>
      {said.map((one) => (
        <Text key={one} size="sm">
          {one}
        </Text>
      ))}
    </>
  );
};
