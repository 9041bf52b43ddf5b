import { Text } from '@mantine/core';
import type { Column } from '@primum/engine';
import { columnWords, inEffect, offWords, stricterWords } from '@primum/words';
import { OutcomeMark } from '../../../brand/outcome-mark.tsx';
import type { Known } from '../known/known.ts';

/** What a protocol set, why, and by whom. */
const setWords = (column: Column, { voice }: Known): readonly string[] =>
  column.kind !== 'ruling'
    ? []
    : [
        ...(column.off === null ? [] : [offWords(column.off, voice)]),
        ...(column.stricter === undefined ? [] : [stricterWords(column.stricter, voice)]),
      ];

/** What a rule says of a procedure, in words, with its shape. */
export const ColumnTold = ({
  column,
  known,
  none,
}: {
  readonly column: Column | null;
  readonly known: Known;
  readonly none: string;
}) => {
  if (column === null) return <Text>{none}</Text>;
  const effect = inEffect(column);
  // The sign of the words is the shape beside them.
  const words = columnWords(effect, known.voice).replace(/^[^\p{L}]+/u, '');
  return (
    <>
      {effect.kind === 'ruling' ? (
        <span className="outcome" style={{ color: `var(--primum-${effect.disposition})` }}>
          <OutcomeMark outcome={effect.disposition} />
          <span>{words}</span>
        </span>
      ) : (
        <Text>{words}</Text>
      )}
      {setWords(column, known).map((text) => (
        <Text key={text} size="sm">
          {text}
        </Text>
      ))}
    </>
  );
};
