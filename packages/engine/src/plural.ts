import type { Texts } from './knowledge.ts';

/**
 * One form that a language gives to sentences with a count: for the counts that it names, and for those that end in certain
 * figures but not in others. The last form of a language is for all other counts.
 */
export interface Plural {
  readonly form: string;
  readonly is: readonly number[];
  readonly endsIn: readonly number[];
  readonly notIn: readonly number[];
}

const endsInOne = (count: number, figures: readonly number[]): boolean =>
  figures.some((figure) => String(count).endsWith(String(figure)));

const fits = ({ is, endsIn, notIn }: Plural, count: number): boolean =>
  is.includes(count) || (endsInOne(count, endsIn) && !endsInOne(count, notIn));

/**
 * The form that a language uses with a count; what is which is said by the knowledge.
 * @example formOf(texts, 1) // 'one'
 */
export const formOf = ({ plurals }: Pick<Texts, 'plurals'>, count: number): string =>
  (plurals.find((plural) => fits(plural, count)) ?? plurals.at(-1))?.form ?? 'many';
