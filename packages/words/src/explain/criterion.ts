import type { Criterion, Window } from '@primum/engine';
import type { Voice } from '../voice.ts';

export interface TreeLine {
  readonly depth: number;
  readonly text: string;
}

const windowWords = (key: 'recent' | 'ended', id: string, window: Window, voice: Voice): string =>
  'free' in window
    ? voice.count(`words.explain.${key}`, window.free, { concept: voice.concept(id) })
    : voice.count(`words.explain.${key}.months`, window.months, { concept: voice.concept(id) });

/** A criterion as a tree that reads aloud: one line for each test, deeper lines under `all`, `any` and `not`. */
export const criterionLines = (criterion: Criterion, voice: Voice, depth = 0): readonly TreeLine[] => {
  const under = (text: string, parts: readonly Criterion[]): readonly TreeLine[] => [
    { depth, text },
    ...parts.flatMap((part) => criterionLines(part, voice, depth + 1)),
  ];
  const line = (text: string): readonly TreeLine[] => [{ depth, text }];
  if ('concept' in criterion) return line(voice.concept(criterion.concept));
  if ('recent' in criterion) return line(windowWords('recent', criterion.recent, criterion, voice));
  if ('ended' in criterion) return line(windowWords('ended', criterion.ended, criterion, voice));
  if ('component' in criterion) return line(voice.say(`words.explain.component.${criterion.component}`));
  if ('planned' in criterion)
    return line(voice.say('words.explain.planned', { kind: voice.name('kinds', criterion.planned) }));
  if ('and' in criterion) return under(voice.say('words.explain.all'), criterion.and);
  if ('or' in criterion) return under(voice.say('words.explain.any'), criterion.or);
  return under(voice.say('words.explain.not'), [criterion.not]);
};
