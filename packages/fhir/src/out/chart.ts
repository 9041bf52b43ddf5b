import type { Artifact } from '@primum/contract';
import type { Chart } from '@primum/engine';
import { answersResources } from './answers.ts';
import { clearanceResource, refusalEntry } from './clearance.ts';
import { type Named, patientResource } from './patient.ts';
import { type Bundle, bundleOf } from './resource.ts';

/**
 * A chart as a FHIR R4 Bundle. `readFhir` reads the same facts, results and entries out of it. What it cannot read back makes nothing
 * milder: a clearance is a Task, and a refusal also an entry that counts as not understood; what is planned and which categories are
 * complete are not in it, because they belong to what is asked.
 * @example toFhir({ patient: { id: 'p1' }, facts: [] }, artifact).entry.length // 1
 */
export const toFhir = (chart: Chart, artifact: Artifact, named: Named = {}): Bundle => {
  const patient = patientResource(chart.patient, named);
  const { facts, measurements, notUnderstood = [], hints, clearances = [] } = chart;
  const refused = clearances.filter(({ decision }) => decision === 'refused').map(refusalEntry);
  const said = { facts, measurements, notUnderstood: [...notUnderstood, ...refused], hints };
  return bundleOf([
    patient,
    ...answersResources(said, { id: 'answers', patient, artifact }),
    ...clearances.map((one, at) => clearanceResource(one, { id: `clearance-${at + 1}`, patient })),
  ]);
};
