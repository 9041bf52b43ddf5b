export { readNdjson } from './ndjson.ts';
export { answersResources, type Said, type Saying } from './out/answers.ts';
export { toFhir } from './out/chart.ts';
export { clearanceResource, refusalEntry } from './out/clearance.ts';
export { type Named, patientResource } from './out/patient.ts';
export { type Bundle, bundleOf, codedAs, entryOf, type Resource, referenceTo } from './out/resource.ts';
export { OWN } from './own.ts';
export { type FhirRecord, readFhir, readFhirRecord } from './record.ts';
