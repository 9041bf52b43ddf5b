import type { Artifact } from '@primum/contract';
import type { Fact, Hint, NotUnderstood, Result } from '@primum/engine';
import { defined } from '../defined.ts';
import { OWN } from '../own.ts';
import { factItem, hintItem, listedItem } from './items.ts';
import { observationResource } from './observation.ts';
import { type Resource, referenceTo } from './resource.ts';

/** What was said at one time, as a chart has it. */
export interface Said {
  readonly facts: readonly Fact[];
  readonly measurements?: readonly Result[] | undefined;
  readonly notUnderstood?: readonly NotUnderstood[] | undefined;
  readonly hints?: readonly Hint[] | undefined;
}

/** Whose answers they are and how they are called. `withdrawn`: they count no longer. */
export interface Saying {
  readonly id: string;
  readonly patient: Resource;
  readonly artifact: Artifact;
  readonly authored?: string | undefined;
  readonly withdrawn?: boolean;
  readonly lang?: string;
}

/**
 * Answers as a QuestionnaireResponse and its results as Observations, which are read back as they were.
 * @example answersResources({ facts: [] }, { id: 'a1', patient, artifact }) // []
 */
export const answersResources = (said: Said, saying: Saying): readonly Resource[] => {
  const { id, patient, artifact, authored, withdrawn = false, lang = 'en' } = saying;
  const { facts, measurements = [], notUnderstood = [], hints = [] } = said;
  const names = artifact.texts[lang]?.concepts ?? {};
  const item = [
    ...facts.map((fact) => factItem(fact, names[fact.concept])),
    ...notUnderstood.map(listedItem),
    ...hints.map(hintItem),
  ];
  const status = withdrawn ? 'entered-in-error' : 'completed';
  const subject = referenceTo(patient);
  const response = { resourceType: 'QuestionnaireResponse', id, questionnaire: OWN.facts, status, subject };
  const results = measurements.map((one, at) =>
    observationResource(one, { id: `${id}-${at + 1}`, patient, knowledge: artifact }),
  );
  return [
    ...(item.length === 0 ? [] : [defined({ ...response, authored, item })]),
    ...results.map((one) => (withdrawn ? { ...one, status } : one)),
  ];
};
