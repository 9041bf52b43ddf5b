import { type Answer, type Artifact, didYouMean, InputError, knownOf, requireKnown, token } from '@primum/contract';
import { compendiumMarkdown, compendiumText } from '@primum/words';
import { textsOf } from '../options.ts';
import { layout } from '../paint.ts';
import { print } from '../print.ts';

export interface CompendiumCommandOptions {
  readonly lang?: string;
  readonly procedure?: string;
  readonly format?: 'text' | 'markdown' | 'json';
}

/** What a word on the command line means: the id of a question, the statement that asks it, or its number. */
const meantBy = (word: string, answers: readonly Answer[]): Answer => {
  const said = word.trim().toLowerCase();
  const found = answers.find(
    ({ id, asks }, index) => id === said || asks.toLowerCase() === said || String(index + 1) === said,
  );
  if (found !== undefined) return found;
  const known = answers.map(({ id }) => id);
  throw new InputError(
    '',
    `${token(word)} is no question of this knowledge; ${didYouMean(word, known, '`primum compendium` prints them all.')}`,
  );
};

/** `primum compendium [QUESTION]`: what people ask, answered for one procedure; all questions where none is named. */
export const runCompendium = (
  word: string | undefined,
  { lang = 'en', procedure, format }: CompendiumCommandOptions,
  artifact: Artifact,
): number => {
  textsOf(artifact, lang);
  const { answers, texts } = artifact.library.compendium;
  const chosen = word === undefined ? answers : [meantBy(word, answers)];
  const [first] = chosen;
  if (first === undefined) throw new InputError('', 'this knowledge answers no question.');
  if (procedure !== undefined) requireKnown('procedure', procedure, knownOf(artifact), '--procedure');
  const page = { procedure: procedure ?? first.about, lang, questions: chosen.map(({ id }) => id) };
  const data = chosen.map((one) => ({ ...one, texts: texts[lang]?.answers[one.id] }));
  if (format === 'json') print(`${JSON.stringify(data, null, 2)}\n`);
  else
    print(
      format === 'markdown' ? compendiumMarkdown(artifact, page) : compendiumText(artifact, { ...page, ...layout() }),
    );
  return 0;
};
