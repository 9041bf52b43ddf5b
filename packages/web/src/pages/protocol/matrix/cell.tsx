import type { Column, Ruling } from '@primum/engine';
import { inEffect, outcomeWords, typesOf } from '@primum/words';
import { OutcomeMark } from '../../../brand/outcome-mark.tsx';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { WORDS } from './words.ts';

interface Sign {
  readonly sign: string;
  readonly word: string;
}

/** What else is to be known of a ruling: a sign to see, a word to hear. */
const signsOf = (ruling: Ruling, words: typeof WORDS.en): readonly Sign[] => [
  ...(ruling.origin === 'extension' ? [{ sign: '+', word: words.extension }] : []),
  ...(ruling.area === 'treated' ? [{ sign: '°', word: words.treated }] : []),
  ...(typesOf(ruling).length > 0 ? [{ sign: '*', word: words.typed }] : []),
  ...(ruling.off === null ? [] : [{ sign: '×', word: words.off }]),
  ...(ruling.stricter === undefined ? [] : [{ sign: '!', word: words.stricter }]),
];

const Silent = ({ sign, word }: Sign) => (
  <td className="cell is-silent">
    <span aria-hidden="true">{sign}</span>
    <span className="hidden">{word}</span>
  </td>
);

/** What a rule says of a procedure: shape, word, signs. */
export const Cell = ({ column, known }: { readonly column: Column | undefined; readonly known: Known }) => {
  const words = useWords(WORDS);
  if (column === undefined || column.kind === 'not-addressed') return <Silent sign="–" word={words.silent} />;
  if (column.kind === 'covered') return <Silent sign="=" word={words.covered(known.voice.rule(column.by))} />;
  const { disposition } = inEffect(column);
  const signs = signsOf(column, words);
  return (
    <td className="cell" data-outcome={disposition} style={{ color: `var(--primum-${disposition})` }}>
      <span className="cell-mark">
        <OutcomeMark outcome={disposition} />
        <span aria-hidden="true">{signs.map(({ sign }) => sign).join('')}</span>
      </span>
      <span className="cell-word">{outcomeWords(disposition, known.voice)}</span>
      {signs.length > 0 && <span className="hidden">{`, ${signs.map(({ word }) => word).join(', ')}`}</span>}
    </td>
  );
};
