import { conceptsOf } from './concepts-of.ts';
import type { Setting, Tested } from './tested.ts';

/** What a result of the concept cannot be judged without: the concepts that choose its band and are not known. */
const choosing = ({ record, resolve }: Setting, id: string): readonly string[] =>
  record.knowledge.measurements
    .filter(({ concept }) => record.hierarchy.isAtOrAbove(id, concept))
    .flatMap(({ scales }) =>
      scales.flatMap(({ bands }) => bands.flatMap(({ when }) => (when === null ? [] : conceptsOf(when)))),
    )
    .filter((concept) => resolve(concept).answer === 'unknown');

/** Whether the concept holds on the day. */
export const testConcept = (setting: Setting, id: string): Tested => {
  const { answer, evidence } = setting.resolve(id);
  const unjudged = evidence.some((seen) => seen.evidence.kind === 'unclear-result');
  const asks = answer !== 'unknown' ? [] : unjudged ? [...new Set([id, ...choosing(setting, id)])] : [id];
  return { answer, evidence, asks, components: [], moot: false };
};
