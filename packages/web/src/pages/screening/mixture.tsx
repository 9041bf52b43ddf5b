import { Button, Group, Stack, Text } from '@mantine/core';
import { type Screening, screen } from '@primum/engine';
import { mixtureBlocks } from '@primum/words';
import { useMemo, useState } from 'react';
import { OutcomeTag } from '../../brand/outcome-tag.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useWords } from '../../words/language.tsx';
import { MixtureChoice } from '../check/mixture-choice.tsx';
import { changedIn, mixtureOf, withMixture } from '../check/plan.ts';
import { savePlan } from '../check/save-plan.ts';
import { useSend } from '../check/send.ts';
import { hasMixture, type Mixture } from '../check/takes-mixture.ts';
import { Section } from './blocks.tsx';
import { Fold } from './level.tsx';
import { askedIn, NOTHING } from './screen-again.ts';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly screening: Screening;
  readonly seen: Seen;
}

/** What comes out with another mixture, by the engine here; null where it could say something else than the server. */
const previewOf = ({ screening, seen }: Props, mixture: Mixture): Screening | null => {
  const { kept, known, inForce, today: on } = seen;
  if (!inForce) return null;
  const planned = withMixture(kept.chart.planned, screening.procedure, mixture);
  const asked = { on, procedures: [screening.procedure], lang: known.knowledge.lang };
  return screen(known.knowledge, { ...kept.chart, planned }, asked).screenings[0] ?? null;
};

/** Keeps the mixture as the plan, and screens with it. */
const useMixture = ({ screening, seen }: Props) => {
  const { kept, which } = seen;
  const { mutate, isPending, error } = useSend(which);
  const send = (mixture: Mixture): void => {
    const plan = withMixture(kept.chart.planned, screening.procedure, mixture);
    const { appointment } = kept;
    // Of the other procedures that counts which is booked by now.
    const changed = changedIn(plan, kept.chart.planned);
    mutate({
      answered: NOTHING,
      asked: { ...askedIn(kept), planned: appointment === null ? plan : changed },
      ...(appointment !== null && { plan: () => savePlan(which.clinic, appointment, changed) }),
    });
  };
  return { send, isPending, error };
};

/** What comes out with the mixture that is ticked; said as it changes. */
const Preview = ({ preview }: { readonly preview: Screening | null }) => {
  const words = useWords(WORDS);
  if (preview === null) return <Text>{words.previewOld}</Text>;
  return (
    <>
      <Text fw={650}>{words.preview}</Text>
      <OutcomeTag outcome={preview.outcome} word={preview.headline} />
    </>
  );
};

/** The mixture that the report proposes instead, to screen with at once. */
export const ChangedMixture = ({ screening, seen }: Props) => {
  const words = useWords(WORDS);
  const { changedMixture } = screening;
  const { send, isPending, error } = useMixture({ screening, seen });
  if (changedMixture === null) return null;
  const screenIt = (): void => send(changedMixture.components);
  return (
    <Section blocks={mixtureBlocks(changedMixture, seen.known.voice)}>
      <Group className="screen">
        <Button variant="default" onClick={screenIt} loading={isPending}>
          {words.screenMixture}
        </Button>
      </Group>
      {error !== null && <Refused error={error} again={screenIt} />}
    </Section>
  );
};

/** The planned mixture; another one is previewed at once, and counts once the server has screened and recorded it. */
export const MixturePreview = ({ screening, seen }: Props) => {
  const words = useWords(WORDS);
  const { procedure } = screening;
  const planned = mixtureOf(seen.kept.chart.planned, procedure);
  const [mixture, setMixture] = useState<Mixture>(planned);
  const { send, isPending, error } = useMixture({ screening, seen });
  const isChanged = JSON.stringify(mixture) !== JSON.stringify(planned);
  const preview = useMemo(
    () => (isChanged ? previewOf({ screening, seen }, mixture) : null),
    [isChanged, screening, seen, mixture],
  );
  if (!hasMixture(seen.known.knowledge, procedure)) return null;
  return (
    <Fold title={words.mixture} onPaper="none">
      <Stack role="status" gap="xs">
        {isChanged && <Preview preview={preview} />}
      </Stack>
      {isChanged && (
        <Group>
          <Button onClick={() => send(mixture)} loading={isPending}>
            {words.screenMixture}
          </Button>
        </Group>
      )}
      {error !== null && <Refused error={error} again={() => send(mixture)} />}
      <MixtureChoice mixture={mixture} change={setMixture} known={seen.known} procedure={procedure} />
    </Fold>
  );
};
