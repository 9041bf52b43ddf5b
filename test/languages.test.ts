// What must hold in every language that knowledge.yaml names.
import { readFileSync } from 'node:fs';
import {
  CATEGORIES,
  type Category,
  type Chart,
  type Fact,
  HEADLINE_LENGTH,
  type Planned,
  type Report,
  screen,
} from '@primum/engine';
import { toText } from '@primum/words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { WHY } from '../packages/fhir/src/why.ts';
import { ownKnowledge, ROOT } from './support/knowledge.ts';

fc.configureGlobal({ seed: 20_261_121 });

const knowledge = ownKnowledge();
const declared: { languages: string[]; unreviewed?: string[] } = parse(
  readFileSync(`${ROOT}knowledge/knowledge.yaml`, 'utf8'),
);
const LANGUAGES = Object.keys(knowledge.texts);
const ON = '2026-11-21';
const PROCEDURES = knowledge.procedures.map(({ id }) => id);

type Json = { [key: string]: unknown };
const without = (value: Json): Json => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const day = fc.constantFrom('2024-03-01', '2026-06-30', '2026-11', '2026-11-08', '2026-11-19', ON);
const concept = fc.constantFrom(...Object.keys(knowledge.concepts));
const area = fc.constantFrom(...Object.keys(knowledge.areas));

const fact = fc
  .record({
    concept,
    answer: fc.constantFrom('yes', 'yes', 'no', 'unknown'),
    since: maybe(day),
    until: maybe(day),
    on: maybe(day),
    status: maybe(fc.constantFrom('active', 'remission', 'resolved')),
    unconfirmed: maybe(fc.constant(true)),
    area: maybe(area),
  })
  .map(({ area: where, ...one }): Fact => {
    const { concept: id, answer } = one;
    return { ...without({ ...one, ...(answer === 'yes' && { area: where }) }), concept: id, answer };
  });

const components = fc.uniqueArray(fc.constantFrom(...Object.keys(knowledge.components)), { maxLength: 3 });
const plan = fc.record({ components: maybe(components), area: maybe(area) }).map((one): Planned => without(one));

const chart = fc
  .record({
    facts: fc.array(fact, { maxLength: 12 }),
    sex: fc.constantFrom('female', 'male', 'unknown'),
    deceased: fc.boolean(),
    planned: plan,
  })
  .map(
    ({ facts, sex, deceased, planned }): Chart => ({
      patient: { id: 'p1', birthDate: '1985-05-01', sex, deceased },
      facts,
      planned: Object.fromEntries(PROCEDURES.map((id) => [id, planned])),
      notUnderstood: [{ text: 'wobbly', why: WHY.condition }],
    }),
  );
const complete = fc.constantFrom<readonly Category[]>([], CATEGORIES);

const screened = (of: Chart, categories: readonly Category[], lang: string): Report =>
  screen(knowledge, of, { on: ON, complete: categories, procedures: PROCEDURES, lang });

/** Under these keys stands what a reader reads; what is not named here must be the same in every language. */
const SAID = new Set([
  'lang',
  'unreviewed',
  'headline',
  'title',
  'why',
  'what',
  'because',
  'ask',
  'followUps',
  'text',
  'note',
  'risk',
]);
const SAID_LISTS = new Set(['inTheWay', 'notLookedAt']);

/** A report without its words. */
const wordless = (value: unknown, key = ''): unknown => {
  if (SAID.has(key)) return typeof value;
  if (SAID_LISTS.has(key) || (key === 'risks' && Array.isArray(value) && typeof value[0] === 'string'))
    return Array.isArray(value) ? value.length : null;
  if (key === 'while' || key === 'event') return value === null ? null : typeof value;
  if (Array.isArray(value)) return value.map((one) => wordless(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, wordless(one, name)]));
};

test('the knowledge speaks every language that it names', () => {
  expect(LANGUAGES).toEqual(declared.languages);
  const marked = LANGUAGES.filter((lang) => knowledge.texts[lang]?.unreviewed === true);
  expect(marked).toEqual(LANGUAGES.filter((lang) => declared.unreviewed?.includes(lang)));
});

test('translating changes no disposition, and nothing else but words', () => {
  const [first = 'en', ...others] = LANGUAGES;
  fc.assert(
    fc.property(chart, complete, (of, categories) => {
      const model = wordless(screened(of, categories, first));
      for (const lang of others) expect(wordless(screened(of, categories, lang))).toEqual(model);
    }),
    { numRuns: others.length === 0 ? 1 : 25 },
  );
});

describe.each(LANGUAGES)('in %s', (lang) => {
  const texts = knowledge.texts[lang]!;

  test('headlines fit, are whole, and have every place filled', () => {
    let cut = 0;
    fc.assert(
      fc.property(chart, complete, (of, categories) => {
        for (const { headline } of screened(of, categories, lang).screenings) {
          expect(headline.length).toBeLessThanOrEqual(HEADLINE_LENGTH);
          expect(headline).not.toMatch(/[{}]|^$|headline\.|tail\.|prefix\./);
          if (headline.endsWith('…')) cut += 1;
        }
      }),
      { numRuns: 25 },
    );
    expect(cut).toBe(0);
  });

  test('a page has no line wider than the page, no place unfilled and no key in the place of a sentence', () => {
    fc.assert(
      fc.property(chart, complete, (of, categories) => {
        const page = toText(screened(of, categories, lang), texts, { questions: 50 });
        expect(page.split('\n').filter((line) => Array.from(line).length > 80)).toEqual([]);
        expect(page).not.toMatch(/\{\w+\}|words\.|not-understood\./);
        expect(page.replaceAll(/\s+/g, ' ').includes(texts.messages['words.unreviewed'] ?? '?')).toBe(
          texts.unreviewed === true,
        );
      }),
      { numRuns: 6 },
    );
  });

  test('every reason why an entry was not understood has a sentence', () => {
    expect(Object.values(WHY).filter((key) => !Object.hasOwn(texts.messages, key))).toEqual([]);
  });

  test('every count has its form', () => {
    const forms = texts.plurals.map(({ form }) => form);
    const last = forms.at(-1) ?? '';
    const bases = Object.keys(texts.messages).filter((key) => key.endsWith(`.${last}`));
    expect(bases.length).toBeGreaterThan(5);
    for (const base of bases.map((key) => key.slice(0, -last.length)))
      expect(forms.filter((form) => !Object.hasOwn(texts.messages, base + form))).toEqual([]);
  });
});

/** Every text with where it stands. */
const walk = (value: unknown, path: string): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value ?? {}).flatMap(([key, one]) => walk(one, `${path}.${key}`));

const words = (text: string): number => text.replaceAll(/\{\w+\}/g, '').match(/\p{L}{2,}/gu)?.length ?? 0;

test('no text of a second language was left in the first', () => {
  const [first = 'en', ...others] = LANGUAGES;
  const model = new Map(walk(knowledge.texts[first], ''));
  for (const lang of others) {
    const same = walk(knowledge.texts[lang], '').filter(([path, text]) => words(text) > 3 && model.get(path) === text);
    expect(same).toEqual([]);
  }
});

/** Signs that do not belong into a language. */
const FOREIGN: Readonly<Record<string, RegExp>> = { en: /[„”]/, pl: /"/ };

test('quotes are those of the language', () => {
  for (const lang of LANGUAGES)
    expect(walk(knowledge.texts[lang], lang).filter(([, text]) => FOREIGN[lang]?.test(text) === true)).toEqual([]);
});
