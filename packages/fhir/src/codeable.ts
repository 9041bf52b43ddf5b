import type { Element } from './element.ts';

export interface Coding {
  readonly system: string | undefined;
  readonly code: string | undefined;
  readonly display: string | undefined;
}

/** A CodeableConcept as read: its codings and all its words. */
export interface Codeable {
  readonly codings: readonly Coding[];
  readonly text: string | undefined;
}

const readCoding = (at: Element): Coding => ({
  system: at.text('system'),
  code: at.text('code'),
  display: at.text('display'),
});

/** Reads a CodeableConcept; an absent one has no codings and no text. */
export const readCodeable = (at: Element | undefined): Codeable => ({
  codings: at?.list('coding').map(readCoding) ?? [],
  text: at?.text('text'),
});

const nameOf = ({ system, code }: Coding): string | undefined =>
  code === undefined ? undefined : `${system ?? ''}|${code}`;

/** Its first code as `system|code`. */
export const codeOf = ({ codings }: Codeable): string | undefined =>
  codings.map(nameOf).find((one) => one !== undefined);

/** Every text in it: the text itself, then the displays. */
export const textsOf = ({ codings, text }: Codeable): readonly string[] =>
  [text, ...codings.map(({ display }) => display)].filter((one) => one !== undefined);

/** What the record calls it. */
export const saidOf = (one: Codeable): string | undefined =>
  textsOf(one)[0] ?? one.codings.find(({ code }) => code !== undefined)?.code;

/** What tells it from others: its first code, else its text. */
export const keyOf = (one: Codeable): string | undefined => codeOf(one) ?? one.text;

/** Which product it is: its code with what the record calls it, for one code may stand for every strength of a substance. */
export const productOf = (one: Codeable): string | undefined => {
  const called = textsOf(one)[0]?.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return [codeOf(one), called].filter((part) => part !== undefined).join(' ') || undefined;
};

/** The first of its codes that is one of these words: a status. */
export const wordOf = <T extends string>(at: Element | undefined, words: readonly T[]): T | undefined => {
  const codes = readCodeable(at).codings.map(({ code }) => code);
  return words.find((word) => codes.includes(word));
};
