import { Text } from '@mantine/core';
import type { Rule } from '@primum/engine';
import { outcomeWords } from '@primum/words';
import { OutcomeTag } from '../../../brand/outcome-tag.tsx';
import { useWords } from '../../../words/language.tsx';
import { saidBy } from '../known/columns.ts';
import { criterionWords } from '../known/criterion-words.ts';
import type { Known } from '../known/known.ts';
import { Part } from './part.tsx';
import { WORDS } from './words.ts';

/** A rule in one sentence: when it speaks, and what it then says of which procedure. */
export const Short = ({ rule, known }: { readonly rule: Rule; readonly known: Known }) => {
  const words = useWords(WORDS);
  const { knowledge, voice } = known;
  const { procedures } = knowledge;
  return (
    <Part title={words.short}>
      <Text size="lg">{words.when(criterionWords(rule.criterion, voice, words))}</Text>
      <ul className="plain">
        {saidBy(rule, procedures).map(({ disposition, procedures: of }) => (
          <li key={disposition} className="said">
            <OutcomeTag outcome={disposition} word={`${outcomeWords(disposition, voice)}:`} />
            <span>
              {of.length === procedures.length
                ? words.everyProcedure
                : of.map((id) => voice.name('procedures', id)).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
};
