import { List, Stack, Text, Title } from '@mantine/core';
import type { RecordedDecision } from '@primum/contract';
import type { Report } from '@primum/engine';
import { useWords } from '../../words/language.tsx';
import { WORDS } from './recorded-words.ts';

type Step = RecordedDecision['steps'][number];

const Listed = ({ title, steps }: { readonly title: string; readonly steps: readonly Step[] }) => {
  if (steps.length === 0) return null;
  return (
    <div>
      <Text className="quiet">{title}</Text>
      <List>
        {steps.map(({ what, note }) => (
          <List.Item key={what}>
            {what} <span className="quiet">{note}</span>
          </List.Item>
        ))}
      </List>
    </div>
  );
};

const Steps = ({ title, steps }: { readonly title: string; readonly steps: readonly Step[] }) => {
  const words = useWords(WORDS);
  if (steps.length === 0) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Listed title={words.done} steps={steps.filter(({ done }) => done)} />
      <Listed title={words.notTicked} steps={steps.filter(({ done }) => !done)} />
    </Stack>
  );
};

/** What was done for this person and what not; apart from it, what is done at every session. */
export const RecordedSteps = ({
  report: { screenings },
  decision: { steps },
}: {
  readonly report: Report;
  readonly decision: RecordedDecision;
}) => {
  const words = useWords(WORDS);
  const found = new Set(
    screenings.flatMap(({ findings }) => findings.flatMap((one) => one.actions)).map((one) => one.what),
  );
  const standing = new Set(screenings.flatMap(({ actions }) => actions).map(({ what }) => what));
  const isStanding = ({ what }: Step): boolean => standing.has(what) && !found.has(what);
  return (
    <>
      <Steps title={words.steps} steps={steps.filter((one) => !isStanding(one))} />
      <Steps title={words.standing} steps={steps.filter(isStanding)} />
    </>
  );
};
