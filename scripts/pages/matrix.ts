import type { Artifact } from '@primum/contract';
import type { Texts } from '@primum/engine';
import { matrixMarkdown } from '@primum/words';
import { GENERATED } from './markdown.ts';

/** The rules by procedures, as `primum matrix` prints them. */
export const matrixPage = (artifact: Artifact, texts: Texts): string =>
  `${GENERATED}\n\n${matrixMarkdown(artifact, texts).trim()}\n`;
