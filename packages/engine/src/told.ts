import type { Told } from './headline.ts';
import type { Procedure } from './knowledge.ts';
import type { Applications, Sitting } from './sitting.ts';

/** What a headline tells of a procedure in any case; a screening adds its date, its alternatives and what is not addressed. */
export const toldOf = (
  sitting: Sitting,
  procedure: Procedure,
  applications: Applications,
  questions: number,
): Told => ({
  ...applications.decision,
  findings: applications.findings,
  earliest: null,
  notAddressed: [],
  questions,
  instead: [],
  deceased: sitting.record.chart.patient.deceased ?? false,
  asserted: sitting.asserted.length > 0,
  complete: procedure.complete,
});
