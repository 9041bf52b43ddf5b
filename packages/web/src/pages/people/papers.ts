import type { TimelineEntry } from '@primum/contract';
import { pathOf, type Whose } from './queries.ts';

/** The letter that asks for a clearance, to print. */
export const letterPaper = (whose: Whose, clearance: string): string =>
  `/api${pathOf(whose)}/clearances/${clearance}/paper`;

/** A screening on paper: the record, what the client takes along, the consent. */
export const screeningPaper = (
  whose: Whose,
  number: number,
  kind: 'record' | 'client-copy' | 'consent' = 'record',
): string => `/api${pathOf(whose)}/screenings/${number}/paper/${kind}`;

/**
 * What an entry of the timeline is on paper; null where it is not printed.
 * @example paperOf(whose, { kind: 'letter', links: { clearance: id } }) // '/api/clinics/...'
 */
export const paperOf = (whose: Whose, { kind, links }: Pick<TimelineEntry, 'kind' | 'links'>): string | null => {
  if (kind === 'letter' && links.clearance !== undefined) return letterPaper(whose, links.clearance);
  if (kind === 'screening' && links.screening !== undefined) return screeningPaper(whose, links.screening);
  return null;
};
