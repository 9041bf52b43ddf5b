import { Button, type ButtonProps, Group, Stack, Text } from '@mantine/core';
import { ButtonLink } from '../../parts/link.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { WORDS } from './appointment-words.ts';
import { IntakeLink } from './intake-link.tsx';
import { useKnowledge } from './knowledge.ts';
import { planSaid } from './plan-said.ts';
import type { Appointment, State } from './queries.ts';

const NEXT: Readonly<Record<State, readonly State[]>> = {
  booked: ['arrived', 'done', 'missed', 'cancelled'],
  arrived: ['done', 'missed', 'cancelled'],
  done: ['booked'],
  cancelled: ['booked'],
  missed: ['booked'],
};
const SET = {
  booked: 'setBooked',
  arrived: 'setArrived',
  done: 'setDone',
  cancelled: 'setCancelled',
  missed: 'setMissed',
} as const;

/** How it is said that an appointment stands otherwise now. */
export interface Saying {
  readonly onState: (one: Appointment, state: State) => void;
  readonly isPending: boolean;
}

interface ActionsProps {
  readonly one: Appointment;
  readonly when: string;
}

const Links = ({ one: { person, id, state }, when }: ActionsProps) => {
  const words = useWords(WORDS);
  const { clinic, role } = useAtWork();
  const params = { clinic, person, appointment: id };
  const isOpen = state === 'booked' || state === 'arrived';
  return (
    <>
      {isOpen && role !== 'reception' && (
        <ButtonLink
          to="/clinics/$clinic/people/$person/check/$appointment"
          params={params}
          aria-label={words.of(words.check, when)}
        >
          {words.check}
        </ButtonLink>
      )}
      <ButtonLink
        variant="default"
        to="/clinics/$clinic/people/$person/appointments/$appointment"
        params={params}
        aria-label={words.of(words.change, when)}
      >
        {words.change}
      </ButtonLink>
    </>
  );
};

/** Says how it stands. */
const StateButton = ({
  one,
  when,
  onState,
  isPending,
  next,
  ...look
}: ActionsProps & Saying & ButtonProps & { readonly next: State }) => {
  const words = useWords(WORDS);
  return (
    <Button
      variant="default"
      disabled={isPending}
      aria-label={words.of(words[SET[next]], when)}
      onClick={() => onState(one, next)}
      {...look}
    >
      {words[SET[next]]}
    </Button>
  );
};

/** What comes next: ask, change it, say that the client is here. */
const Actions = (doing: ActionsProps & Saying) => {
  const [next] = NEXT[doing.one.state];
  return (
    <Group gap="xs" className="screen">
      <Links one={doing.one} when={doing.when} />
      {next !== undefined && <StateButton {...doing} next={next} />}
    </Group>
  );
};

/** How it may end otherwise, less in sight. */
const Endings = (doing: ActionsProps & Saying) => {
  const [, ...others] = NEXT[doing.one.state];
  return others.length === 0 ? null : (
    <Group gap="xs" className="screen">
      {others.map((next) => (
        <StateButton key={next} {...doing} next={next} variant="subtle" size="compact-sm" />
      ))}
    </Group>
  );
};

/** One appointment: when, what, how it stands, and its link to the intake. */
export const AppointmentItem = ({ one, ...saying }: Saying & { readonly one: Appointment }) => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  const { nameOf, procedures } = useKnowledge();
  const when = `${weekday(one.at)}, ${one.at.slice(11)}`;
  const isOpen = one.state === 'booked' || one.state === 'arrived';
  return (
    <Stack component="li" className="sheet" gap="xs">
      <Text fw={650}>{`${when} · ${words[one.state]}`}</Text>
      {one.procedures.map((id) => {
        const plan = one.planned?.[id] ?? {};
        const type = procedures?.find((each) => each.id === id)?.types.find((each) => each.id === plan.type)?.name;
        const said = planSaid(plan, nameOf, type);
        return <Text key={id}>{[nameOf('procedures', id), said].filter((part) => part !== '').join(': ')}</Text>;
      })}
      {one.note !== undefined && <Text className="quiet">{one.note}</Text>}
      <Actions one={one} when={when} {...saying} />
      {isOpen && <IntakeLink appointment={one} when={when} />}
      <Endings one={one} when={when} {...saying} />
    </Stack>
  );
};
