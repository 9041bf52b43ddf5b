import type { Artifact, Backing } from '@primum/contract';
import type { Texts } from '@primum/engine';
import { lines, table } from './markdown.ts';

interface Said {
  /** The answer or the aftercare in which it stands. */
  readonly place: string;
  readonly text: string;
  readonly backing: Backing;
}

const inAnswers = ({ library: { compendium } }: Artifact): readonly Said[] =>
  compendium.answers.flatMap((answer) => {
    const said = compendium.texts['en']?.answers[answer.id];
    const place = said?.question ?? answer.id;
    const own = said?.answer === null ? [] : [{ place, text: 'the answer', backing: answer }];
    const taken = answer.default === null ? [] : [{ place, text: 'what is taken', backing: answer.default }];
    return [...own, ...taken];
  });

const inAftercare = ({ library: { compendium } }: Artifact, texts: Texts): readonly Said[] => {
  const said = compendium.texts['en'];
  return compendium.aftercare.flatMap(({ procedure, instructions, signs }) => {
    const place = `aftercare: ${texts.procedures[procedure] ?? procedure}`;
    return [
      ...instructions.map((one) => ({ place, text: `"${said?.instructions[one.id] ?? one.id}"`, backing: one })),
      ...signs.map((one) => ({ place, text: `"${said?.signs[one.id] ?? one.id}"`, backing: one })),
    ];
  });
};

const line = ({ text, backing: { sure, statements, citations } }: Said): string =>
  `${sure}: ${text} (${[...statements, ...citations].join(', ')})`;

/** What answers and aftercare say that no source says in so many words, one row for each answer and each aftercare. */
export const adviceNotStated = (artifact: Artifact, texts: Texts): string => {
  const open = [...inAnswers(artifact), ...inAftercare(artifact, texts)].filter(
    ({ backing }) => backing.sure !== 'stated',
  );
  return table(
    ['answer or aftercare', 'how sure, what, and what it rests on'],
    [...Map.groupBy(open, ({ place }) => place)].map(([place, all]) => [place, lines(all.map(line))]),
  );
};
