import type { Artifact } from '@primum/contract';
import { type Report, screen } from '@primum/engine';
import { Refusal } from './problem.ts';
import { type Asked, readAsked } from './read-asked.ts';

/** Every id has been read by now, so what is left is a day that no calendar has; a stack too deep is another thing. */
const isBeyondDates = (error: unknown): boolean =>
  error instanceof RangeError && !/call stack|string length|array/i.test(error.message);

/** What screening threw, as a refusal where a date of the request is to blame; otherwise as it came. */
export const asDateRefusal = (error: unknown): unknown =>
  isBeyondDates(error)
    ? new Refusal('unusable-input', 'A date leads beyond the calendar; give days of our time.')
    : error;

const reportOf = ({ chart, request }: Asked, artifact: Artifact): Report => {
  try {
    return screen(artifact, chart, request);
  } catch (error) {
    throw asDateRefusal(error);
  }
};

/**
 * The report that answers a body, as it is sent: the bytes of `primum screen --format json`.
 * @throws {Refusal} one sentence with the place
 * @example answerTo({ chart: { patient: { id: 'p1' }, facts: [] } }, artifact, '2026-11-21')
 */
export const answerTo = (body: unknown, artifact: Artifact, today: string): string => {
  const report = reportOf(readAsked(body, artifact, today), artifact);
  return `${JSON.stringify(report, null, 2)}\n`;
};
