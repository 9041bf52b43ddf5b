import type { Concept, Fact } from '@primum/engine';
import { type Codeable, keyOf, productOf, saidOf } from './codeable.ts';
import type { Meaning } from './codes.ts';
import { lastDay } from './dates.ts';
import { defined } from './defined.ts';
import type { Element } from './element.ts';
import { type Claim, type Context, claim, type Found, merge, NOTHING, type Reader } from './found.ts';
import { listed } from './listed.ts';
import { type Medicine, medicinesOf, understand } from './medicine.ts';
import { administrationUse, lastDayOf, requestUse, statementUse, type Use } from './use.ts';

type Said = Pick<Fact, 'answer' | 'since' | 'until' | 'on' | 'status'>;

/** A use with its end: a day, or `ended` where nobody recorded one. */
const during = (answer: Fact['answer'], use: Use, concept: Concept, on: string): Said => {
  const until = use.kind === 'over' ? lastDayOf(use, concept.longestCourse, on) : undefined;
  const status = use.kind === 'over' && until === undefined ? ('ended' as const) : undefined;
  return defined({ answer, since: use.since, until, on: use.on, status });
};

/** The fact of one meaning of the medicine; null when it says nothing. */
const sayOf = ({ mode, names }: Meaning, use: Use, concept: Concept, on: string): Said | null => {
  const taken = use.kind === 'taken' || use.kind === 'over';
  if (mode === 'hint') return null;
  if (mode === 'no')
    return defined({ answer: use.kind === 'taken' ? ('no' as const) : ('unknown' as const), on: use.on });
  if (use.kind === 'not-taken') return mode === 'is' && names ? defined({ answer: 'no' as const, on: use.on }) : null;
  return during(mode === 'is' && taken ? 'yes' : 'unknown', use, concept, on);
};

const toClaims = (meanings: readonly Meaning[], code: Codeable, use: Use, context: Context): readonly Claim[] =>
  meanings.flatMap((meaning) => {
    const concept = context.lexicon.concepts.get(meaning.concept);
    const said = concept === undefined ? null : sayOf(meaning, use, concept, context.on);
    if (concept === undefined || said === null) return [];
    const { where } = context;
    const names = { product: productOf(code), said: saidOf(code), matched: meaning.matched, where };
    return [claim(defined({ concept: concept.id, ...said, ...names }), { key: keyOf(code) ?? null })];
  });

/** An entry counts while the medicine is taken, and when nobody knows whether it still is. */
const counts = ({ kind, end }: Use, on: string): boolean => kind !== 'over' || end === undefined || lastDay(end) >= on;

const readMedicine = (medicine: Medicine, context: Context, use: Use): Found => {
  const { meanings, why } = understand(medicine, context);
  const entry = listed(context.where, medicine.code, why ?? '', counts(use, context.on), use.on ?? use.since);
  const hints = use.kind === 'not-taken' ? [] : meanings.filter(({ mode }) => mode === 'hint');
  return {
    ...NOTHING,
    claims: toClaims(meanings, medicine.code, use, context),
    notUnderstood: why === null || use.kind === 'not-taken' ? [] : [entry],
    hints: hints.map(({ concept }) => ({ concept, said: saidOf(medicine.code) ?? concept, where: context.where })),
  };
};

const read = (at: Element, context: Context, use: Use): Found =>
  use.kind === 'none'
    ? NOTHING
    : merge(medicinesOf(at, context.resolve).map((medicine) => readMedicine(medicine, context, use)));

/** Reads a MedicationRequest: an order. */
export const readRequest: Reader = (at, context) => {
  const found = read(at, context, requestUse(at));
  return { ...found, claims: found.claims.map((one) => ({ ...one, from: 'order' as const })) };
};

/** Reads a MedicationStatement: what somebody says is taken. */
export const readStatement: Reader = (at, context) => read(at, context, statementUse(at));

/** Reads a MedicationAdministration: what was given. */
export const readAdministration: Reader = (at, context) => read(at, context, administrationUse(at));
