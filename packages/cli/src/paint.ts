import { styleText } from 'node:util';
import type { Paint, TextOptions, Tone } from '@primum/words';

type Style = Parameters<typeof styleText>[0];

const STYLES: Readonly<Record<Tone, Style>> = {
  contraindicated: ['bold', 'red'],
  deferred: ['bold', 'yellow'],
  'clearance-required': ['bold', 'magenta'],
  precautions: ['yellow'],
  'no-contraindication-found': ['green'],
  'not-enough-information': ['bold'],
  heading: ['bold'],
  notice: ['italic'],
};

/** Colours on a terminal only, and not where NO_COLOR is set. */
const paint: Paint = (tone, line) => styleText(STYLES[tone], line, { stream: process.stdout });

/**
 * How text is laid out on the present output: the width of the terminal between 60 and 100 columns, 80 elsewhere.
 * @example toText(report, texts, layout())
 */
export const layout = (): TextOptions => ({ width: Math.min(100, Math.max(60, process.stdout.columns || 80)), paint });
