export { readNdjson } from './ndjson.ts';
export { type FhirRecord, readFhir, readFhirRecord } from './record.ts';
