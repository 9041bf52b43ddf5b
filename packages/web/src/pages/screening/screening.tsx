import './screening.css';
import { Stack, Title } from '@mantine/core';
import { contradictionBlocks, gapBlocks, notUnderstoodBlocks } from '@primum/words';
import { useCallback, useState } from 'react';
import { OutcomeTag } from '../../brand/outcome-tag.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import { Section } from './blocks.tsx';
import { DecisionForm } from './decision-form.tsx';
import { Head } from './head.tsx';
import { LevelProvider } from './level.tsx';
import { StandingSteps, type Ticking } from './next-steps.tsx';
import { gravestFirst } from './order.ts';
import { ProcedureVerdict } from './procedure.tsx';
import { Recorded } from './recorded-list.tsx';
import { type Seen, useSeen } from './seen.ts';
import { useWhich } from './which.ts';
import { WORDS } from './words.ts';

/** One after the other, gravest first, each under its own headline where there are several. */
const Procedures = ({ seen, ticking }: { readonly seen: Seen; readonly ticking: Ticking }) => {
  const all = gravestFirst(seen.report.screenings);
  const [only] = all;
  if (all.length === 1 && only !== undefined)
    return <ProcedureVerdict screening={only} seen={seen} ticking={ticking} />;
  return all.map((one) => (
    <Stack key={one.procedure} component="section" gap="sm">
      <Title order={2} size="h3">
        {seen.known.voice.name('procedures', one.procedure)}: <OutcomeTag outcome={one.outcome} word={one.headline} />
      </Title>
      <LevelProvider order={3}>
        <ProcedureVerdict screening={one} seen={seen} ticking={ticking} />
      </LevelProvider>
    </Stack>
  ));
};

const Verdict = ({ seen }: { readonly seen: Seen }) => {
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const tick = useCallback(
    (what: string, done: boolean): void =>
      setTicks((before) => new Set(done ? [...before, what] : [...before].filter((one) => one !== what))),
    [],
  );
  const { report, known } = seen;
  return (
    <Stack gap="lg" className="verdict">
      <Head seen={seen} />
      <Recorded seen={seen} />
      <Procedures seen={seen} ticking={{ ticks, tick }} />
      <Section blocks={contradictionBlocks(report.contradictions, known.voice)} />
      <Section blocks={notUnderstoodBlocks(report.notUnderstood, known.voice)} />
      <Section folded blocks={gapBlocks(report.notLookedAt, known.voice)} />
      <StandingSteps screenings={report.screenings} seen={seen} ticks={ticks} tick={tick} />
      <DecisionForm seen={seen} ticks={ticks} />
    </Stack>
  );
};

/** The verdict: all that a screening says, on one page without tabs. */
export const ScreeningPage = () => {
  const words = useWords(WORDS);
  const which = useWhich();
  const { seen, error, again } = useSeen(which);
  if (seen !== null) return <Verdict key={which.number} seen={seen} />;
  return <Page title={words.title}>{error === null ? <Waiting /> : <Refused error={error} again={again} />}</Page>;
};
