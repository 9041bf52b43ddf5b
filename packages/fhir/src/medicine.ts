import type { NameEntry } from '@primum/contract';
import { type Codeable, readCodeable, saidOf, textsOf } from './codeable.ts';
import { distinct, type Meaning, placeCodes } from './codes.ts';
import type { Element } from './element.ts';
import type { Context } from './found.ts';
import type { Lexicon } from './lexicon.ts';
import { isLocal, meaningOfName, readNames } from './names.ts';
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

const ingredientsOf = (medication: Element, resolve: Context['resolve']): readonly Codeable[] =>
  medication
    .list('ingredient')
    .filter((one) => one.flag('isActive') !== false)
    .map((one) => {
      const reference = one.child('itemReference');
      const target = resolve(reference?.text('reference') ?? '');
      const code = readCodeable(target?.child('code') ?? one.child('itemCodeableConcept'));
      return isEmpty(code) ? { codings: [], text: reference?.text('display') } : code;
    });

/** Finds the medicine of a resource: written into it, contained in it, or elsewhere in the record. */
export const medicineOf = (at: Element, resolve: Context['resolve']): Medicine => {
  const written = at.child('medicationCodeableConcept');
  const reference = at.child('medicationReference');
  const target = reference === undefined ? undefined : resolve(reference.text('reference') ?? '');
  if (target === undefined) {
    const code = written === undefined ? { codings: [], text: reference?.text('display') } : readCodeable(written);
    return { code, ingredients: [], forms: [], here: reference === undefined };
  }
  const ingredients = ingredientsOf(target, resolve);
  const names = ingredients.flatMap((one) => saidOf(one) ?? []).join(' / ') || undefined;
  const code = readCodeable(target.child('code'));
  return {
    code: isEmpty(code) ? { codings: [], text: reference?.text('display') ?? names } : code,
    ingredients,
    forms: textsOf(readCodeable(target.child('form'))),
    here: true,
  };
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
const byName = (parts: readonly Codeable[], forms: readonly string[], context: Context): Understood => {
  const { lexicon } = context;
  const texts = parts.flatMap(textsOf);
  const { found, negated } = readNames(lexicon, texts, 'medicine');
  const local = isLocal(lexicon, [...texts, ...forms]);
  const all = found
    .map(meaningOfName)
    .map((one) => (local && one.mode === 'is' ? { ...one, mode: 'ask' as const } : one));
  const sure = new Set(all.filter(({ mode }) => mode === 'is').map(({ concept }) => concept));
  const meanings = all.filter(({ mode, concept }) => mode !== 'ask' || !sure.has(concept));
  return { meanings: distinct(meanings), why: negated ? WHY.negated : place(found, lexicon) ? null : WHY.medicine };
};

/** What a medicine means: by the codes of itself and of what is in it; by names only where no code places it. */
export const understand = ({ code, ingredients, forms, here }: Medicine, context: Context): Understood => {
  const place = (one: Codeable) => ({ one, ...placeCodes(one, context.lexicon, 'medicine') });
  const whole = place(code);
  const parts = ingredients.map(place);
  const coded = [whole, ...parts].flatMap(({ meanings }) => meanings);
  const placed = whole.placed || (parts.length > 0 && parts.every((part) => part.placed));
  if (placed) return { meanings: distinct(coded), why: null };
  const named = byName(
    [whole, ...parts].filter((part) => !part.placed).map(({ one }) => one),
    forms,
    context,
  );
  const why = named.why === WHY.medicine && !here ? WHY.medicineMissing : named.why;
  return { meanings: distinct([...coded, ...named.meanings]), why };
};
