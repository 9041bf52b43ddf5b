import type { Concept, Fact, Hint, Status } from '@primum/engine';
import { type Codeable, keyOf, saidOf, wordOf } from './codeable.ts';
import type { Meaning, Placement } from './codes.ts';
import { extensionDate, lastDay, startOf } from './dates.ts';
import { defined } from './defined.ts';
import type { Element } from './element.ts';
import { type Claim, type Context, claim, type Found, NOTHING } from './found.ts';
import { valuesFound } from './results.ts';

const CERTAINTIES = ['refuted', 'entered-in-error', 'unconfirmed', 'provisional', 'differential', 'confirmed'] as const;
const STATUSES = ['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'] as const;
const ON: readonly (Status | undefined)[] = ['active', 'recurrence', 'relapse'];
const BACK: readonly (Status | undefined)[] = ['recurrence', 'relapse'];
const OVER: readonly (Status | undefined)[] = ['inactive', 'remission', 'resolved'];

/** What a Condition or an AllergyIntolerance says of itself, whatever it is about. */
export interface Diagnosis {
  /** Missing is confirmed. */
  readonly certainty: 'refuted' | 'entered-in-error' | 'unconfirmed' | 'confirmed';
  readonly status: Status | undefined;
  readonly since: string | undefined;
  /** The last day that its end can mean: nobody recorded when the end was said. */
  readonly until: string | undefined;
  /** The day on which it was recorded, else on which it was asserted. */
  readonly on: string | undefined;
}

/** Over, but nobody can say since which day. */
const endedSometime = (at: Element): boolean =>
  at.has('abatementAge') ||
  at.has('abatementRange') ||
  at.has('abatementPeriod') ||
  at.flag('abatementBoolean') === true;

/** When it ended. Beside a status that says that it is there, an end is none. */
const endOf = (at: Element, status: Status | undefined): string | undefined => {
  const end = at.date('abatementDateTime') ?? at.child('abatementPeriod')?.date('end');
  return end === undefined || ON.includes(status) ? undefined : lastDay(end);
};

/** Reads what conditions and allergies have in common. `asserted` is the extension that dates the assertion. */
export const readDiagnosis = (at: Element, asserted: string): Diagnosis => {
  const certainty = wordOf(at.child('verificationStatus'), CERTAINTIES) ?? 'confirmed';
  const status = wordOf(at.child('clinicalStatus'), STATUSES);
  const until = endOf(at, status);
  return {
    certainty: certainty === 'provisional' || certainty === 'differential' ? 'unconfirmed' : certainty,
    status: status ?? (until === undefined && endedSometime(at) ? 'inactive' : undefined),
    since: startOf(at, 'onset'),
    until,
    on: at.date('recordedDate') ?? extensionDate(at, asserted),
  };
};

const isOver = ({ status, until }: Diagnosis): boolean => until !== undefined || OVER.includes(status);

/** Something that passes by itself, and nobody says when it was so: it may be over. */
const lacksDate = (concept: Concept, { since, on, ...rest }: Diagnosis): boolean =>
  concept.lasts === 'episode' &&
  concept.longest !== null &&
  since === undefined &&
  on === undefined &&
  !isOver({ since, on, ...rest });

type Said = Pick<Fact, 'answer' | 'since' | 'until' | 'on' | 'status' | 'unconfirmed'>;

/** What is there: refuted, it is a "no" to what it names and to nothing wider. */
const sayIs = ({ names }: Meaning, concept: Concept, diagnosis: Diagnosis): Said | null => {
  const { certainty, since, until, on, status } = diagnosis;
  if (certainty === 'refuted') return names ? defined({ answer: 'no' as const, on }) : null;
  const unconfirmed = certainty === 'unconfirmed' || undefined;
  if (lacksDate(concept, diagnosis)) return defined({ answer: 'unknown' as const, unconfirmed });
  return defined({ answer: 'yes' as const, since, until, on, status, unconfirmed });
};

/**
 * What is said not to be there. A code that says so of one thing and means another (a history, and that it is not back) is not
 * believed beside a status that says otherwise.
 */
const sayNo = (diagnosis: Diagnosis, alone: boolean): Said => {
  const { certainty, status, on } = diagnosis;
  if (!alone && certainty === 'confirmed' && BACK.includes(status)) return defined({ answer: 'yes' as const, on });
  const stands = certainty === 'confirmed' && !isOver(diagnosis) && (alone || !ON.includes(status));
  return defined({ answer: stands ? ('no' as const) : ('unknown' as const), on });
};

/** The fact of one entry of the knowledge; null when it says nothing. `alone`: its code means nothing else. */
const sayOf = (meaning: Meaning, concept: Concept, diagnosis: Diagnosis, alone: boolean): Said | null => {
  const { certainty, since, until, on, status } = diagnosis;
  if (meaning.mode === 'is') return sayIs(meaning, concept, diagnosis);
  if (meaning.mode === 'no') return sayNo(diagnosis, alone);
  if (meaning.mode === 'hint' || certainty === 'refuted') return null;
  return defined({ answer: 'unknown' as const, since, until, on, status });
};

const toClaims = (
  meanings: readonly Meaning[],
  diagnosis: Diagnosis,
  code: Codeable,
  context: Context,
): readonly Claim[] =>
  meanings.flatMap((meaning) => {
    const { mode, concept: id, matched } = meaning;
    const concept = context.lexicon.concepts.get(id);
    const alone = !meanings.some((one) => one.mode === 'is');
    const said = concept === undefined ? null : sayOf(meaning, concept, diagnosis, alone);
    if (concept === undefined || said === null) return [];
    const fact: Fact = defined({ concept: concept.id, ...said, said: saidOf(code), matched, where: context.where });
    return [
      claim(fact, { from: mode === 'is' && said.answer === 'no' ? 'refuted' : 'other', key: keyOf(code) ?? null }),
    ];
  });

const toHints = (meanings: readonly Meaning[], code: Codeable, where: string): readonly Hint[] =>
  meanings.flatMap(({ mode, concept }) => (mode === 'hint' ? [{ concept, said: saidOf(code) ?? concept, where }] : []));

/** What a placed condition or allergy says. */
export const diagnosisFound = (placement: Placement, diagnosis: Diagnosis, code: Codeable, context: Context): Found => {
  const refuted = diagnosis.certainty === 'refuted';
  const values = refuted ? NOTHING : valuesFound(placement.values, code, diagnosis.on ?? diagnosis.since, context);
  return {
    ...values,
    claims: [...toClaims(placement.meanings, diagnosis, code, context), ...values.claims],
    hints: refuted ? [] : toHints(placement.meanings, code, context.where),
  };
};
