import type { Case } from '@primum/contract';
import type { Category, Clearance, Fact, Knowledge, NotUnderstood, Planned, Result } from '@primum/engine';
import type { Token } from './tokens.ts';

/** What a clause adds to a chart. */
export interface Piece {
  readonly facts?: readonly Fact[];
  readonly measurements?: readonly Result[];
  readonly complete?: readonly Category[];
  readonly clearances?: readonly Clearance[];
  readonly notUnderstood?: readonly NotUnderstood[];
  readonly planned?: Planned;
  readonly sex?: 'male' | 'female' | 'other' | 'unknown';
  readonly birthDate?: string;
}

/** A reader gives what the clause adds, or one sentence on what is wrong with it. */
export type Reader = (tokens: readonly Token[], knowledge: Knowledge, row: Case) => Piece | string;

/** Whether a text is a day, month or year that exists. */
export const isDate = (text: string): boolean => {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
};

/** The first of the dates given that is none, as a sentence; null when all are. */
export const badDate = (dates: readonly (string | undefined)[]): string | null => {
  const bad = dates.find((date) => date !== undefined && !isDate(date));
  return bad === undefined ? null : `\`${bad}\` is no date`;
};
