import type { Artifact } from '@primum/contract';
import { type Report, rank } from '@primum/engine';

/**
 * Whether the birth date alone makes the clinic the first to be asked: a rule about an age that wants more than care.
 * @example isTooYoung(screen(artifact, chart, request), artifact)
 */
export const isTooYoung = ({ screenings }: Report, { concepts }: Artifact): boolean =>
  screenings.some(({ findings }) =>
    findings.some(
      ({ answer, disposition, evidence }) =>
        answer === 'yes' &&
        rank(disposition) > rank('precautions') &&
        evidence.some(({ concept }) => (concepts[concept]?.age ?? null) !== null),
    ),
  );
