import type { Artifact } from '@primum/contract';
import { type Finding, rank } from '@primum/engine';

/**
 * Whether the birth date alone makes the clinic the first to be asked: a rule about an age that wants more than care.
 * @example isTooYoung(findingsFor(artifact, chart, request), artifact)
 */
export const isTooYoung = (findings: readonly Finding[], { concepts }: Artifact): boolean =>
  findings.some(
    ({ answer, disposition, evidence }) =>
      answer === 'yes' &&
      rank(disposition) > rank('precautions') &&
      evidence.some(({ concept }) => (concepts[concept]?.age ?? null) !== null),
  );
