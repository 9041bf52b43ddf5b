import type { Place, Problem } from '../problem.ts';
import { type RawFile, shown } from './folder.ts';

/** One thing that a lint lets through, with why and until when. */
export interface Exception {
  readonly lint: string;
  readonly subject: string;
  readonly place: Place;
}

const readLine = (place: Place, line: string): Exception | Problem => {
  const [head = '', why = '', until = ''] = line.split('|').map((part) => part.trim());
  const [lint = '', subject = ''] = head.split(/\s+/);
  if (lint !== '' && subject !== '' && why !== '' && /^until\s+\S/.test(until)) return { lint, subject, place };
  return { ...place, what: 'this exception is not complete', remedy: 'write `LINT SUBJECT | why | until when`' };
};

/**
 * Reads `exceptions.txt`: a line for each, `LINT SUBJECT | why | until when`; `#` begins a comment.
 * @example readExceptions([{ path: 'exceptions.txt', text: 'yes-is-graver no-rain | drought is the danger | until it is renamed' }])
 */
export const readExceptions = (
  raw: readonly RawFile[],
): { readonly exceptions: readonly Exception[]; readonly problems: readonly Problem[] } => {
  const file = raw.find((one) => one.path === 'exceptions.txt');
  const read = (file?.text ?? '')
    .split('\n')
    .map((line, index) => ({ line: line.trim(), place: { file: shown('exceptions.txt'), line: index + 1 } }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, place }) => readLine(place, line));
  return {
    exceptions: read.filter((one): one is Exception => 'lint' in one),
    problems: read.filter((one): one is Problem => 'what' in one),
  };
};
