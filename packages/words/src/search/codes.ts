import type { Artifact, CodeEntry } from '@primum/contract';

/** A code as it is compared: without dots and in capitals where its system is matched by its beginning. */
const plain = (code: string): string => code.replaceAll('.', '').toUpperCase();

/** So much of a code has to be there before its beginning says anything. */
const SHORTEST_BEGINNING = 3;

const exact = (artifact: Artifact, code: string): readonly CodeEntry[] =>
  artifact.terminology.codes.filter((entry) =>
    artifact.terminology.systems[entry.system].byPrefix ? plain(entry.code) === plain(code) : entry.code === code,
  );

const broader = (artifact: Artifact, code: string): readonly CodeEntry[] => {
  for (let length = plain(code).length - 1; length >= SHORTEST_BEGINNING; length -= 1) {
    const found = exact(artifact, plain(code).slice(0, length));
    const prefixes = found.filter(({ system }) => artifact.terminology.systems[system].byPrefix);
    if (prefixes.length > 0) return prefixes;
  }
  return [];
};

/**
 * What a text means that is one code and nothing else: a number within a sentence is no code.
 * @example codesIn(artifact, 'X01.2').map(({ concept }) => concept)
 */
export const codesIn = (artifact: Artifact, text: string): readonly CodeEntry[] => {
  const code = text.trim();
  if (!/^(?=.*\d)[A-Za-z0-9.-]+$/.test(code)) return [];
  const found = exact(artifact, code);
  return found.length > 0 ? found : broader(artifact, code);
};
