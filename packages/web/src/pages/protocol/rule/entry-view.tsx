import { Text } from '@mantine/core';
import type { Outcome } from '@primum/engine';
import { type Entry, MARKS } from '@primum/words';
import { OutcomeMark } from '../../../brand/outcome-mark.tsx';

const outcomeIn = (entry: Entry): Outcome | null =>
  entry.tone === null || entry.tone === 'heading' || entry.tone === 'notice' ? null : entry.tone;

/** The sign of a text stands for the shape of the page. */
const withoutSign = (text: string, outcome: Outcome): string => text.replace(`${MARKS[outcome]} `, '');

/** An entry of a page of words, with the shape of its outcome. */
export const EntryView = ({ entry }: { readonly entry: Entry }) => {
  const outcome = outcomeIn(entry);
  return (
    <>
      {outcome === null ? (
        <Text fw={650}>{entry.text}</Text>
      ) : (
        <span className="outcome" data-outcome={outcome} style={{ color: `var(--primum-${outcome})` }}>
          <OutcomeMark outcome={outcome} />
          <span>{withoutSign(entry.text, outcome)}</span>
        </span>
      )}
      {entry.details.length > 0 && (
        <dl className="details">
          {[...Map.groupBy(entry.details, ({ label }) => label)].map(([label, details]) => (
            <div key={label}>
              <dt>{label}</dt>
              {details.map(({ text }) => (
                <dd key={text}>{text}</dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </>
  );
};
