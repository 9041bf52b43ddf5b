import type { Report, Texts } from '@primum/engine';
import { renderMarkdown } from './layout/markdown.ts';
import { renderText, type TextOptions } from './layout/text.ts';
import { type PageOptions, reportBlocks } from './page/report.ts';

export { KEYS, type Key } from './keys.ts';
export type { Block, Tone } from './layout/block.ts';
export type { Paint, TextOptions } from './layout/text.ts';
export { MARKS } from './marks.ts';
export type { PageOptions } from './page/report.ts';

/**
 * A report as a page that a clinician would print.
 * @example toText(report, knowledge.texts['en'], { width: 72 })
 */
export const toText = (report: Report, texts: Texts, options: PageOptions & TextOptions = {}): string =>
  renderText(reportBlocks(report, texts, options), options);

/**
 * The same page as Markdown.
 * @example toMarkdown(report, knowledge.texts['en'])
 */
export const toMarkdown = (report: Report, texts: Texts, options: PageOptions = {}): string =>
  renderMarkdown(reportBlocks(report, texts, options));
