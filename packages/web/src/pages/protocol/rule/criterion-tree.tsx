import { Text } from '@mantine/core';
import type { Criterion } from '@primum/engine';
import { atOrBelow } from '@primum/words';
import { useWords } from '../../../words/language.tsx';
import { leafWords } from '../known/criterion-words.ts';
import type { Known } from '../known/known.ts';
import { WORDS } from './words.ts';

const conceptOf = (criterion: Criterion): string | null => {
  if ('concept' in criterion) return criterion.concept;
  if ('recent' in criterion) return criterion.recent;
  return 'ended' in criterion ? criterion.ended : null;
};

/** What lies below a concept, and how long it lasts, for whoever wants to know. */
const Below = ({ id, known }: { readonly id: string; readonly known: Known }) => {
  const words = useWords(WORDS);
  const { knowledge, voice } = known;
  const concept = knowledge.concepts[id];
  if (concept === undefined) return null;
  const below = atOrBelow(knowledge, [id]).filter((one) => one !== id);
  const about = [
    voice.say(`words.explain.concept.lasts.${concept.lasts}`),
    voice.say('words.explain.concept.shelfLife', { days: concept.shelfLife }),
    voice.say(`words.explain.concept.silence.${concept.silence}`),
  ];
  return (
    <details>
      <summary>{below.length === 0 ? words.about : words.below(below.length)}</summary>
      <Text size="sm" className="quiet">
        {about.join(' ')}
      </Text>
      {below.length > 0 && <Text size="sm">{below.map((one) => voice.name('concepts', one)).join(' · ')}</Text>}
    </details>
  );
};

const Leaf = ({ criterion, known }: { readonly criterion: Criterion; readonly known: Known }) => {
  const id = conceptOf(criterion);
  return (
    <li>
      <Text span>{leafWords(criterion, known.voice)}</Text>
      {id !== null && (
        <>
          {' '}
          <Text span size="sm" className="quiet" ff="monospace">
            {id}
          </Text>
          <Below id={id} known={known} />
        </>
      )}
    </li>
  );
};

/** A criterion as a tree that reads aloud: what has to hold, and under it the parts. */
export const CriterionTree = ({ criterion, known }: { readonly criterion: Criterion; readonly known: Known }) => {
  const branch = (text: string, parts: readonly Criterion[]) => (
    <li>
      {text}
      <ul className="tree">
        {parts.map((part) => (
          <CriterionTree key={JSON.stringify(part)} criterion={part} known={known} />
        ))}
      </ul>
    </li>
  );
  if ('and' in criterion) return branch(known.voice.say('words.explain.all'), criterion.and);
  if ('or' in criterion) return branch(known.voice.say('words.explain.any'), criterion.or);
  if ('not' in criterion) return branch(known.voice.say('words.explain.not'), [criterion.not]);
  return <Leaf criterion={criterion} known={known} />;
};
