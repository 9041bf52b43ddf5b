import type { Artifact } from '@primum/contract';
import { matrixMarkdown, matrixRows, matrixText } from '@primum/words';
import { textsOf } from '../options.ts';
import { layout } from '../paint.ts';
import { print } from '../print.ts';

export interface MatrixOptions {
  readonly lang?: string;
  readonly format?: 'text' | 'markdown' | 'json';
  readonly protocol?: string;
}

/** `primum matrix`: every rule by every procedure. */
export const runMatrix = ({ lang, format }: MatrixOptions, artifact: Artifact): number => {
  const texts = textsOf(artifact, lang);
  if (format === 'json') print(`${JSON.stringify(matrixRows(artifact, texts), null, 2)}\n`);
  else print(format === 'markdown' ? matrixMarkdown(artifact, texts) : matrixText(artifact, texts, layout()));
  return 0;
};
