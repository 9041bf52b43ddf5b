import { Text } from '@mantine/core';
import type { Conflict } from '@primum/contract';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { statementsIn } from '../known/statements-in.ts';
import { WORDS } from './words.ts';

/** One entry of the register of conflicts: where the sources differ, what each says, and what we took. */
export const ConflictView = ({
  conflict,
  known,
  children,
}: {
  readonly conflict: Conflict;
  readonly known: Known;
  readonly children?: ReactNode;
}) => {
  const words = useWords(WORDS);
  const said = statementsIn(conflict.about, known.library.sources);
  return (
    <>
      <Text fw={650}>{conflict.id}</Text>
      <Text lang="en">{conflict.about}</Text>
      <dl className="details">
        {[...Map.groupBy(said, ({ letter }) => letter)].map(([letter, statements]) => (
          <div key={letter}>
            <dt>{words.says(letter)}</dt>
            <dd lang="en">
              {statements.map(({ id, paraphrase }) => (
                <div key={id}>{`${id}: ${paraphrase}`}</div>
              ))}
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.resolution}</dt>
          <dd lang="en">{conflict.resolution}</dd>
        </div>
        <div>
          <dt>{words.signs}</dt>
          <dd lang="en">{conflict.signs}</dd>
        </div>
        {!known.knowledge.approved && (
          <div>
            <dt>{words.signed}</dt>
            <dd>{words.unsigned}</dd>
          </div>
        )}
      </dl>
      {children}
    </>
  );
};
