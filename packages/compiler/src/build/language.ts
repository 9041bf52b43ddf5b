import { type Problem, problemAt } from '../problem.ts';
import type { KindDoc } from '../read/files.ts';

/** A thing that needs a text: its id and the file that defines it. */
export interface Needed {
  readonly id: string;
  readonly file: string;
}

export interface Gathered<T> {
  readonly texts: Readonly<Record<string, T>>;
  readonly problems: readonly Problem[];
}

/** The language file beside a file. */
export const beside = (file: string, lang: string): string => file.replace(/\.yaml$/, `.${lang}.yaml`);

type TextDoc<T> = KindDoc<Readonly<Record<string, T>>>;

const missing = (needed: Needed, what: string, lang: string): Problem =>
  problemAt(
    { file: beside(needed.file, lang), line: 1 },
    `the text of ${what} \`${needed.id}\` is missing`,
    `add the key \`${needed.id}\``,
  );

const extra = <T>(docs: readonly TextDoc<T>[], ids: ReadonlySet<string>, what: string): readonly Problem[] =>
  docs.flatMap((doc) =>
    Object.keys(doc.value)
      .filter((id) => !ids.has(id))
      .map((id) => problemAt(doc.at(id), `\`${id}\` is no ${what}`, `correct the key, or define the ${what} first`)),
  );

const twice = <T>(docs: readonly TextDoc<T>[], what: string): readonly Problem[] =>
  docs.flatMap((doc, index) =>
    Object.keys(doc.value)
      .filter((id) => docs.slice(0, index).some((other) => Object.hasOwn(other.value, id)))
      .map((id) =>
        problemAt(doc.at(id), `the ${what} \`${id}\` has a text in another file already`, 'keep one of the two'),
      ),
  );

/**
 * The texts of one language for all that needs one, in the order in which it is needed; the missing, extra and doubled are problems.
 * @example gather([{ id: 'rain', file: 'knowledge/concepts/weather.yaml' }], docs, 'concept', 'en').texts // { rain: 'rain' }
 */
export const gather = <T>(
  needed: readonly Needed[],
  docs: readonly TextDoc<T>[],
  what: string,
  lang: string,
): Gathered<T> => {
  const spoken = docs.filter((doc) => doc.lang === lang);
  const found = needed.flatMap(({ id }) => {
    const doc = spoken.find((one) => Object.hasOwn(one.value, id));
    const text = doc?.value[id];
    return text === undefined ? [] : [[id, text] as const];
  });
  const texts = Object.fromEntries(found);
  const lost = needed.filter(({ id }) => !Object.hasOwn(texts, id)).map((one) => missing(one, what, lang));
  const ids = new Set(needed.map(({ id }) => id));
  return { texts, problems: [...lost, ...extra(spoken, ids, what), ...twice(spoken, what)] };
};
