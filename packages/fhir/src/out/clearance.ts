import type { Clearance, NotUnderstood } from '@primum/engine';
import { defined } from '../defined.ts';
import { OWN } from '../own.ts';
import { codedAs, type Resource, referenceTo } from './resource.ts';

const output = (type: string, value: object) => ({ type: { text: type }, ...value });

/**
 * A decision on a rule as a Task that is done: to say whether this may go ahead.
 * @example clearanceResource(clearance, { id: 'c1', patient }).status // 'completed'
 */
export const clearanceResource = (
  { rule, concepts, procedures = [], areas = [], conditions = [], by, after, decision, on, until }: Clearance,
  { id, patient }: { readonly id: string; readonly patient: Resource },
): Resource =>
  defined({
    resourceType: 'Task',
    id,
    status: 'completed',
    intent: 'order',
    code: codedAs(OWN.rule, rule, 'clearance'),
    for: referenceTo(patient),
    authoredOn: on,
    owner: { display: by },
    output: [
      output('decision', { valueCodeableConcept: codedAs(OWN.decision, decision) }),
      ...concepts.map((one) => output('concept', { valueCodeableConcept: codedAs(OWN.concept, one) })),
      ...procedures.map((one) => output('procedure', { valueString: one })),
      ...areas.map((one) => output('area', { valueCodeableConcept: codedAs(OWN.area, one) })),
      ...conditions.map((one) => output('condition', { valueString: one })),
      ...(after === undefined ? [] : [output('after', { valueString: after })]),
      ...(until === undefined ? [] : [output('until', { valueDate: until })]),
    ],
  });

/** No FHIR record brings a clearance into a chart: an agreement that is lost is graver, and a refusal must not be lost, so it counts. */
export const refusalEntry = ({ rule, by, on }: Clearance): NotUnderstood => ({
  code: `${OWN.rule}|${rule}`,
  text: `clearance refused by ${by}`,
  on,
  counts: true,
});
