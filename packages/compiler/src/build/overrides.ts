import type { Overrides } from '@primum/contract';
import type { Problem } from '../problem.ts';
import type { Files } from '../read/files.ts';
import { gather } from './language.ts';

const idsIn = (files: Files): readonly { readonly id: string; readonly file: string }[] =>
  files.overrides.flatMap(({ file, value: { reasons, noReasons, policy } }) => {
    const refusals = policy.flatMap((line) => ('refusal' in line ? [line.refusal] : []));
    return [...new Set([...reasons, ...noReasons, ...refusals])].map((id) => ({ id, file }));
  });

/**
 * The policy of overrides with its words in every language; without the file nothing may be overridden.
 * @example buildOverrides(files, ['en']).overrides.reasons // ['umbrella-at-hand']
 */
export const buildOverrides = (
  files: Files,
  languages: readonly string[],
): { readonly overrides: Overrides; readonly problems: readonly Problem[] } => {
  const { reasons = [], noReasons = [], policy = [] } = files.overrides[0]?.value ?? {};
  const needed = idsIn(files);
  const spoken = languages.map((lang) => ({ lang, ...gather(needed, files.overrideTexts, 'override', lang) }));
  return {
    overrides: {
      reasons,
      noReasons,
      policy,
      texts: Object.fromEntries(spoken.map(({ lang, texts }) => [lang, texts])),
    },
    problems: spoken.flatMap(({ problems }) => problems),
  };
};
