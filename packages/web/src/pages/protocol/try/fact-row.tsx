import { Button, Group } from '@mantine/core';
import type { Concept, Fact } from '@primum/engine';
import { useWords } from '../../../words/language.tsx';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { ANSWERS } from './tried.ts';
import { WORDS } from './words.ts';

type DateOf = 'on' | 'since' | 'last' | 'until';

/** Which dates matter: a use has a last day, an episode an end, a standing thing neither. */
const datesOf = ({ answer }: Fact, concept: Concept | undefined): readonly DateOf[] => {
  if (answer !== 'yes') return ['on'];
  if (concept?.lasts === 'use') return ['on', 'since', 'last'];
  return concept?.lasts === 'episode' ? ['on', 'since', 'until'] : ['on', 'since'];
};

/** One thing that is known, with its answer and its dates. */
export const FactRow = ({
  fact,
  name,
  concept,
  onFact,
  onRemove,
}: {
  readonly fact: Fact;
  readonly name: string;
  readonly concept: Concept | undefined;
  readonly onFact: (fact: Fact) => void;
  readonly onRemove: () => void;
}) => {
  const words = useWords(WORDS);
  const labels: Readonly<Record<DateOf, string>> = { ...words, on: words.said };
  const answers = ANSWERS.map((value) => ({ value, label: words[value] }));
  const answer = (value: string): void =>
    onFact({ ...fact, answer: ANSWERS.find((one) => one === value) ?? 'unknown' });
  return (
    <fieldset className="choices">
      <legend>{name}</legend>
      <Group align="end" gap="sm">
        <Choice label={words.answerShort} options={answers} value={fact.answer} onValue={answer} />
        {datesOf(fact, concept).map((of) => (
          <Field
            key={of}
            type="date"
            label={labels[of]}
            value={fact[of] ?? ''}
            onValue={(day) => onFact({ ...fact, [of]: day })}
          />
        ))}
        <Button variant="default" aria-label={words.remove(name)} onClick={onRemove}>
          {words.removeShort}
        </Button>
      </Group>
    </fieldset>
  );
};
