import type { Fact, Hint, NotUnderstood } from '@primum/engine';
import { OWN } from '../own.ts';

/** An item of a response. */
export interface Item {
  readonly linkId: string;
  readonly text?: string;
  readonly answer: readonly object[];
  readonly item?: readonly Item[];
}

const date = (value: string): object => ({ valueDate: value });
const text = (value: string): object => ({ valueString: value });
const code = (system: string) => (value: string) => ({ valueCoding: { system, code: value } });

/** The details of a fact that have a word, by how each is written. */
const WORDS = {
  since: date,
  until: date,
  last: date,
  on: date,
  status: code(OWN.status),
  area: code(OWN.area),
  product: text,
  said: text,
  matched: code(OWN.matched),
} as const;
const NAMES = ['since', 'until', 'last', 'on', 'status', 'area', 'product', 'said', 'matched'] as const;

/** FHIR keeps no blanks at the ends of a text, and no text that is nothing else. */
const isText = (value: string): boolean => value !== '' && value.trim() === value;

const below = (linkId: string, answers: Readonly<Record<string, object | undefined>>): { readonly item?: Item[] } => {
  const item = Object.entries(answers).flatMap(([name, answer]) =>
    answer === undefined ? [] : [{ linkId: `${linkId}.${name}`, answer: [answer] }],
  );
  return item.length === 0 ? {} : { item };
};

const wordOf = (fact: Fact, name: (typeof NAMES)[number]): object | undefined => {
  const value = fact[name];
  return value === undefined || !isText(value) ? undefined : WORDS[name](value);
};

/**
 * A fact as an item that is read back as it was. Which product it speaks of decides what ends it, so a product that FHIR cannot
 * write leaves a detail that nobody understands.
 */
export const factItem = (fact: Fact, name?: string): Item => {
  const { concept, answer, unconfirmed, product = fact.said } = fact;
  const details = Object.fromEntries(NAMES.map((one) => [one, wordOf(fact, one)]));
  return {
    linkId: concept,
    ...(name !== undefined && { text: name }),
    answer: [{ valueCoding: { system: OWN.answer, code: answer } }],
    ...below(concept, {
      ...details,
      unconfirmed: unconfirmed === undefined ? undefined : { valueBoolean: unconfirmed },
      'other-product': product === undefined || isText(product) ? undefined : { valueBoolean: true },
    }),
  };
};

const textual = (value: string | undefined): object | undefined =>
  value === undefined || !isText(value.trim()) ? undefined : text(value.trim());

/** What nobody understood, as an item that is not understood either. */
export const listedItem = ({ where, code: system, text: words, why, on, counts }: NotUnderstood): Item => ({
  linkId: OWN.notUnderstood,
  answer: [textual(words) ?? textual(system) ?? textual(where) ?? { valueBoolean: true }],
  ...below(OWN.notUnderstood, {
    code: textual(system),
    text: textual(words),
    why: textual(why),
    on: on === undefined ? undefined : date(on),
    counts: counts === undefined ? undefined : { valueBoolean: counts },
  }),
});

/** What only suggests a concept. */
export const hintItem = ({ concept, said }: Hint): Item => ({
  linkId: OWN.hint,
  answer: [code(OWN.concept)(concept)],
  ...below(OWN.hint, { said: textual(said) }),
});
