import { Button, Group, List, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../api/request.ts';
import { Link } from '../../../parts/link.tsx';
import { textOf } from '../../../session/text-of.ts';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { NotSaved } from '../changed.tsx';
import { pathOf, type Whose } from '../queries.ts';
import { WORDS } from './words.ts';

const REASONS = ['wrong-person', 'entered-in-error', 'corrected'] as const;

interface Withdrawn {
  readonly screenings: readonly { readonly screening: number; readonly at: string }[];
}

interface WithdrawProps {
  readonly whose: Whose;
  readonly id: string;
  readonly version: string;
  readonly counts: boolean;
}

const Since = ({ whose, screenings }: Withdrawn & { readonly whose: Whose }) => {
  const words = useWords(WORDS);
  const { moment } = useWritten();
  return (
    <div role="status">
      <Text>{words.done}</Text>
      {screenings.length > 0 && <Text fw={650}>{words.screenings}</Text>}
      <List>
        {screenings.map(({ screening, at }) => (
          <List.Item key={screening}>
            <Link
              to="/clinics/$clinic/people/$person/screenings/$number"
              params={{ ...whose, number: String(screening) }}
            >
              {words.screening(screening, moment(at))}
            </Link>
          </List.Item>
        ))}
      </List>
    </div>
  );
};

const useWithdraw = ({ whose, id, version }: WithdrawProps) => {
  const client = useQueryClient();
  const { clinic, person } = whose;
  const readAgain = () => client.invalidateQueries({ queryKey: ['answers', clinic, person] });
  const withdraw = useMutation({
    mutationFn: (body: object) =>
      ask<Withdrawn>('POST', `${pathOf(whose)}/answers/${id}/withdrawal`, { body, version }),
    onSuccess: async () => {
      const keys = ['chart', 'questions', 'timeline', 'validity'].map((one) => [one, clinic, person]);
      await Promise.all([
        readAgain(),
        ...[...keys, ['today', clinic]].map((queryKey) => client.invalidateQueries({ queryKey })),
      ]);
    },
  });
  return { withdraw, readAgain };
};

/** Withdrawing answers, with why; then what has to be screened again. */
export const Withdraw = (props: WithdrawProps) => {
  const words = useWords(WORDS);
  const { withdraw, readAgain } = useWithdraw(props);
  if (withdraw.data !== undefined) return <Since whose={props.whose} screenings={withdraw.data.value.screenings} />;
  if (!props.counts) return null;
  return (
    <details className="folded">
      <summary>{words.withdraw}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          withdraw.mutate(textOf(event.currentTarget));
        }}
      >
        <Stack maw="30rem">
          <Text className="quiet">{words.withdrawHint}</Text>
          <NotSaved error={withdraw.error} again={() => void readAgain()} />
          <NativeSelect
            name="reason"
            label={words.why}
            required
            data={[{ value: '', label: words.choose }, ...REASONS.map((value) => ({ value, label: words[value] }))]}
          />
          <Group>
            <Button type="submit" variant="default" loading={withdraw.isPending}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </details>
  );
};
