import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { allSaid, type Said } from './said.ts';

const placesIn = (text: string): ReadonlySet<string> => new Set(text.match(/\{[^{}]*\}/g) ?? []);
const keyOf = ({ file, lang, path }: Said): string =>
  [file.replace(`.${lang}.yaml`, ''), ...path.map(String)].join(' ');

const check = (draft: Draft): readonly Problem[] => {
  const first = draft.files.meta[0]?.value.languages[0];
  const said = allSaid(draft);
  const model = new Map(said.filter(({ lang }) => lang === first).map((one) => [keyOf(one), placesIn(one.text)]));
  return said
    .filter(({ lang }) => lang !== first)
    .flatMap((one) => {
      const known = model.get(keyOf(one)) ?? new Set<string>();
      return [...placesIn(one.text)]
        .filter((place) => !known.has(place))
        .map((place) =>
          problemAt(
            one.place(),
            `the text has ${place}, the first language has not`,
            'correct it; nothing would fill it in',
          ),
        );
    });
};

/** Only what the first language has is ever filled in. */
export const places: Lint = {
  name: 'places',
  description: 'No translation has {places} that the first language lacks.',
  check,
};
