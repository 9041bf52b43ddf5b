import type { IntakeOption } from '@primum/words';
import { ASKING, type Lang } from './words.ts';

/**
 * Options as somebody looks for them who reads a language.
 * @example alphabetical(topic.options, 'pl')[0]?.text
 */
export const alphabetical = (options: readonly IntakeOption[], lang: Lang): readonly IntakeOption[] => {
  const { compare } = new Intl.Collator(ASKING[lang].locale);
  return options.toSorted((one, other) => compare(one.text, other.text));
};
