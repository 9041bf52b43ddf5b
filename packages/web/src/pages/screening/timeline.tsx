import { Text } from '@mantine/core';
import type { Screening } from '@primum/engine';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { waitsIn } from './days.ts';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

const Bar = ({ share, colour }: { readonly share: number; readonly colour: string }) => (
  <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="4" fill="var(--primum-line)" />
    <rect width={Math.max(1, share * 100)} height="4" fill={colour} />
  </svg>
);

/** The days that pass by themselves, as bars from the day of the screening on; the words say the same. */
export const Timeline = ({ screening, seen }: { readonly screening: Screening; readonly seen: Seen }) => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  const { on } = seen.report;
  const { earliest } = screening;
  const waits = waitsIn(screening, on);
  if (waits.length === 0) return null;
  return (
    <ul className="waits" aria-label={words.timeline}>
      <li>
        <Text size="sm" className="quiet">
          {words.onDay}: {weekday(on)}
        </Text>
      </li>
      {waits.map(({ title, until, share }) => (
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
