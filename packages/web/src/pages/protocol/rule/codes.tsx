import { Text } from '@mantine/core';
import { conceptsOf, type Rule } from '@primum/engine';
import { atOrBelow } from '@primum/words';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { WORDS } from './words.ts';

const linesOf = (id: string, { library, voice }: Known): readonly (readonly [label: string, text: string])[] => {
  const codes = Map.groupBy(
    library.codes[id] ?? [],
    ({ system, mode }) => `${system}, ${voice.say(`words.explain.mode.${mode}`)}`,
  );
  const names = (library.names[id] ?? []).map(
    ({ name, kind }) => `${name} [${voice.say(`words.explain.name.${kind}`)}]`,
  );
  return [
    ...[...codes].map(
      ([label, some]) =>
        [label, some.map(({ code, display }) => `${code} ${display ?? ''}`.trim()).join(', ')] as const,
    ),
    ...(names.length === 0 ? [] : [[voice.say('words.explain.names'), names.join(', ')] as const]),
  ];
};

/** Every code and name by which a record says what a rule reads. */
export const Codes = ({ rule, known }: { readonly rule: Rule; readonly known: Known }) => {
  const words = useWords(WORDS);
  const { knowledge, voice } = known;
  const concepts = atOrBelow(knowledge, conceptsOf(rule.criterion))
    .map((id) => ({ id, lines: linesOf(id, known) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <details className="sheet">
      <summary>{words.names(concepts.length)}</summary>
      {concepts.length === 0 && <Text>{voice.say('words.explain.codes.none')}</Text>}
      <ul className="plain">
        {concepts.map(({ id, lines }) => (
          <li key={id} className="clause">
            <Text fw={650}>{voice.concept(id)}</Text>
            <dl className="details">
              {lines.map(([label, text]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
};
