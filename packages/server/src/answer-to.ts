import type { Artifact } from '@primum/contract';
import { screen } from '@primum/engine';
import { readAsked } from './read-asked.ts';

/**
 * The report that answers a body, as it is sent: the bytes of `primum screen --format json`.
 * @throws {Refusal} one sentence with the place
 * @example answerTo({ chart: { patient: { id: 'p1' }, facts: [] } }, artifact, '2026-11-21')
 */
export const answerTo = (body: unknown, artifact: Artifact, today: string): string => {
  const { chart, request } = readAsked(body, artifact, today);
  return `${JSON.stringify(screen(artifact, chart, request), null, 2)}\n`;
};
