import type { Procedure, Texts } from '@primum/engine';
import { type Problem, problemAt } from '../problem.ts';
import type { Doc } from '../read/doc.ts';
import type { Files, KindDoc } from '../read/files.ts';
import type { RawConceptText } from '../shapes/concept.ts';
import { kindsNamed } from './kinds.ts';
import { gather, type Needed } from './language.ts';
import { buildSentences } from './sentences.ts';

interface Part<K extends keyof Texts> {
  readonly texts: Pick<Texts, K>;
  readonly problems: readonly Problem[];
}

const keysOf = (docs: readonly Doc<Readonly<Record<string, unknown>>>[]): readonly Needed[] =>
  docs.flatMap((doc) => Object.keys(doc.value).map((id) => ({ id, file: doc.file })));
const filesOf = (docs: readonly KindDoc<unknown>[]): readonly Needed[] =>
  docs.map(({ name, file }) => ({ id: name, file }));

/** A file whose name is its id, as a map with one key. */
const keyed = <T>(docs: readonly KindDoc<T>[]): readonly KindDoc<Readonly<Record<string, T>>>[] =>
  docs.map((doc) => ({ ...doc, value: { [doc.name]: doc.value }, at: () => doc.at() }));

const question = (id: string, said: RawConceptText, at: Doc['at']): readonly Problem[] =>
  (said.ask === undefined) === (said.why === undefined)
    ? []
    : [
        problemAt(
          at(id),
          `the question of \`${id}\` lacks ${said.ask === undefined ? '`ask`' : '`why`'}`,
          'write both or neither',
        ),
      ];

const conceptPart = (files: Files, lang: string): Part<'concepts' | 'questions'> => {
  const { texts, problems } = gather(keysOf(files.concepts), files.conceptTexts, 'concept', lang);
  const said = Object.entries(texts).flatMap(([id, one]) => (typeof one === 'string' ? [] : [[id, one] as const]));
  const questions = said.flatMap(([id, { ask, why, followUps }]) =>
    ask === undefined || why === undefined ? [] : [[id, { ask, why, followUps }] as const],
  );
  const names = Object.entries(texts).map(([id, one]) => [id, typeof one === 'string' ? one : one.name] as const);
  const halves = said.flatMap(([id, one]) => {
    const doc = files.conceptTexts.find((file) => file.lang === lang && Object.hasOwn(file.value, id));
    return doc === undefined ? [] : question(id, one, doc.at);
  });
  return {
    texts: { concepts: Object.fromEntries(names), questions: Object.fromEntries(questions) },
    problems: [...problems, ...halves],
  };
};

const unknownWhy = (doc: Files['ruleTexts'][number], procedures: readonly Procedure[]): readonly Problem[] =>
  Object.keys(doc.value.whyIn)
    .filter((id) => !procedures.some((procedure) => procedure.id === id))
    .map((id) => problemAt(doc.at('whyIn', id), `\`${id}\` is no procedure`, 'name a procedure, or take it out'));

const rulePart = (files: Files, lang: string, procedures: readonly Procedure[]): Part<'rules'> => {
  const { texts, problems } = gather(filesOf(files.rules), keyed(files.ruleTexts), 'rule', lang);
  const rules = Object.entries(texts).map(([id, { title, why, whyIn }]) => {
    const reasons = procedures.map((procedure) => [procedure.id, whyIn[procedure.id] ?? why] as const);
    return [id, { title, why: Object.fromEntries(reasons) }] as const;
  });
  const strange = files.ruleTexts.filter((doc) => doc.lang === lang).flatMap((doc) => unknownWhy(doc, procedures));
  return { texts: { rules: Object.fromEntries(rules) }, problems: [...problems, ...strange] };
};

/** The types of a procedure that have no name, and names of types that it does not have. */
const unnamedTypes = (doc: Files['procedureTexts'][number], types: readonly string[]): readonly Problem[] => {
  const named = Object.keys(doc.value.types);
  const lost = types.filter((id) => !named.includes(id));
  const strange = named.filter((id) => !types.includes(id));
  return [
    ...lost.map((id) => problemAt(doc.at(), `the type \`${id}\` has no name`, 'add it under `types`')),
    ...strange.map((id) => problemAt(doc.at('types', id), `\`${id}\` is no type of it`, 'correct it, or take it out')),
  ];
};

