import type { TimelineKind } from '@primum/contract';

/** What a timeline can be narrowed to, and which kinds of records that is. */
export const CHIPS = Object.freeze({
  screenings: ['screening', 'decision'],
  answers: ['answers'],
  clearances: ['clearance'],
  overrides: ['override', 'agreement'],
  treatments: ['treatment', 'follow-up', 'adverse-event'],
  letters: ['letter'],
} as const satisfies Record<string, readonly TimelineKind[]>);
export type Chip = keyof typeof CHIPS;
export const CHIP_NAMES: readonly Chip[] = [
  'screenings',
  'answers',
  'clearances',
  'overrides',
  'treatments',
  'letters',
];

/**
 * The kinds to ask for; none chosen is all, and asks for nothing special.
 * @example kindsOf(['letters', 'answers']) // 'answers,letter'
 */
export const kindsOf = (chosen: readonly Chip[]): string =>
  CHIP_NAMES.filter((chip) => chosen.includes(chip))
    .flatMap((chip) => CHIPS[chip])
    .join(',');
