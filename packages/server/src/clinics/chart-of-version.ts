import type { Artifact } from '@primum/contract';
import type { Chart, Fact, NotUnderstood, Result } from '@primum/engine';

const isKnown = ({ loinc, kind }: Result, { measurements }: Artifact): boolean =>
  measurements.some((one) => one.id === kind || (loinc !== undefined && one.loinc.includes(loinc)));

/** A `no` to what the knowledge does not have is listed, and raises nothing. */
const asEntry = ({ where, said, on, ...one }: Fact | Result): NotUnderstood => ({
  code: 'concept' in one ? one.concept : (one.loinc ?? one.kind ?? one.unit),
  ...(where !== undefined && { where }),
  ...(said !== undefined && { text: said }),
  ...(on !== undefined && { on }),
  ...('answer' in one && one.answer === 'no' && { counts: false }),
});

/**
 * A chart as a knowledge version reads it: a concept or a result that it does not know, any more or not yet, is not understood, and is
 * never left out in silence.
 * @example readableBy({ patient: { id: 'p1' }, facts: [{ concept: 'of-older-knowledge', answer: 'yes' }] }, artifact).notUnderstood
 */
export const readableBy = (chart: Chart, artifact: Artifact): Chart => {
  const { facts, measurements = [], hints = [], notUnderstood = [] } = chart;
  const has = ({ concept }: { readonly concept: string }): boolean => Object.hasOwn(artifact.concepts, concept);
  const unknown = [...facts.filter((one) => !has(one)), ...measurements.filter((one) => !isKnown(one, artifact))];
  return {
    ...chart,
    facts: facts.filter(has),
    measurements: measurements.filter((one) => isKnown(one, artifact)),
    notUnderstood: [...notUnderstood, ...unknown.map(asEntry)],
    hints: hints.filter(has),
  };
};
