import { Text } from '@mantine/core';
import type { Screening } from '@primum/engine';
import { earliestBlocks } from '@primum/words';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { waitsIn } from './days.ts';
import { Part } from './level.tsx';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

const Bar = ({ share, colour }: { readonly share: number; readonly colour: string }) => (
  <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="4" fill="var(--primum-line)" />
    <rect width={Math.max(1, share * 100)} height="4" fill={colour} />
  </svg>
);

const Waits = ({ screening, on }: { readonly screening: Screening; readonly on: string }) => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  const { earliest } = screening;
  return (
    <ul className="waits" aria-label={words.timeline}>
      <li>
        <Text size="sm" className="quiet">
          {words.onDay}: {weekday(on)}
        </Text>
      </li>
      {waitsIn(screening, on).map(({ title, until, share }) => (
        <li key={title}>
          <Bar share={share} colour="var(--primum-deferred)" />
          <Text size="sm">
            {weekday(until)}: {title}
          </Text>
        </li>
      ))}
      {earliest !== null && (
        <li>
          <Bar share={1} colour="var(--mantine-primary-color-filled)" />
          <Text size="sm" fw={650}>
            {words.earliest}: {weekday(earliest)}
          </Text>
        </li>
      )}
    </ul>
  );
};

/** When: the earliest day or what stands in its way, and the days that pass by themselves as bars; the words say the same. */
export const Timeline = ({ screening, seen }: { readonly screening: Screening; readonly seen: Seen }) => {
  const { voice } = seen.known;
  const { on } = seen.report;
  const [, ...said] = earliestBlocks(screening, voice);
  const hasWaits = waitsIn(screening, on).length > 0;
  if (said.length === 0 && !hasWaits) return null;
  return (
    <Part title={voice.say('words.section.earliest')}>
      {said.map((block) => block.kind === 'paragraph' && <Text key={block.text}>{block.text}</Text>)}
      {hasWaits && <Waits screening={screening} on={on} />}
    </Part>
  );
};
