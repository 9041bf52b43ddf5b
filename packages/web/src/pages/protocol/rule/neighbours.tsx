import { Text } from '@mantine/core';
import type { Rule } from '@primum/engine';
import { Link } from '../../../parts/link.tsx';
import { useWords } from '../../../words/language.tsx';
import { citedBy } from '../known/columns.ts';
import type { Known } from '../known/known.ts';
import { Part } from './part.tsx';
import { WORDS } from './words.ts';

/** The other rules of the topic, with the statements that they rest on. */
export const Neighbours = ({ rule, known }: { readonly rule: Rule; readonly known: Known }) => {
  const words = useWords(WORDS);
  const { clinic, knowledge, voice } = known;
  const others = knowledge.rules.filter(({ id, topic }) => topic === rule.topic && id !== rule.id);
  if (others.length === 0) return null;
  return (
    <Part title={words.neighbours}>
      <ul>
        {others.map((other) => {
          const { statements } = citedBy(other);
          return (
            <li key={other.id}>
              <Link to="/clinics/$clinic/protocol/rules/$rule" params={{ clinic, rule: other.id }}>
                {voice.rule(other.id)}
              </Link>
              <Text span size="sm" className="quiet">
                {statements.length === 0 ? '' : ` ${statements.join(', ')}`}
              </Text>
            </li>
          );
        })}
      </ul>
    </Part>
  );
};
