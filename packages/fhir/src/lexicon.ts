import { type Artifact, type CodeEntry, SYSTEMS, type System, type Terminology } from '@primum/contract';
import { type Concept, conceptsOf, isAtOrAbove, type Knowledge, type Measurement } from '@primum/engine';
import { groupBy, type Many } from './many.ts';
import { type Name, type Phrase, toName, toPhrase } from './words.ts';

export type Value = Terminology['values'][number];

/** How one language takes back what it names. */
export interface Negating {
  readonly negations: readonly Phrase[];
  /** Words at which a negation of that language is over. */
  readonly ends: readonly Phrase[];
}

/** The terminology, ready to be searched. */
export interface Lexicon {
  readonly knowledge: Knowledge;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly systems: Many<System>;
  readonly byPrefix: ReadonlySet<System>;
  readonly covered: ReadonlySet<System>;
  /** By `system|code`; codes of systems matched by prefix without dots. */
  readonly codes: Many<CodeEntry>;
  /** Codes that say something, by every beginning of theirs. */
  readonly broader: Many<CodeEntry>;
  readonly values: Many<Value>;
  /** By their first word. */
  readonly names: Many<Name>;
  /** By language; every one is looked for in every text. */
  readonly negating: readonly Negating[];
  /** Words that name nothing in the text of an allergy. */
  readonly fillWords: ReadonlySet<string>;
  readonly localForms: readonly Phrase[];
  /** By LOINC code. */
  readonly results: ReadonlyMap<string, Measurement>;
  readonly measurements: ReadonlyMap<string, Measurement>;
  /** Concepts with others below them. */
  readonly classes: ReadonlySet<string>;
  /** How many codes say that it is so, by `system|concept`. */
  readonly codesOf: ReadonlyMap<string, number>;
  /** Systems of which each is an edition of the other, by their URIs. */
  readonly siblings: Many<System>;
  /** Concepts that a rule reads, itself or what lies above them. */
  readonly read: ReadonlySet<string>;
  /** The concept of an allergy to anything. */
  readonly allergy: string | null;
}

/** A code of a system matched by prefix, without dots and without the marks that national editions append. */
export const plainCode = (code: string): string =>
  code
    .replaceAll('.', '')
    .replace(/[-+*#!†]+$/u, '')
    .toUpperCase();

/** Whether the first concept is the second or below it. */
export const isAtOrBelow = ({ knowledge }: Pick<Lexicon, 'knowledge'>, lower: string, upper: string): boolean =>
  isAtOrAbove(knowledge, upper, lower);

/** The allergy above the most others that is below no other. */
const rootAllergy = (knowledge: Knowledge): string | null => {
  const allergies = Object.values(knowledge.concepts).filter(({ category }) => category === 'allergies');
  const ids = new Set(allergies.map(({ id }) => id));
  const roots = allergies.filter(({ parents }) => !parents.some((parent) => ids.has(parent)));
  const size = (root: Concept): number => allergies.filter(({ id }) => isAtOrAbove(knowledge, root.id, id)).length;
  return roots.map((root) => ({ id: root.id, size: size(root) })).sort((a, b) => b.size - a.size)[0]?.id ?? null;
};

const readConcepts = (knowledge: Knowledge): ReadonlySet<string> => {
  const roots = new Set(knowledge.rules.flatMap(({ criterion }) => conceptsOf(criterion)));
  const ids = Object.keys(knowledge.concepts);
  return new Set(ids.filter((id) => [...roots].some((root) => isAtOrAbove(knowledge, root, id))));
};

const beginnings = (code: string): readonly string[] =>
  Array.from({ length: Math.max(0, code.length - 3) }, (_, i) => code.slice(0, i + 3));

const countCodes = ({ codes }: Terminology): ReadonlyMap<string, number> => {
  const listed = groupBy(
    codes.filter(({ mode, concept }) => mode === 'is' && concept !== null),
    ({ system, concept }) => [`${system}|${concept}`],
  );
  return new Map([...listed].map(([key, entries]) => [key, new Set(entries.map(({ code }) => code)).size]));
};

/** Two editions of one system: the URI of one begins like the URI of the other. */
const findSiblings = ({ systems }: Terminology): Many<System> => {
  const within = (one: System, other: System): boolean =>
    systems[one].uris.some((uri) => systems[other].uris.some((base) => uri.startsWith(base)));
  return groupBy(SYSTEMS, (one) =>
    SYSTEMS.filter((other) => other !== one && (within(one, other) || within(other, one))),
  );
};

/** Words that name nothing, words that deny, and what an allergy to anything is called. */
const fillWordsOf = ({ texts, vocabulary }: Artifact, allergy: string | null): ReadonlySet<string> => {
  const calledIn = (lang: string): readonly string[] =>
    allergy === null ? [] : [texts[lang]?.concepts[allergy] ?? '', ...(vocabulary.synonyms[lang]?.[allergy] ?? [])];
  const called = [...new Set([...Object.keys(texts), ...Object.keys(vocabulary.synonyms)])].flatMap(calledIn);
  const denying = Object.values(vocabulary.negating).flatMap(({ lists, negations }) => [...lists, ...negations]);
  return new Set([...vocabulary.fillWords, ...denying, allergy ?? '', ...called].flatMap(toPhrase));
};

const negatingOf = ({ vocabulary }: Artifact): readonly Negating[] =>
  Object.values(vocabulary.negating).map(({ negations, ends, lists }) => ({
    negations: negations.map(toPhrase),
    ends: [...ends, ...lists].map(toPhrase),
  }));

const build = (artifact: Artifact): Lexicon => {
  const { terminology } = artifact;
  const allergy = rootAllergy(artifact);
  const byPrefix = new Set(SYSTEMS.filter((system) => terminology.systems[system].byPrefix));
  const key = ({ system, code }: { system: System; code: string }): string =>
    `${system}|${byPrefix.has(system) ? plainCode(code) : code}`;
  const concepts = new Map(Object.entries(artifact.concepts));
  const speaking = terminology.codes.filter(
    ({ mode, system }) => byPrefix.has(system) && (mode === 'is' || mode === 'ask'),
  );
  return {
    knowledge: artifact,
    concepts,
    systems: groupBy(SYSTEMS, (system) => terminology.systems[system].uris),
    byPrefix,
    covered: new Set(SYSTEMS.filter((system) => terminology.systems[system].covered)),
    codes: groupBy(terminology.codes, (entry) => [key(entry)]),
    broader: groupBy(speaking, ({ system, code }) => beginnings(plainCode(code)).map((one) => `${system}|${one}`)),
    values: groupBy(terminology.values, (value) => [key(value)]),
    names: groupBy(terminology.names.map(toName), ({ phrase }) => phrase.slice(0, 1)),
    negating: negatingOf(artifact),
    fillWords: fillWordsOf(artifact, allergy),
    localForms: terminology.localForms.map(toPhrase),
    results: new Map(artifact.measurements.flatMap((one) => one.loinc.map((loinc) => [loinc, one]))),
    measurements: new Map(artifact.measurements.map((one) => [one.id, one])),
    classes: new Set([...concepts.values()].flatMap(({ parents }) => parents)),
    codesOf: countCodes(terminology),
    siblings: findSiblings(terminology),
    read: readConcepts(artifact),
    allergy,
  };
};

const built = new WeakMap<Artifact, Lexicon>();

/** The lexicon of an artifact, built once. */
export const lexiconOf = (artifact: Artifact): Lexicon => {
  const known = built.get(artifact) ?? build(artifact);
  built.set(artifact, known);
  return known;
};
