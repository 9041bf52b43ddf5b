import { formOf, type Texts } from '@primum/engine';
import { COUNTED_KEYS, type CountedKey, KEYS, type Key } from './keys.ts';

/** The parts of a language that name things by id. */
export type Named =
  | 'concepts'
  | 'procedures'
  | 'goals'
  | 'components'
  | 'actions'
  | 'risks'
  | 'events'
  | 'whiles'
  | 'roles'
  | 'gaps'
  | 'kinds'
  | 'measurements'
  | 'areas';

/** One language, speaking: its sentences, its names of things, its dates. */
export interface Voice {
  /** A sentence with its {places} filled. */
  readonly say: (key: Key, places?: Readonly<Record<string, string | number>>) => string;
  /** A sentence with a {count}, in the form that the language uses with it. */
  readonly count: (key: CountedKey, count: number, places?: Readonly<Record<string, string | number>>) => string;
  /** The name of a thing; its id where the language has none. */
  readonly name: (kind: Named, id: string) => string;
  /** The name of a concept with its id, where they differ. */
  readonly concept: (id: string) => string;
  /** The title of a rule; its id where there is none. */
  readonly rule: (id: string) => string;
  /** The name of a type of a procedure. */
  readonly type: (procedure: string, id: string) => string;
  /** A date, whole or partial, in words. */
  readonly date: (iso: string) => string;
  /** Nobody who speaks the language has reviewed its texts. */
  readonly unreviewed: boolean;
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const fill = (sentence: string, places: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, place: string) => String(own(places, place) ?? whole));

const needed = ({ plurals }: Texts): readonly string[] => [
  ...KEYS,
  ...COUNTED_KEYS.flatMap((key) => plurals.map(({ form }) => `${key}.${form}`)),
];

/**
 * The voice of one language.
 * @example voiceOf(texts).date('2026-11') // 'November 2026'
 */
export const voiceOf = (texts: Texts): Voice => {
  const lacking = needed(texts).filter((key) => !Object.hasOwn(texts.messages, key));
  if (lacking.length > 0) throw new Error(`The language has no sentence for ${lacking.join(', ')}.`);
  const say: Voice['say'] = (key, places = {}) => fill(texts.messages[key] ?? key, places);
  const count: Voice['count'] = (key, number, places = {}) =>
    fill(texts.messages[`${key}.${formOf(texts, number)}`] ?? key, { ...places, count: number });
  const date = (iso: string): string => {
    const [year = '', month, day] = iso.slice(0, 10).split('-');
    const months = day === undefined ? texts.monthsAlone : texts.months;
    const named = month === undefined ? undefined : months[Number(month) - 1];
    if (named === undefined) return year;
    if (day === undefined) return say('words.date.month', { month: named, year });
    return say('date', { day: Number(day), month: named, year });
  };
  const name: Voice['name'] = (kind, id) => own(texts[kind], id) ?? id;
  return {
    unreviewed: texts.unreviewed === true,
    say,
    count,
    date,
    name,
    concept: (id) => (name('concepts', id) === id ? id : `${name('concepts', id)} (${id})`),
    rule: (id) => own(texts.rules, id)?.title ?? id,
    type: (procedure, id) => own(own(texts.types, procedure) ?? {}, id) ?? id,
  };
};
