import type { Plural, Texts } from '@primum/engine';
import { type Place, type Problem, problemAt } from '../problem.ts';
import type { Files, KindDoc } from '../read/files.ts';
import type { Sentence } from '../shapes/sentence.ts';
import { gather } from './language.ts';

type Spoken = Pick<Texts, 'messages' | 'plurals' | 'months' | 'monthsAlone'>;
interface Part<K extends keyof Spoken> {
  readonly texts: Pick<Spoken, K>;
  readonly problems: readonly Problem[];
}

const fileOf = (name: string, lang: string): Place => ({ file: `knowledge/messages/${name}.${lang}.yaml`, line: 1 });

const monthPart = (files: Files, lang: string): Part<'months' | 'monthsAlone'> => {
  const doc = files.monthTexts.find((one) => one.lang === lang);
  const said = doc?.value ?? [];
  const { inDate, alone } = 'alone' in said ? said : { inDate: said, alone: said };
  const short = [inDate, alone].find((list) => list.length !== 12);
  const place = doc?.at() ?? fileOf('months', lang);
  return {
    texts: { months: inDate, monthsAlone: alone },
    problems:
      short === undefined ? [] : [problemAt(place, `${short.length} months are named`, 'name all twelve, in order')],
  };
};

const NOWHERE = Object.freeze({ is: [], endsIn: [], notIn: [] });

const pluralPart = (files: Files, lang: string): Part<'plurals'> => {
  const doc = files.pluralTexts.find((one) => one.lang === lang);
  const forms = Object.entries(doc?.value ?? {});
  const plurals = forms.map(([form, counts]): Plural => ({ form, ...(counts === 'rest' ? NOWHERE : counts) }));
  const rests = forms.flatMap(([, counts], index) => (counts === 'rest' ? [index] : []));
  const isWhole = rests.length === 1 && rests[0] === forms.length - 1;
  const place = doc?.at() ?? fileOf('plurals', lang);
  return {
    texts: { plurals },
    problems: isWhole ? [] : [problemAt(place, 'no last form of plurals is for the rest', 'make the last one `rest`')],
  };
};

/** A counted sentence has a text for each form of its language, and for no other. */
const formProblems = (
  doc: KindDoc<Readonly<Record<string, Sentence>>>,
  key: string,
  forms: readonly string[],
): readonly Problem[] => {
  const said = doc.value[key];
  if (said === undefined || typeof said === 'string') return [];
  const lost = forms.filter((form) => !Object.hasOwn(said, form));
  const strange = Object.keys(said).filter((form) => !forms.includes(form));
  return [
    ...lost.map((form) => problemAt(doc.at(key), `\`${key}\` has no form \`${form}\``, `add the key \`${form}\``)),
    ...strange.map((form) =>
      problemAt(
        doc.at(key, form),
        `\`${form}\` is no form of this language`,
        `write one for each of ${forms.join(', ')}`,
      ),
    ),
  ];
};

/** What one language says by count, another says by count, too. */
const unevenProblems = (
  doc: KindDoc<Readonly<Record<string, Sentence>>>,
  key: string,
  model: Sentence | undefined,
): readonly Problem[] => {
  const said = doc.value[key];
  if (said === undefined || model === undefined || typeof said === typeof model) return [];
  return typeof model === 'string'
    ? [problemAt(doc.at(key), `\`${key}\` has no count in the first language`, 'write one text')]
    : [problemAt(doc.at(key), `\`${key}\` has a count`, 'write a text for each form of messages/plurals')];
};

/** Counted sentences as one key for each form. */
const flat = (sentences: Readonly<Record<string, Sentence>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(sentences).flatMap(([key, said]) =>
      typeof said === 'string' ? [[key, said]] : Object.entries(said).map(([form, text]) => [`${key}.${form}`, text]),
    ),
  );

/** The sentences of the report and the like; the keys that the first language has are those that every language needs. */
const sentencePart = (files: Files, lang: string, first: string, plurals: readonly Plural[]): Part<'messages'> => {
  const models = files.reportTexts.filter((doc) => doc.lang === first);
  const needed = models.flatMap((doc) =>
    Object.keys(doc.value).map((id) => ({ id, file: `knowledge/messages/${doc.name}.yaml` })),
  );
  const { texts, problems } = gather(needed, files.reportTexts, 'sentence', lang);
  const model = Object.assign({}, ...models.map(({ value }) => value));
  const forms = plurals.map(({ form }) => form);
  const uneven = files.reportTexts
    .filter((doc) => doc.lang === lang)
    .flatMap((doc) =>
      Object.keys(doc.value).flatMap((key) => [
        ...formProblems(doc, key, forms),
        ...unevenProblems(doc, key, model[key]),
      ]),
    );
  return { texts: { messages: flat(texts) }, problems: [...problems, ...uneven] };
};

/**
 * The sentences of one language, its plural forms and its months, with a problem for whatever is missing.
 * @example buildSentences(files, 'en', 'en').texts.messages['apples.many'] // '{count} apples'
 */
export const buildSentences = (
  files: Files,
  lang: string,
  first: string,
): { readonly texts: Spoken; readonly problems: readonly Problem[] } => {
  const months = monthPart(files, lang);
  const plurals = pluralPart(files, lang);
  const sentences = sentencePart(files, lang, first, plurals.texts.plurals);
  const parts = [months, plurals, sentences];
  return {
    texts: { ...months.texts, ...plurals.texts, ...sentences.texts },
    problems: parts.flatMap((part) => part.problems),
  };
};
