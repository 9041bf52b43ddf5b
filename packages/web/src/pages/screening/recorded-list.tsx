import { List, Text } from '@mantine/core';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { Part } from './level.tsx';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

/** What was decided and overridden of a screening since. */
export const Recorded = ({ seen: { decisions, overrides, known } }: { readonly seen: Seen }) => {
  const words = useWords(WORDS);
  const { moment } = useWritten();
  const kept = overrides?.overrides ?? [];
  const reason = (id: string): string => overrides?.reasons.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      {decisions.length > 0 && (
        <Part title={words.decided}>
          <List>
            {decisions.map(({ number, decision, procedures, at, authorName, author, note }) => (
              <List.Item key={number}>
                <strong>{words[decision]}</strong>:{' '}
                {procedures.map((one) => known.voice.name('procedures', one)).join(', ')}.{' '}
                {words.decidedBy(authorName ?? author, moment(at))}. {note}
              </List.Item>
            ))}
          </List>
        </Part>
      )}
      {kept.length > 0 && (
        <Part title={words.overridden}>
          <List>
            {kept.map((one) => (
              <List.Item key={one.override}>
                <strong>{[...new Set(one.overridden.map(({ rule }) => known.voice.rule(rule)))].join(', ')}</strong>:{' '}
                {reason(one.reason)}. {one.text}
                <Text size="sm" className="quiet">
                  {words.overrideBy(moment(one.at))}
                </Text>
              </List.Item>
            ))}
          </List>
        </Part>
      )}
    </>
  );
};
