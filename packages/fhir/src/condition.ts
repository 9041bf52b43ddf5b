import { readCodeable } from './codeable.ts';
import { placeCodes } from './codes.ts';
import { diagnosisFound, readDiagnosis } from './diagnosis.ts';
import type { Element } from './element.ts';
import { type Context, type Found, NOTHING, unread } from './found.ts';
import { listed } from './listed.ts';
import { WHY } from './why.ts';

const ASSERTED = 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate';

/** Reads a Condition: by its codes alone. A text says nothing that could be relied on, so it counts as not understood. */
export const readCondition = (at: Element, context: Context): Found => {
  const diagnosis = readDiagnosis(at, ASSERTED);
  if (diagnosis.certainty === 'entered-in-error') return NOTHING;
  const code = readCodeable(at.child('code'));
  const placement = placeCodes(code, context.lexicon, 'any');
  if (placement.placed) return diagnosisFound(placement, diagnosis, code, context);
  if (diagnosis.certainty === 'refuted') return NOTHING;
  return unread(listed(context.where, code, WHY.condition, true, diagnosis.on));
};
