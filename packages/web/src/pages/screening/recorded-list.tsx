import { List } from '@mantine/core';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { Part } from './level.tsx';
import { RecordedOverrides } from './recorded-overrides.tsx';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

/** What was decided and overridden of a screening since. */
export const Recorded = ({ seen }: { readonly seen: Seen }) => {
  const { decisions, overrides, known } = seen;
  const words = useWords(WORDS);
  const { moment } = useWritten();
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
      {overrides !== null && overrides.overrides.length > 0 && <RecordedOverrides seen={seen} overrides={overrides} />}
    </>
  );
};
