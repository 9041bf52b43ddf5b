import { Button, Group, Stack, Text } from '@mantine/core';
import { ButtonLink } from '../../parts/link.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { askedIn, useScreen } from './screen-again.ts';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

/**
 * Whether no decision can be taken of a screening any more: it is of another day, or what it stands on is other by now, as the server says.
 * @example isOutOfDate(seen) // false: it is of today, and nothing changed
 */
export const isOutOfDate = ({ report, today, changed }: Pick<Seen, 'report' | 'today' | 'changed'>): boolean =>
  report.on !== today || changed.length > 0;

/** Why it does not count any more, and the way to screen again, on another day by the check of that day; said as soon as the server says so. */
export const OutOfDate = ({ seen }: { readonly seen: Seen }) => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  const { screen, isPending, error } = useScreen(seen.which);
  const { report, today, changed, kept, which } = seen;
  const { clinic, person } = which;
  const { appointment } = kept;
  return (
    <div role="status">
      {isOutOfDate(seen) && (
        <Stack gap="xs" className="sheet out-of-date">
          <Text fw={650}>{words.outOfDate}</Text>
          {report.on !== today && <Text>{words.otherDay(weekday(report.on))}</Text>}
          {changed.map((ground) => (
            <Text key={ground}>{words[`changed-${ground}`]}</Text>
          ))}
          <Group className="screen">
            {appointment !== null && report.on !== today ? (
              <ButtonLink
                to="/clinics/$clinic/people/$person/check/$appointment"
                params={{ clinic, person, appointment }}
              >
                {words.screenAgain}
              </ButtonLink>
            ) : (
              <Button loading={isPending} onClick={() => screen(askedIn(kept))}>
                {words.screenAgain}
              </Button>
            )}
          </Group>
          {error !== null && <Refused error={error} />}
        </Stack>
      )}
    </div>
  );
};
