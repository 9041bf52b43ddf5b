import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { allSaid, type Said } from './said.ts';

type Places = ReadonlySet<string>;

const placesIn = (text: string): Places => new Set(text.match(/\{[^{}]*\}/g) ?? []);

const inMessages = ({ file }: Said): boolean => file.startsWith('knowledge/messages/');

/** Where a text stands, whatever its language; of a sentence with a count, one key for all its forms. */
const keyOf = (said: Said): string =>
  [said.file.replace(`.${said.lang}.yaml`, ''), ...(inMessages(said) ? said.path.slice(0, 1) : said.path)]
    .map(String)
    .join(' ');

/** A form of a sentence with a count may do without the count: "one question". */
const mayDrop = (said: Said, place: string): boolean => place === '{count}' && inMessages(said) && said.path.length > 1;

const compare = (said: Said, known: Places): readonly Problem[] => {
  const own = placesIn(said.text);
  const strange = [...own].filter((place) => !known.has(place));
  const lost = [...known].filter((place) => !own.has(place) && !mayDrop(said, place));
  const remedy = 'correct it; nothing would fill it in';
  return [
    ...strange.map((one) => problemAt(said.place(), `the text has ${one}, the first language has not`, remedy)),
    ...lost.map((one) => problemAt(said.place(), `the text lacks ${one}, which the first language has`, 'write it in')),
  ];
};

const check = (draft: Draft): readonly Problem[] => {
  const first = draft.files.meta[0]?.value.languages[0];
  const said = allSaid(draft);
  const models = Map.groupBy(
    said.filter(({ lang }) => lang === first),
    keyOf,
  );
  return said
    .filter(({ lang }) => lang !== first)
    .flatMap((one) => {
      const model = models.get(keyOf(one));
      return model === undefined ? [] : compare(one, new Set(model.flatMap(({ text }) => [...placesIn(text)])));
    });
};

/** Only what the first language has is ever filled in, and what it has must be said. */
export const places: Lint = {
  name: 'places',
  description: 'Every translation has the {places} of the first language, and no others.',
  check,
};
