import type { NameEntry } from '@primum/contract';
import { type Codeable, readCodeable, saidOf, textsOf } from './codeable.ts';
import { distinct, type Meaning, type Placement, placeCodes } from './codes.ts';
import type { Element } from './element.ts';
import type { Context, Resolve } from './found.ts';
import { isAtOrBelow, type Lexicon } from './lexicon.ts';
import { isLocal, meaningsOf, readNames } from './names.ts';
import { WHY } from './why.ts';

/** The medicine of a resource: what it is called, and what is in it. */
export interface Medicine {
  readonly code: Codeable;
  readonly ingredients: readonly Codeable[];
  /** Words for its dose form. */
  readonly forms: readonly string[];
  /** False when it is a reference that leads nowhere. */
  readonly here: boolean;
}

/** What a medicine means; `why` it is not understood, null when it is. */
export interface Understood {
  readonly meanings: readonly Meaning[];
  readonly why: string | null;
}

const isEmpty = (code: Codeable): boolean => saidOf(code) === undefined;

const ingredientsOf = (medication: Element, resolve: Resolve): readonly Codeable[] =>
  medication
    .list('ingredient')
    .filter((one) => one.flag('isActive') !== false)
    .flatMap((one) => {
      const reference = one.child('itemReference');
      const targets = resolve(reference?.text('reference') ?? '', medication).map((target) => target.child('code'));
      const codes = [...targets, one.child('itemCodeableConcept')].map(readCodeable).filter((code) => !isEmpty(code));
      return codes.length > 0 ? codes : [{ codings: [], text: reference?.text('display') }];
    });

const ofMedication = (medication: Element, display: string | undefined, resolve: Resolve): Medicine => {
  const ingredients = ingredientsOf(medication, resolve);
  const names = ingredients.flatMap((one) => saidOf(one) ?? []).join(' / ') || undefined;
  const code = readCodeable(medication.child('code'));
  return {
    code: isEmpty(code) ? { codings: [], text: display ?? names } : code,
    ingredients,
    forms: textsOf(readCodeable(medication.child('form'))),
    here: true,
  };
};

const bare = (code: Codeable, here: boolean): Medicine => ({ code, ingredients: [], forms: [], here });

/** Finds what may be the medicine of a resource: written into it, contained in it, or elsewhere in the record. */
export const medicinesOf = (at: Element, resolve: Resolve): readonly Medicine[] => {
  const written = at.child('medicationCodeableConcept');
  const reference = at.child('medicationReference');
  const display = reference?.text('display');
  const targets = resolve(reference?.text('reference') ?? '');
  const lost = targets.length === 0 && (written === undefined || display !== undefined);
  return [
    ...(written === undefined ? [] : [bare(readCodeable(written), reference === undefined || targets.length > 0)]),
    ...targets.map((target) => ofMedication(target, display, resolve)),
    ...(lost ? [bare({ codings: [], text: display }, reference === undefined)] : []),
  ];
};

/**
 * Whether the names found place the text. A name that only asks does so where a rule asks about it: elsewhere what nobody has
 * confirmed would pass as "no rule", so it leaves the text not understood.
 */
const place = (found: readonly NameEntry[], { read }: Lexicon): boolean => {
  const asking = found.filter(({ kind }) => kind === 'brand' || kind === 'maybe');
  const sure = asking.length === 0 ? found.length > 0 : found.some(({ kind }) => kind === 'ingredient');
  return sure || asking.some(({ concept }) => read.has(concept));
};

/** What the names in the texts of a medicine say; a brand, or a dose form of the skin or the eye, only asks. */
const byName = (parts: readonly Codeable[], forms: readonly string[], { lexicon }: Context): Understood => {
  const texts = parts.flatMap(textsOf);
  const named = readNames(lexicon, texts, 'medicine');
  const local = isLocal(lexicon, [...texts, ...forms]);
  const all = meaningsOf(lexicon, named).map((one) =>
    local && one.mode === 'is' ? { ...one, mode: 'ask' as const } : one,
  );
  const sure = new Set(all.filter(({ mode }) => mode === 'is').map(({ concept }) => concept));
  const meanings = all.filter(({ mode, concept }) => mode !== 'ask' || !sure.has(concept));
  const why = place(named.found, lexicon) ? null : WHY.medicine;
  return { meanings: distinct(meanings), why: named.negated.length > 0 ? WHY.negated : why };
};

/** What the name of a medicine means whose ingredients alone are placed: what they do not say, it asks. */
const alsoNamed = (code: Codeable, known: readonly Meaning[], context: Context): readonly Meaning[] => {
  const { lexicon } = context;
  const said = ({ concept }: Meaning): boolean =>
    known.some((one) => isAtOrBelow(lexicon, one.concept, concept) || isAtOrBelow(lexicon, concept, one.concept));
  return byName([code], [], context)
    .meanings.filter((one) => one.mode !== 'hint' && !said(one))
    .map((one) => ({ ...one, mode: 'ask' }));
};

/** What a medicine means: by the codes of itself and of what is in it; by names only where no code places it. */
export const understand = ({ code, ingredients, forms, here }: Medicine, context: Context): Understood => {
  const place = (one: Codeable): Placement & { readonly one: Codeable } => ({
    one,
    ...placeCodes(one, context.lexicon, 'medicine'),
  });
  const whole = place(code);
  const parts = ingredients.map(place);
  const coded = distinct([whole, ...parts].flatMap(({ meanings }) => meanings));
  if (whole.placed) return { meanings: coded, why: null };
  if (parts.length > 0 && parts.every((part) => part.placed))
    return { meanings: [...coded, ...alsoNamed(code, coded, context)], why: null };
  const unplaced = [whole, ...parts].filter((part) => !part.placed).map(({ one }) => one);
  const named = byName(unplaced, forms, context);
  const why = named.why === WHY.medicine && !here ? WHY.medicineMissing : named.why;
  return { meanings: distinct([...coded, ...named.meanings]), why };
};