const procedurePart = (files: Files, lang: string): Part<'procedures' | 'types'> => {
  const { texts, problems } = gather(filesOf(files.procedures), keyed(files.procedureTexts), 'procedure', lang);
  const types = files.procedureTexts
    .filter((doc) => doc.lang === lang)
    .flatMap((doc) => unnamedTypes(doc, files.procedures.find(({ name }) => name === doc.name)?.value.types ?? []));
  return {
    texts: {
      procedures: Object.fromEntries(Object.entries(texts).map(([id, { name }]) => [id, name])),
      types: Object.fromEntries(Object.entries(texts).map(([id, one]) => [id, one.types])),
    },
    problems: [...problems, ...types],
  };
};

const WORDS = ['actions', 'risks', 'events', 'whiles', 'goals', 'roles', 'gaps', 'notes', 'kinds'] as const;
type Words = (typeof WORDS)[number];

/** What needs a word though it stands in no file of messages/: the roles of knowledge.yaml, and the kinds that rules name. */
const elsewhere = (files: Files, name: Words): readonly string[] => {
  if (name === 'roles') return files.meta[0]?.value.roles ?? [];
  return name === 'kinds' ? kindsNamed(files.rules.map(({ value }) => value)) : [];
};

/** The keys of messages/ that need a text. */
export const wordsNeeded = (files: Files, name: Words): readonly Needed[] => {
  const own = keysOf(files.messages.filter((doc) => doc.name === name));
  const more = elsewhere(files, name).filter((id) => !own.some((one) => one.id === id));
  return [...own, ...more.map((id) => ({ id, file: `knowledge/messages/${name}.yaml` }))];
};

const wordPart = (files: Files, lang: string): Part<Words> => {
  const parts = WORDS.map((name) => {
    const docs = files.messageTexts.filter((doc) => doc.name === name);
    return { name, ...gather(wordsNeeded(files, name), docs, `key of messages/${name}`, lang) };
  });
  const of = (name: Words) => parts.find((part) => part.name === name)?.texts ?? {};
  return {
    texts: {
      actions: of('actions'),
      risks: of('risks'),
      events: of('events'),
      whiles: of('whiles'),
      goals: of('goals'),
      roles: of('roles'),
      gaps: of('gaps'),
      notes: of('notes'),
      kinds: of('kinds'),
    },
    problems: parts.flatMap((one) => one.problems),
  };
};

/**
 * All that one language says. Every missing text is a problem that names the file and the key to add.
 * @example buildTexts(files, procedures, 'en', 'en').texts.concepts // { rain: 'rain' }
 */
export const buildTexts = (
  files: Files,
  procedures: readonly Procedure[],
  lang: string,
  first: string,
): { readonly texts: Texts; readonly problems: readonly Problem[] } => {
  const concepts = conceptPart(files, lang);
  const rules = rulePart(files, lang, procedures);
  const named = procedurePart(files, lang);
  const words = wordPart(files, lang);
  const sentences = buildSentences(files, lang, first);
  const components = gather(keysOf(files.components), files.componentTexts, 'component', lang);
  const results = gather(filesOf(files.measurements), keyed(files.measurementTexts), 'measurement', lang);
  const areas = gather(keysOf(files.areas), files.areaTexts, 'area', lang);
  const parts = [concepts, rules, named, words, sentences, components, areas, results];
  return {
    texts: {
      ...concepts.texts,
      ...rules.texts,
      ...named.texts,
      ...words.texts,
      ...sentences.texts,
      components: components.texts,
      measurements: Object.fromEntries(Object.entries(results.texts).map(([id, { name }]) => [id, name])),
      areas: areas.texts,
    },
    problems: parts.flatMap((part) => part.problems),
  };
};
