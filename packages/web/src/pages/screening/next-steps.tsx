import { Checkbox, List, Stack, Text } from '@mantine/core';
import type { Action, ClearanceNote, Screening } from '@primum/engine';
import { type Condition, type Met, stepsOf, type Voice } from '@primum/words';
import type { ReactNode } from 'react';
import { useWords } from '../../words/language.tsx';
import { Part } from './level.tsx';
import type { Seen } from './seen.ts';
import { byDoer, standingOf, type Ticks } from './steps.ts';
import { WORDS } from './words.ts';

/** What is ticked, and how to tick it. */
export interface Ticking {
  readonly ticks: Ticks;
  readonly tick: (what: string, done: boolean) => void;
}

/** Whose clearance of which day, in words. */
export const clearanceOf = ({ by, on }: ClearanceNote, voice: Voice): string =>
  `${voice.name('roles', by)}, ${voice.date(on)}`;

interface GroupProps extends Ticking {
  readonly title: string;
  readonly steps: readonly { readonly what: string; readonly label: ReactNode }[];
}

const Group = ({ title, steps, ticks, tick }: GroupProps) => (
  <fieldset className="choices steps">
    <legend>{title}</legend>
    <Stack gap="xs">
      {steps.map(({ what, label }) => (
        <Checkbox
          key={what}
          label={label}
          checked={ticks.has(what)}
          onChange={({ currentTarget }) => tick(what, currentTarget.checked)}
        />
      ))}
    </Stack>
  </fieldset>
);

/** What somebody does, told once for all that the same people do. */
const Steps = ({
  actions,
  voice,
  ...ticking
}: Ticking & { readonly actions: readonly Action[]; readonly voice: Voice }) => {
  const words = useWords(WORDS);
  return byDoer(actions).map((same) => {
    const [{ who, strength } = { who: '', strength: 'may' as const }] = same;
    const title = words.doer(voice.name('roles', who), voice.say(`words.strength.${strength}`));
    const steps = same.map(({ what }) => ({ what, label: voice.name('actions', what) }));
    return <Group key={title} title={title} steps={steps} {...ticking} />;
  });
};

/** What the clearances ask for: each is a step, however mild the outcome is by them. */
const Conditions = ({
  conditions,
  voice,
  ...ticking
}: Ticking & { readonly conditions: readonly Condition[]; readonly voice: Voice }) => {
  const words = useWords(WORDS);
  return [...Map.groupBy(conditions, ({ lifted }) => clearanceOf(lifted, voice))].map(([of, same]) => (
    <Group key={of} title={words.conditions(of)} steps={same.map(({ what }) => ({ what, label: what }))} {...ticking} />
  ));
};

/** What a clearance has done already. */
const Done = ({ met, voice }: { readonly met: readonly Met[]; readonly voice: Voice }) => {
  const words = useWords(WORDS);
  if (met.length === 0) return null;
  return (
    <List>
      {met.map(({ what, action, lifted }) => (
        <List.Item key={what}>
          <Text span className="quiet">
            {words.metBy(clearanceOf(lifted, voice))}
          </Text>{' '}
          {voice.name('actions', action.what)}
        </List.Item>
      ))}
    </List>
  );
};

interface Props extends Ticking {
  readonly screenings: readonly Screening[];
  readonly seen: Seen;
}

/** What to do for this person, as a checklist. */
export const NextSteps = ({ screenings, seen, ...ticking }: Props) => {
  const words = useWords(WORDS);
  const { voice } = seen.known;
  const { open, conditions, met } = stepsOf(screenings, seen.kept.chart.clearances);
  const isNothing = open.length + conditions.length + met.length === 0;
  return (
    <Part title={words.steps}>
      {isNothing && <Text>{words.noSteps}</Text>}
      <Conditions conditions={conditions} voice={voice} {...ticking} />
      <Steps actions={open} voice={voice} {...ticking} />
      <Done met={met} voice={voice} />
      {open.length + conditions.length > 0 && (
        <Text size="sm" className="quiet screen">
          {words.stepsHint}
        </Text>
      )}
    </Part>
  );
};

/** What is done at every session, as a checklist. */
export const StandingSteps = ({ screenings, seen, ...ticking }: Props) => {
  const standing = standingOf(screenings, stepsOf(screenings, seen.kept.chart.clearances));
  if (standing.length === 0) return null;
  return (
    <Part title={seen.known.voice.say('words.section.standing')}>
      <Steps actions={standing} voice={seen.known.voice} {...ticking} />
    </Part>
  );
};
