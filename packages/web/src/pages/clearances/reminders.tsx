import { Button, Group, List, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { textOf } from '../../session/text-of.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { NotSaved } from '../people/changed.tsx';
import { todayHere } from '../people/coming.ts';
import type { Whose } from '../people/queries.ts';
import { WORDS } from './one-words.ts';
import type { Clearance } from './queries.ts';
import { useChange } from './use-change.ts';

const HOWS = ['letter', 'telephone', 'e-mail', 'person'] as const;

interface Props {
  readonly whose: Whose;
  readonly clearance: Clearance;
}

const useHow = () => {
  const words = useWords(WORDS);
  return (how: string): string => {
    const known = HOWS.find((one) => one === how);
    return known === undefined ? how : words[known === 'letter' ? 'letterHow' : known];
  };
};

const Form = ({ whose, clearance }: Props) => {
  const words = useWords(WORDS);
  const howOf = useHow();
  const { change, again } = useChange(whose, clearance, { method: 'POST', path: '/reminders' }, () => undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(textOf(event.currentTarget));
      }}
    >
      <Stack>
        <NotSaved error={change.error} again={again} />
        <Group align="flex-end">
          <TextInput
            type="date"
            name="on"
            label={words.on}
            defaultValue={todayHere()}
            min={clearance.asked.on}
            max={todayHere()}
            required
          />
          <NativeSelect name="how" label={words.how} data={HOWS.map((value) => ({ value, label: howOf(value) }))} />
          <Button type="submit" variant="default" loading={change.isPending}>
            {words.writeReminder}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Who was reminded when, and writing down another reminder. */
export const Reminders = ({ whose, clearance }: Props) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const howOf = useHow();
  return (
    <Stack component="section" gap="sm" aria-labelledby="reminders">
      <Title order={2} size="h3" id="reminders">
        {words.reminders}
      </Title>
      <div role="status">
        {clearance.reminders.length === 0 ? (
          <Text className="quiet">{words.noReminders}</Text>
        ) : (
          <List>
            {clearance.reminders.map(({ on, how }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- reminders have no name of their own
              <List.Item key={`${on} ${index}`}>{words.reminder(day(on), howOf(how))}</List.Item>
            ))}
          </List>
        )}
      </div>
      {clearance.state === 'asked' && <Form whose={whose} clearance={clearance} />}
    </Stack>
  );
};
