import { Text } from '@mantine/core';
import type { Conflict } from '@primum/contract';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { statementsIn } from '../known/statements-in.ts';
import { WORDS } from './words.ts';

/** Who has to sign, and that nobody has while the knowledge is not approved. */
const Signature = ({ conflict, approved }: { readonly conflict: Conflict; readonly approved: boolean }) => {
  const words = useWords(WORDS);
  return (
    <>
      <div>
        <dt>{words.signs}</dt>
        <dd lang="en">{conflict.signs}</dd>
      </div>
      {!approved && (
        <div>
          <dt>{words.signed}</dt>
          <dd>{words.unsigned}</dd>
        </div>
      )}
    </>
  );
};

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
        <Signature conflict={conflict} approved={known.knowledge.approved} />
      </dl>
      {children}
    </>
  );
};
