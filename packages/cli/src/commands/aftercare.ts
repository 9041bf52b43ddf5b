import { type Artifact, InputError, knownOf, requireKnown } from '@primum/contract';
import { aftercareMarkdown, aftercareText } from '@primum/words';
import { textsOf } from '../options.ts';
import { layout } from '../paint.ts';
import { print } from '../print.ts';

export interface AftercareOptions {
  readonly lang?: string;
  readonly format?: 'text' | 'markdown' | 'json';
}

/** `primum aftercare PROCEDURE`: what to do after a session, when to contact the clinic, when to call for help. */
export const runAftercare = (
  procedure: string,
  { lang = 'en', format }: AftercareOptions,
  artifact: Artifact,
): number => {
  textsOf(artifact, lang);
  requireKnown('procedure', procedure, knownOf(artifact), '');
  const { aftercare, texts } = artifact.library.compendium;
  const care = aftercare.find((one) => one.procedure === procedure);
  const said = texts[lang];
  if (care === undefined || said === undefined) throw new InputError('', 'this knowledge has no such aftercare.');
  const page = { procedure, lang };
  const data = {
    ...care,
    instructions: care.instructions.map((one) => ({ ...one, text: said.instructions[one.id] })),
    signs: care.signs.map((one) => ({ ...one, text: said.signs[one.id] })),
  };
  if (format === 'json') print(`${JSON.stringify(data, null, 2)}\n`);
  else
    print(
      format === 'markdown' ? aftercareMarkdown(artifact, page) : aftercareText(artifact, { ...page, ...layout() }),
    );
  return 0;
};
