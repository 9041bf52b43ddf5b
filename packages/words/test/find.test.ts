import type { Artifact, CodeEntry, NameEntry } from '@primum/contract';
import type { Category, Concept } from '@primum/engine';
import { describe, expect, it, test } from 'vitest';
import { concept as plain } from '../../engine/test/concept.ts';
import { finderOf, foundText } from '../src/index.ts';
import { texts as english } from './made-up.ts';

const concept = (id: string, category: Category, parents: readonly string[] = []): Concept =>
  plain(id, parents, { category, shelfLife: 1 });

const concepts = [
  concept('sky-paint', 'medications'),
  concept('azure-paint', 'medications', ['sky-paint']),
  concept('blue-thumb', 'conditions'),
  concept('wild-blue-thumb', 'conditions'),
  concept('zigzag-spots', 'conditions'),
  concept('itch', 'allergies'),
  concept('itch-from-glitter', 'allergies', ['itch']),
  concept('red-clay', 'habits'),
];
const names: readonly NameEntry[] = [
  { name: 'azurine', concept: 'azure-paint', kind: 'ingredient' },
  { name: 'Celestrex', concept: 'azure-paint', kind: 'brand', verified: 'K', markets: ['UK', 'PL'] },
  { name: 'Celestrex', concept: 'blue-thumb', kind: 'hint' },
  { name: 'glitter', concept: 'itch-from-glitter', kind: 'ingredient', within: 'allergy' },
  { name: "St Bob's clay", concept: 'red-clay', kind: 'maybe' },
];
const code = (entry: Partial<CodeEntry>): CodeEntry => ({
  system: 'atc',
  code: 'Q01',
  mode: 'is',
  concept: 'sky-paint',
  display: null,
  verified: 'systems.yaml',
  ...entry,
});
const system = (byPrefix: boolean) => ({ uris: [], byPrefix, covered: byPrefix });

const artifact: Artifact = {
  version: '0.0.0',
  sha256: '',
  approved: false,
  concepts: Object.fromEntries(concepts.map((one) => [one.id, one])),
  rules: [
    { id: 'paint', topic: 'colors', criterion: { concept: 'sky-paint' }, columns: {}, forbids: [] },
    { id: 'mixture', topic: 'colors', criterion: { component: 'met' }, columns: {}, forbids: [] },
  ],
  procedures: [],
  measurements: [],
  components: {},
  areas: {},
  roles: [],
  texts: {
    en: {
      ...english,
      concepts: {
        'sky-paint': 'sky paint',
        'azure-paint': 'azure paint',
        'blue-thumb': 'blue thumb',
        'wild-blue-thumb': 'untamed blue thumb',
        'zigzag-spots': 'zigzag spots',
        itch: 'itch',
        'itch-from-glitter': 'itch from glitter',
        'red-clay': 'red clay',
      },
      rules: { paint: { title: 'Paint', why: {} } },
    },
    xx: { ...english, concepts: { 'sky-paint': 'Himmelsfarbe' }, rules: {} },
  },
  terminology: {
    systems: {
      icd10cm: system(true),
      icd10: system(true),
      snomed: system(false),
      atc: system(true),
      rxnorm: system(false),
      loinc: system(false),
    },
    codes: [
      code({}),
      code({ code: 'Q01A', concept: 'azure-paint' }),
      code({ system: 'snomed', code: '12345', concept: 'blue-thumb', mode: 'no', verified: 'V1' }),
    ],
    names,
    localForms: [],
    values: [],
  },
  vocabulary: {
    synonyms: {
      en: {
        'blue-thumb': ['thumb that is not pink', 'azured'],
        'zigzag-spots': ['ZS'],
        itch: ['itchy'],
        'wild-blue-thumb': ['poorly tamed blue thumb'],
      },
      xx: { 'blue-thumb': ['Blaudaumen'] },
    },
    negating: {
      en: {
        negations: ['no', 'not', 'never', 'denies', "don't", 'negative for'],
        ends: ['but'],
        goesOn: ['or'],
        lists: ['and'],
      },
      xx: { negations: ['nee'], ends: ['aber'], goesOn: ['oder'], lists: ['i'] },
    },
    fillWords: ['i', 'have', 'a', 'am', 'take', 'the', 'to', 'from', 'of', 'on'],
    ordinaryWords: ['open', 'celestial'],
  },
  library: {
    sources: [],
    citations: {},
    conflicts: [],
    cases: [],
    alsoCited: {},
    intake: { topics: [], texts: {}, urgent: [], urgentTexts: {} },
    compendium: { answers: [], aftercare: [], texts: {} },
  },
};

