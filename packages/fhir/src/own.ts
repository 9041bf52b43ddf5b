/** Names of our own in FHIR: what is written under them is read back as it was. */
export const OWN = Object.freeze({
  /** A form of ours: its questions are concepts. */
  questionnaire: 'urn:primum:questionnaire',
  /** The form that nobody fills in: facts as they are kept, every detail under a question of its own. */
  facts: 'urn:primum:questionnaire:facts|1',
  notUnderstood: 'urn:primum:not-understood',
  hint: 'urn:primum:hint',
  /** Code systems. */
  answer: 'urn:primum:answer',
  concept: 'urn:primum:concept',
  measurement: 'urn:primum:measurement',
  status: 'urn:primum:status',
  area: 'urn:primum:area',
  matched: 'urn:primum:matched',
  rule: 'urn:primum:rule',
  decision: 'urn:primum:decision',
  record: 'urn:primum:record',
  /** Identifiers of patients. */
  patient: 'urn:primum:patient',
});
