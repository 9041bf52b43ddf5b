import { Text } from '@mantine/core';
import type { Rule } from '@primum/engine';
import { useWords } from '../../../words/language.tsx';
import { ConflictView } from '../conflicts/conflict-view.tsx';
import type { Known } from '../known/known.ts';
import { Part } from './part.tsx';
import { WORDS } from './words.ts';

/** What the register of conflicts says of a rule. */
export const Conflicts = ({ rule, known }: { readonly rule: Rule; readonly known: Known }) => {
  const words = useWords(WORDS);
  const conflicts = known.library.conflicts.filter(({ rules }) => rules.includes(rule.id));
  return (
    <Part title={words.conflicts}>
      {conflicts.length === 0 && <Text>{words.conflictsNone}</Text>}
      <ul className="plain">
        {conflicts.map((conflict) => (
          <li key={conflict.id} className="clause">
            <ConflictView conflict={conflict} known={known} />
          </li>
        ))}
      </ul>
    </Part>
  );
};
