import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { textOf } from '../../session/text-of.ts';
import { useWords } from '../../words/language.tsx';
import { NotSaved } from '../people/changed.tsx';
import type { Whose } from '../people/queries.ts';
import { WORDS } from './one-words.ts';
import type { ChangedClearance, Clearance } from './queries.ts';
import { useChange } from './use-change.ts';

interface WithdrawProps {
  readonly whose: Whose;
  readonly clearance: Clearance;
  readonly onChanged: (changed: ChangedClearance) => void;
}

const WHY = ['not-needed', 'wrong-person', 'entered-in-error'] as const;

/** Undoing a clearance that should not count. What was decided is not undone because nobody needs it. */
export const Withdraw = ({ whose, clearance, onChanged }: WithdrawProps) => {
  const words = useWords(WORDS);
  const { change, again } = useChange(whose, clearance, { method: 'PUT', path: '' }, onChanged);
  const reasons = clearance.state === 'asked' ? WHY : WHY.slice(1);
  return (
    <details className="folded">
      <summary>{words.withdraw}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ state: 'withdrawn', ...textOf(event.currentTarget) });
        }}
      >
        <Stack maw="30rem">
          <Text className="quiet">{words.withdrawHint}</Text>
          <NotSaved error={change.error} again={again} />
          <NativeSelect
            name="reason"
            label={words.why}
            required
            data={[{ value: '', label: words.choose }, ...reasons.map((value) => ({ value, label: words[value] }))]}
          />
          <Group>
            <Button type="submit" variant="default" loading={change.isPending}>
              {words.withdrawNow}
            </Button>
          </Group>
        </Stack>
      </form>
    </details>
  );
};
