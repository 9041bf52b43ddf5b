import { Text } from '@mantine/core';
import type { Fact } from '@primum/engine';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { Part } from '../rule/part.tsx';
import { AddFact } from './add-fact.tsx';
import { FactRow } from './fact-row.tsx';
import type { Tried } from './tried.ts';
import { WORDS } from './words.ts';

/** What is known of the invented patient. */
export const Facts = ({
  tried: { facts, on },
  known,
  onFacts,
}: {
  readonly tried: Tried;
  readonly known: Known;
  readonly onFacts: (facts: readonly Fact[]) => void;
}) => {
  const words = useWords(WORDS);
  const put = (at: number, fact: Fact): void => onFacts(facts.map((one, index) => (index === at ? fact : one)));
  return (
    <Part title={words.answers}>
      <AddFact known={known} onConcept={(concept) => onFacts([...facts, { concept, answer: 'yes', on }])} />
      {facts.length === 0 && <Text>{words.noFacts}</Text>}
      {facts.map((fact, at) => (
        <FactRow
          // oxlint-disable-next-line react/no-array-index-key -- the same concept may stand there twice
          key={at}
          fact={fact}
          name={known.voice.name('concepts', fact.concept)}
          concept={known.knowledge.concepts[fact.concept]}
          onFact={(changed) => put(at, changed)}
          onRemove={() => onFacts(facts.filter((_, index) => index !== at))}
        />
      ))}
    </Part>
  );
};
