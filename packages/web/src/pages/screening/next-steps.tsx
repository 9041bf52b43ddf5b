import { Checkbox, Stack, Text } from '@mantine/core';
import type { Action, Screening } from '@primum/engine';
import { actionWords } from '@primum/words';
import { useWords } from '../../words/language.tsx';
import { Part } from './level.tsx';
import type { Seen } from './seen.ts';
import { standingOf, stepsOf, type Ticks } from './steps.ts';
import { WORDS } from './words.ts';

/** What is ticked, and how to tick it. */
export interface Ticking {
  readonly ticks: Ticks;
  readonly tick: (what: string, done: boolean) => void;
}

const Steps = ({
  actions,
  seen,
  ticks,
  tick,
}: Ticking & { readonly actions: readonly Action[]; readonly seen: Seen }) => (
  <Stack gap="xs">
    {actions.map((action) => (
      <Checkbox
        key={action.what}
        label={actionWords(action, seen.known.voice)}
        checked={ticks.has(action.what)}
        onChange={({ currentTarget }) => tick(action.what, currentTarget.checked)}
      />
    ))}
  </Stack>
);

interface Props extends Ticking {
  readonly screenings: readonly Screening[];
  readonly seen: Seen;
}

/** What to do for this person, as a checklist. */
export const NextSteps = ({ screenings, seen, ...ticking }: Props) => {
  const words = useWords(WORDS);
  const steps = stepsOf(screenings);
  return (
    <Part title={words.steps}>
      {steps.length === 0 && <Text>{words.noSteps}</Text>}
      <Steps actions={steps} seen={seen} {...ticking} />
      {steps.length > 0 && (
        <Text size="sm" className="quiet screen">
          {words.stepsHint}
        </Text>
      )}
    </Part>
  );
};

/** What is done at every session, as a checklist. */
export const StandingSteps = ({ screenings, seen, ...ticking }: Props) => {
  const standing = standingOf(screenings);
  if (standing.length === 0) return null;
  return (
    <Part title={seen.known.voice.say('words.section.standing')}>
      <Steps actions={standing} seen={seen} {...ticking} />
    </Part>
  );
};