const find = finderOf(artifact, 'en');
const idsOf = (text: string): readonly string[] => find(text).matches.map((one) => one.concept);
const deniedOf = (text: string): readonly string[] => find(text).negated.map((one) => one.concept);

describe('a name is found', () => {
  it.each([
    ['by its name', 'sky paint', 'sky-paint', 'name', 'exact'],
    ['by another word', 'zs', 'zigzag-spots', 'synonym', 'exact'],
    ['by an ingredient', 'AZURINE 5 mg', 'azure-paint', 'ingredient', 'exact'],
    ['by a brand', 'celestrex', 'azure-paint', 'brand', 'exact'],
    ['by a word that may mean it', 'St. Bob’s clay', 'red-clay', 'maybe', 'exact'],
    ['by its id', 'red-clay', 'red-clay', 'name', 'exact'],
    ['written as one word', 'skypaint', 'sky-paint', 'name', 'exact'],
    ['with letters swapped', 'azuirne', 'azure-paint', 'ingredient', 'near'],
    ['as it sounds', 'selestreks', 'azure-paint', 'brand', 'near'],
    ['with another first letter', 'telestrex', 'azure-paint', 'brand', 'near'],
    ['as it is being typed', 'celes', 'azure-paint', 'brand', 'part'],
    ['by its first words', 'zigzag sp', 'zigzag-spots', 'name', 'part'],
  ])('%s', (_, text, concept, by, how) => {
    expect(find(text).matches[0]).toMatchObject({ concept, by, how });
  });

  it('with the rules that read it or what lies above it, and what a brand is worth', () => {
    expect(find('celestrex').matches).toEqual([
      {
        concept: 'azure-paint',
        name: 'azure paint',
        category: 'medications',
        by: 'brand',
        matched: 'Celestrex',
        said: 'celestrex',
        how: 'exact',
        verified: 'K',
        markets: ['UK', 'PL'],
        asks: true,
        rules: [{ id: 'paint', title: 'Paint' }],
      },
    ]);
    expect(find('itch').matches[0]?.rules).toEqual([{ id: 'mixture', title: 'mixture' }]);
  });

  it('among other words, each once', () => {
    expect(idsOf('I have a blue thumb, take azurine and azurine')).toEqual(['blue-thumb', 'azure-paint']);
  });

  it('in the words of every language, and told in the one asked for', () => {
    const other = finderOf(artifact, 'xx');
    for (const text of ['Blaudaumen', 'thumb that is not pink', 'celestrex', 'sky paint'])
      expect(other(text).matches[0]?.concept).toBe(find(text).matches[0]?.concept);
    expect(other('sky paint').matches[0]?.name).toBe('Himmelsfarbe');
    expect(find('Himmelsfarbe').matches[0]?.name).toBe('sky paint');
  });

  it('in another form of a word, where its language declines words; that comes before a mistake, and is to be confirmed', () => {
    const declined = {
      ...artifact,
      texts: {
        ...artifact.texts,
        pl: { ...english, concepts: { 'red-clay': 'czerwona glina', 'blue-thumb': 'siny palec' } },
      },
    };
    const inPolish = finderOf(declined, 'en');
    expect(inPolish('czerwonej gliny').matches).toMatchObject([{ concept: 'red-clay', how: 'near', asks: true }]);
    expect(inPolish('sinymi palcami').matches).toMatchObject([{ concept: 'blue-thumb', how: 'near', asks: true }]);
    expect(inPolish('glino').matches).toMatchObject([{ concept: 'red-clay', how: 'part' }]);
    expect(idsOf('blua thumba')).toEqual([]);
  });
});

describe('never', () => {
  it.each([
    ['inside a word', 'ozsf spotszs'],
    ['by a word without the rest of the name', 'a blue paintbox'],
    ['by an everyday word that looks like a name', 'open celestial'],
    ['by a hint alone', 'hint'],
  ])('%s', (_, text) => {
    expect(find(text)).toMatchObject({ matches: [], negated: [] });
  });

  it('what a prefix turns round', () => {
    expect(idsOf('tamed blue thumb')).toEqual(['blue-thumb']);
    expect(idsOf('untamed blue thumb')).toEqual(['wild-blue-thumb']);
  });

  it.each([
    ['no azurine', ['azure-paint']],
    ['never took azurine', ['azure-paint']],
    ["I don't take azurine", ['azure-paint']],
    ['no azurine, celestrex or sky paint', ['sky-paint', 'azure-paint']],
    ['negative for blue thumb', ['blue-thumb']],
    ['azurine: no', ['azure-paint']],
    ['azurine? No.', ['azure-paint']],
    ['azurine no', ['azure-paint']],
    ['no itch from glitter', ['itch-from-glitter']],
  ])('what the text takes back: %s', (text, denied) => {
    expect(idsOf(text)).toEqual([]);
    expect(deniedOf(text)).toEqual(denied);
  });
});

