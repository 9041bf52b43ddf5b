import { type Codeable, keyOf, readCodeable, saidOf, textsOf } from './codeable.ts';
import { type Meaning, type Placement, placeCodes } from './codes.ts';
import { type Diagnosis, diagnosisFound, readDiagnosis } from './diagnosis.ts';
import type { Element } from './element.ts';
import { type Context, type Found, merge, NOTHING, unread } from './found.ts';
import { listed } from './listed.ts';
import { hasNegation, meaningsOf, type Named, readNames } from './names.ts';
import { WHY } from './why.ts';

const ASSERTED = 'http://hl7.org/fhir/StructureDefinition/allergyintolerance-assertedDate';

const placed = (meanings: readonly Meaning[]): Placement => ({ placed: true, meanings, values: [] });

/** An allergen that nobody listed is an allergy to something unstated. */
const unstated = ({ lexicon }: Context, mode: 'is' | 'ask'): readonly Meaning[] =>
  lexicon.allergy === null ? [] : [{ mode, concept: lexicon.allergy, matched: 'stated', names: false }];

/** A brand only asks what is in it, and other words may name more; that there is an allergy stands. */
const byName = (named: Named, diagnosis: Diagnosis, context: Context): readonly Meaning[] => {
  const known = named.found.some(({ kind }) => kind === 'ingredient') && !named.rest;
  const more = known || diagnosis.certainty === 'refuted' ? [] : unstated(context, 'is');
  return [...meaningsOf(context.lexicon, named), ...more];
};

/** Whether it says that there is none: in its texts, where a hyphen ties two words, or in words used as a code. */
const denies = (code: Codeable, { lexicon }: Context): boolean =>
  hasNegation(lexicon, [
    ...textsOf(code),
    ...code.codings.flatMap((coding) => coding.code?.replaceAll('-', ' ') ?? []),
  ]);

const readUnlisted = (code: Codeable, diagnosis: Diagnosis, context: Context): Found => {
  const named = readNames(context.lexicon, textsOf(code), 'allergy');
  if (named.found.length > 0)
    return diagnosisFound(placed(byName(named, diagnosis, context)), diagnosis, code, context);
  if (diagnosis.certainty === 'refuted') return NOTHING;
  if (!denies(code, context)) return diagnosisFound(placed(unstated(context, 'is')), diagnosis, code, context);
  const raised = diagnosisFound(placed(unstated(context, 'ask')), diagnosis, code, context);
  return merge([raised, unread(listed(context.where, code, WHY.allergyNegated, true, diagnosis.on))]);
};

const readAllergen = (code: Codeable, diagnosis: Diagnosis, context: Context): Found => {
  const placement = placeCodes(code, context.lexicon, 'allergy');
  return placement.placed
    ? diagnosisFound(placement, diagnosis, code, context)
    : readUnlisted(code, diagnosis, context);
};

/** Reads an AllergyIntolerance: its code, and the substances that it names with its reactions. */
export const readAllergy = (at: Element, context: Context): Found => {
  const diagnosis = readDiagnosis(at, ASSERTED);
  if (diagnosis.certainty === 'entered-in-error') return NOTHING;
  const substances = at
    .list('reaction')
    .flatMap((reaction) => reaction.child('substance') ?? [])
    .map(readCodeable);
  const code = readCodeable(at.child('code'));
  const known = new Map([code, ...substances].map((one) => [keyOf(one) ?? saidOf(one), one]));
  return merge([...known.values()].map((one) => readAllergen(one, diagnosis, context)));
};
