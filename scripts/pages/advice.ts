import type { Artifact, Backing } from '@primum/contract';
import type { Texts } from '@primum/engine';
import { table } from './markdown.ts';

const grounds = ({ statements, citations }: Backing): string => [...statements, ...citations].join(', ');

/** The answers in which something is not stated by a source: how sure it is, and what it rests on. */
const ofAnswers = ({ library: { compendium } }: Artifact): readonly (readonly string[])[] =>
  compendium.answers.flatMap((answer) => {
    const said = compendium.texts['en']?.answers[answer.id];
    const parts = [
      ...(said?.answer == null ? [] : [{ part: 'the answer', backing: answer }]),
      ...(answer.default === null ? [] : [{ part: 'what is taken', backing: answer.default }]),
    ].filter(({ backing }) => backing.sure !== 'stated');
    const cells = parts.map(({ part, backing }) => `${part} is ${backing.sure} (${grounds(backing)})`);
    return cells.length === 0 ? [] : [[said?.question ?? answer.id, cells.join('; ')]];
  });

/** The aftercares with instructions and signs that no source states, and how many. */
const ofAftercare = ({ library: { compendium } }: Artifact, texts: Texts): readonly (readonly string[])[] =>
  compendium.aftercare.flatMap(({ procedure, instructions, signs }) => {
    const all: readonly Backing[] = [...instructions, ...signs];
    const count = (sure: Backing['sure']): number => all.filter((one) => one.sure === sure).length;
    const name = `Aftercare: ${texts.procedures[procedure] ?? procedure}`;
    const open = count('inferred') + count('read');
    return open === 0 ? [] : [[name, `${count('inferred')} inferred and ${count('read')} read, of ${all.length}`]];
  });

/** What answers and aftercare say that no source says in so many words, one row for each. */
export const adviceNotStated = (artifact: Artifact, texts: Texts): string =>
  table(['answer or aftercare', 'what is not stated'], [...ofAnswers(artifact), ...ofAftercare(artifact, texts)]);
