import { type Artifact, InputError } from '@primum/contract';
import { finderOf, foundText } from '@primum/words';
import { PROBLEMS } from '../exit-status.ts';
import { textsOf } from '../options.ts';
import { layout } from '../paint.ts';
import { print } from '../print.ts';

export interface FindOptions {
  readonly lang?: string;
  readonly format?: 'text' | 'json';
}

/** Longer texts are records, not names. */
const LONGEST = 500;

const readable = (words: readonly string[]): string => {
  const text = words.join(' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new InputError('', 'there is nothing to look for: write a name or a few words.');
  if (text.length > LONGEST)
    throw new InputError('', `the text is longer than ${LONGEST} characters: write a name or a few words.`);
  return text;
};

/** `primum find TEXT`: what the text may mean; status 1 when it names nothing that can be taken as said. */
export const runFind = (words: readonly string[], { lang = 'en', format }: FindOptions, artifact: Artifact): number => {
  const text = readable(words);
  const texts = textsOf(artifact, lang);
  const found = finderOf(artifact, lang)(text);
  print(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : foundText(found, texts, layout()));
  return found.matches.length > 0 ? 0 : PROBLEMS;
};
