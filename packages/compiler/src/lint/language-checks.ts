import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { LanguageCheck } from '../shapes/checks.ts';
import type { Lint } from './lint.ts';
import { allSpoken, type Said } from './said.ts';

/** The checks of each language. */
export const checksOf = ({ files }: Draft): Readonly<Record<string, LanguageCheck>> =>
  Object.assign({}, ...files.languageChecks.map(({ value }) => value));

/**
 * What a check finds in the texts of each language, by the words of that language.
 * @example inEachLanguage(draft, ({ verdicts }) => (said) => (said.text === verdicts[0] ? [problem] : []))
 */
export const inEachLanguage = (
  draft: Draft,
  checkWith: (check: LanguageCheck, lang: string) => (said: Said) => readonly Problem[],
): readonly Problem[] => {
  const said = Map.groupBy(allSpoken(draft), ({ lang }) => lang);
  return Object.entries(checksOf(draft)).flatMap(([lang, check]) => {
    const problems = checkWith(check, lang);
    return (said.get(lang) ?? []).flatMap(problems);
  });
};

/** Without its words a language would be checked for nothing. */
export const languageChecks: Lint = {
  name: 'language-checks',
  description: 'language-checks.yaml has the words of every language.',
  check: (draft) => {
    const known = checksOf(draft);
    const place = draft.files.languageChecks[0]?.at() ?? { file: 'knowledge/language-checks.yaml', line: 1 };
    const languages = draft.files.meta.flatMap(({ value }) => [...value.languages, ...value.unreviewed]);
    return [...new Set(languages)]
      .filter((lang) => !Object.hasOwn(known, lang))
      .map((lang) => problemAt(place, `nothing says what no text in \`${lang}\` may say`, `add the key \`${lang}\``));
  },
};
