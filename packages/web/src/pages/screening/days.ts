import type { Screening } from '@primum/engine';

/** A wait that ends on a day. */
export interface Wait {
  readonly title: string;
  readonly until: string;
  /** Which part of the whole time it takes, from 0 to 1. */
  readonly share: number;
}

const MS = 86_400_000;
const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / MS;

/**
 * What ends by itself, each as a part of the time until the last of it, the shortest first.
 * @example waitsIn(screening, '2026-11-21')
 */
export const waitsIn = ({ findings, earliest }: Screening, on: string): readonly Wait[] => {
  const dated = findings.flatMap(({ until, title, evidence }) =>
    until !== null && 'date' in until && evidence.length > 0 ? [{ title, until: until.date }] : [],
  );
  const last = Math.max(...dated.map(({ until }) => dayNumber(until)), earliest === null ? 0 : dayNumber(earliest));
  const whole = Math.max(1, last - dayNumber(on));
  return dated
    .map((one) => ({ ...one, share: Math.max(0, dayNumber(one.until) - dayNumber(on)) / whole }))
    .toSorted((a, b) => a.share - b.share);
};