describe('a negation ends', () => {
  it.each([
    ['with its clause', 'no blue thumb. Azurine daily'],
    ['with a comma, where something else begins', 'no blue thumb, I take azurine'],
    ['with "and", where something else begins', 'no blue thumb and take azurine'],
    ['with a word that ends it', 'no blue thumb but azurine'],
    ['before it has begun', 'azurine, no blue thumb'],
  ])('%s', (_, text) => {
    expect([idsOf(text), deniedOf(text)]).toEqual([['azure-paint'], ['blue-thumb']]);
  });

  it('by the words of its own language only', () => {
    expect(deniedOf('nee blue thumb i azurine')).toEqual(['blue-thumb', 'azure-paint']);
    expect(deniedOf('nee blue thumb i take azurine')).toEqual(['blue-thumb']);
    expect(deniedOf('no blue thumb i take azurine')).toEqual(['blue-thumb', 'azure-paint']);
    expect(deniedOf('nee blue thumb aber azurine')).toEqual(['blue-thumb']);
    expect(deniedOf('no blue thumb aber azurine')).toEqual(['blue-thumb', 'azure-paint']);
  });

  it('where it is a part of a name', () => {
    expect(idsOf('thumb that is not pink')).toEqual(['blue-thumb']);
  });

  it('before it has begun, as an answer of its own', () => {
    expect(idsOf('No, I take azurine')).toEqual(['azure-paint']);
  });
});

describe('the substance of an allergy', () => {
  it('means the allergy where the text speaks of one', () => {
    expect(idsOf('itchy from glitter')).toEqual(['itch-from-glitter']);
  });
  it('means it alone, too, and is to be confirmed', () => {
    expect(find('glitter').matches).toMatchObject([{ concept: 'itch-from-glitter', by: 'allergen', asks: true }]);
  });
  it('means nothing among other things', () => {
    expect(idsOf('azurine with glitter')).toEqual(['azure-paint']);
  });
});

describe('a code', () => {
  it('means its concept, by its longest beginning', () => {
    expect(idsOf('Q01A')).toEqual(['azure-paint']);
    expect(find('q.01.AX').matches[0]).toMatchObject({ concept: 'azure-paint', matched: 'atc Q01A', by: 'code' });
    expect(idsOf('Q01B2')).toEqual(['sky-paint']);
  });
  it('that takes something back is no match', () => {
    expect([idsOf('12345'), deniedOf('12345')]).toEqual([[], ['blue-thumb']]);
  });
  it('is none within a sentence', () => {
    expect(deniedOf('12345 times')).toEqual([]);
  });
});

test('what is not found is kept as not understood, stretch by stretch', () => {
  expect(find('quuxol').notUnderstood).toEqual(['quuxol']);
  expect(find('azurine, quuxol 5 mg; no frobs').notUnderstood).toEqual(['quuxol 5 mg', 'no frobs']);
  expect(find('no azurine').notUnderstood).toEqual([]);
});

test('at most eight are found', () => {
  const many = Array.from({ length: 12 }, (_, i) => concept(`paint-${i}`, 'medications'));
  const wide = {
    ...artifact,
    concepts: Object.fromEntries(many.map((one) => [one.id, one])),
    terminology: { ...artifact.terminology, names: [] },
  };
  expect(finderOf(wide, 'en')('paint').matches).toHaveLength(8);
});

test('the page says what matched, what was taken back and what is kept', () => {
  expect(foundText(find('celestreks, no blue thumb, quuxol'), english, { width: 100 })).toMatchInlineSnapshot(`
    "What "celestreks, no blue thumb, quuxol" may mean

    Found
    1. azure-paint
       Found by  the brand "Celestrex", which looks like "celestreks"; looked up in no register; sold
                 in: UK, PL
       Confirm   it makes a question, never a fact
       Read by   Paint (paint)

    Named, but taken back: blue thumb (blue-thumb). That is no fact, and no "no" either until it was
    asked.

    Kept as "not understood": "quuxol". It counts as not known until a clinician has read it.
    "
  `);
});
