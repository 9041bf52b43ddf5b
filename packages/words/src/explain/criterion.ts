import type { Criterion } from '@primum/engine';
import type { Voice } from '../voice.ts';

export interface TreeLine {
  readonly depth: number;
  readonly text: string;
}

/** A criterion as a tree that reads aloud: one line for each test, deeper lines under `all`, `any` and `not`. */
export const criterionLines = (criterion: Criterion, voice: Voice, depth = 0): readonly TreeLine[] => {
  const under = (text: string, parts: readonly Criterion[]): readonly TreeLine[] => [
    { depth, text },
    ...parts.flatMap((part) => criterionLines(part, voice, depth + 1)),
  ];
  const line = (text: string): readonly TreeLine[] => [{ depth, text }];
  if ('concept' in criterion) return line(voice.concept(criterion.concept));
  if ('recent' in criterion)
    return line(voice.say('words.explain.recent', { concept: voice.concept(criterion.recent), free: criterion.free }));
  if ('ended' in criterion)
    return line(voice.say('words.explain.ended', { concept: voice.concept(criterion.ended), free: criterion.free }));
  if ('component' in criterion) return line(voice.say(`words.explain.component.${criterion.component}`));
  if ('and' in criterion) return under(voice.say('words.explain.all'), criterion.and);
  if ('or' in criterion) return under(voice.say('words.explain.any'), criterion.or);
  return under(voice.say('words.explain.not'), [criterion.not]);
};
