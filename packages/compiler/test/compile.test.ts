import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemas, sayProblem, schemaFiles } from '../src/index.ts';
import { type Change, compileWith, problemsOf, swap } from './fixture.ts';

const WEATHER = 'concepts/weather.yaml';

const artifactOf = (change: Change = {}) => {
  const { artifact, problems } = compileWith(change);
  if (artifact === null) throw new Error(problems.map(sayProblem).join('\n'));
  return artifact;
};

describe('a valid knowledge compiles', () => {
  test('without a problem, and frozen to the bottom', () => {
    const artifact = artifactOf();
    expect(artifact.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.isFrozen(artifact.rules[0]?.columns.picnic)).toBe(true);
    expect(artifact.rules.map(({ id }) => id)).toEqual(['sunscreen', 'fog', 'rain']);
  });

  test('to the same hash wherever it lies and however its keys are ordered', () => {
    const { sha256 } = artifactOf();
    expect(artifactOf().sha256).toBe(sha256);
    const turned = { 'rules/sky/fog.en.yaml': 'why: Fog hides the path.\ntitle: Fog\n' };
    expect(artifactOf(turned).sha256).toBe(sha256);
  });

  test('to another hash when a word, or the order of concepts, changes', () => {
    const { sha256 } = artifactOf();
    expect(artifactOf({ 'rules/sky/fog.en.yaml': swap('path', 'way') }).sha256).not.toBe(sha256);
    const reordered = artifactOf({ [WEATHER]: (text) => text.replace(/(drizzle:\n.*\n)((?:.|\n)*)/, '$2$1') });
    expect(Object.keys(reordered.concepts)).toEqual(['rain', 'fog', 'sunscreen', 'drizzle']);
    expect(reordered.sha256).not.toBe(sha256);
  });
});

test('a language whose texts nobody has reviewed is marked', () => {
  expect(artifactOf().texts['en']).not.toHaveProperty('unreviewed');
  const marked = artifactOf({ 'knowledge.yaml': swap('[en]', '[en]\nunreviewed: [en]') });
  expect(marked.texts['en']?.unreviewed).toBe(true);
});

describe('what is not said', () => {
  test('a concept takes from its first parent', () => {
    const { rain, drizzle } = artifactOf({
      [WEATHER]: swap('lasts: episode', 'lasts: episode\n  longest: 9'),
    }).concepts;
    expect(drizzle).toEqual({ ...rain, id: 'drizzle', parents: ['rain'] });
  });

  test('a length is not taken over by what lasts otherwise', () => {
    const change = {
      [WEATHER]: (text: string) =>
        text
          .replace('lasts: episode', 'lasts: episode\n  longest: 9')
          .replace('parents: [rain]', 'parents: [rain]\n  lasts: standing'),
    };
    expect(artifactOf(change).concepts.drizzle?.longest).toBeNull();
  });

  test('a procedure takes from the column of its kind, and `as` from another column', () => {
    const columns = artifactOf().rules.find(({ id }) => id === 'fog')?.columns;
    expect(columns?.picnic).toEqual({ kind: 'not-addressed' });
    expect(columns?.flight).toEqual({ ...columns?.hike, origin: 'extension', citations: ['S1'], basis: ['review'] });
  });

  test('of two kinds, the graver column counts', () => {
    const change = {
      'procedures/flight.yaml': 'kinds: [airborne, early]\ngoals: [lunch]\nstatements: [Q1.4]\n',
      'rules/sky/rain.yaml': (text: string) =>
        `${text}  early: { disposition: precautions, origin: extension, sure: inferred, citations: [S1] }\n`,
    };
    expect(artifactOf(change).rules.find(({ id }) => id === 'rain')?.columns.flight).toMatchObject({
      disposition: 'precautions',
    });
  });
});

describe('the terminology', () => {
  test('holds prefixes without dots, codes with display and mark, and what is understood', () => {
    const { codes } = artifactOf({ [WEATHER]: swap('icd10: [X01]', 'icd10: [X01.2]') }).terminology;
    expect(codes).toEqual([
      { system: 'icd10', code: 'X012', mode: 'is', concept: 'rain', display: null, verified: 'systems.yaml' },
      { system: 'snomed', code: '73211009', mode: 'is', concept: 'rain', display: 'rain', verified: 'V1' },
      { system: 'icd10', code: 'Y01', mode: 'none', concept: null, display: null, verified: 'systems.yaml' },
    ]);
  });

  test('a medicine that suggests something hints at it by its codes and ingredients, and by those below it', () => {
    const { codes, names } = artifactOf({
      [WEATHER]: swap(
        'brands: ["Sunny [K UK]"]',
        'brands: ["Sunny [K UK]"]\n  suggests: [fog]\n  codes: { atc: [D02] }\nspray:\n  parents: [sunscreen]\n  ingredients: [mistol]',
      ),
      'concepts/weather.en.yaml': (text) => `${text}spray: spray\n`,
    }).terminology;
    expect(codes).toContainEqual({
      system: 'atc',
      code: 'D02',
      mode: 'hint',
      concept: 'fog',
      display: null,
      verified: 'systems.yaml',
    });
    expect(names).toContainEqual({ name: 'zincolin', concept: 'fog', kind: 'hint' });
    expect(names).toContainEqual({ name: 'mistol', concept: 'fog', kind: 'hint' });
    expect(names).toContainEqual({ name: 'Sunny', concept: 'fog', kind: 'hint' });
    const brand = { name: 'Sunny', concept: 'sunscreen', kind: 'brand', verified: 'K', markets: ['UK'] };
    expect(names).toContainEqual(brand);
  });

  test('the substance of an allergy means it only within an allergy record', () => {
    const rule =
      'criterion: { component: met }\ncolumns: { hike: not-addressed, picnic: { disposition: contraindicated, origin: extension, sure: inferred, citations: [S1] } }\n';
    const { codes, names } = artifactOf({
      [WEATHER]: (text) =>
        `${text}itch:\n  category: allergies\n  lasts: standing\n  shelfLife: 9\n  allergens: { rxnorm: ["42 wool [V1]"], names: [wool] }\n`,
      'concepts/weather.en.yaml': (text) => `${text}itch: itch\n`,
      'rules/body/wool.yaml': rule,
      'rules/body/wool.en.yaml': 'title: Wool\nwhy: It itches.\n',
      'rules/body/wool.cases.md':
        '| case | on | chart | picnic | hike |\n| --- | --- | --- | --- | --- |\n| a | 2030-06-02 | nothing recorded | unknown contraindicated | not addressed |\n| b | 2030-06-02 | itch yes; planned bread | yes contraindicated | not addressed |\n| c | 2030-06-02 | planned nothing | no | not addressed |\n',
    }).terminology;
    expect(codes).toContainEqual({
      system: 'rxnorm',
      code: '42',
      mode: 'is',
      concept: 'itch',
      within: 'allergy',
      display: 'wool',
      verified: 'V1',
    });
    expect(names).toContainEqual({ name: 'wool', concept: 'itch', kind: 'ingredient', within: 'allergy' });
  });

  test('codes that stand for a value of a result', () => {
    const change = {
      'measurements/rainfall.yaml': (text: string) => `${text}values: { snomed: ["73211009 = 3 soaked [V1]"] }\n`,
    };
    expect(artifactOf(change).terminology.values).toEqual([
      { system: 'snomed', code: '73211009', kind: 'rainfall', value: 3, unit: 'mm' },
    ]);
  });
});

test('the library knows who else cites a statement', () => {
  expect(artifactOf().library.alsoCited).toEqual({
    'Q1.1': ['action take-umbrella', 'question rain', 'answer wet-grass', 'aftercare picnic', 'sign cold-feet'],
    'Q1.4': ['goal lunch'],
    'Q2.1': ['answer wet-grass'],
  });
});

test('every procedure has its reason, in its own words where it needs them', () => {
  expect(artifactOf().texts.en?.rules.rain?.why).toEqual({
    flight: 'Rain wets the bread.',
    hike: 'Rain wets the path.',
    picnic: 'Rain wets the bread.',
  });
});

describe('what cannot be read is one sentence with its place', () => {
  test.each<[string, Change, string]>([
    [
      'a key twice',
      { [WEATHER]: (text) => `${text}rain: { parents: [] }\n` },
      `${WEATHER}:21: a key stands here twice; keep one of the two`,
    ],
    ['no YAML', { [WEATHER]: swap('parents: []', 'parents: [') }, `${WEATHER}:3: this is not YAML`],
    [
      'an unknown key',
      { [WEATHER]: swap('shelfLife: 1', 'shelflife: 1') },
      `${WEATHER}:5: \`shelflife\` is not known in \`rain\`; correct the name or take it out`,
    ],
    [
      'a missing key',
      { 'sources/almanac.yaml': swap('title: Almanac\n', '') },
      'sources/almanac.yaml:1: `title` is missing; add it: a text',
    ],
    [
      'a number for a text',
      { 'sources/almanac.yaml': swap('aaaaaaaaaaaa', '123456789012') },
      'sources/almanac.yaml:7: `statements.Q1.1.fingerprint` is not a text; write a text there; put quotes round it',
    ],
    [
      'a value that is not known',
      { [WEATHER]: swap('lasts: episode', 'lasts: long') },
      `${WEATHER}:4: \`rain.lasts\` has a value that is not known; write one of \`standing\`, \`episode\`, \`use\``,
    ],
    [
      'an id that is none',
      { [WEATHER]: swap('fog:', 'Fog:') },
      `${WEATHER}:9: the key \`Fog\` is not allowed: an id is lower-case words joined by hyphens`,
    ],
    [
      'a criterion that is none',
      { 'rules/sky/fog.yaml': swap('{ concept: fog }', '{ is: fog }') },
      'rules/sky/fog.yaml:1: at `criterion`: this is no criterion',
    ],
    [
      'a lift to nothing',
      { 'rules/sky/rain.yaml': swap('to: precautions', 'to: no-contraindication-found') },
      'rules/sky/rain.yaml:12: `columns.picnic.lift.to` has a value that is not known',
    ],
    [
      'a column without its disposition',
      { 'rules/sky/fog.yaml': swap('    disposition: contraindicated\n', '') },
      'rules/sky/fog.yaml:4: `columns.hike.disposition` is missing; add it: one of `precautions`',
    ],
    [
      'a file that has no place',
      { 'weather.yaml': 'rain: {}\n' },
      'weather.yaml:1: no such file has a place in the knowledge',
    ],
    ['a file that is missing', { 'systems.yaml': null }, 'systems.yaml:1: the file is missing'],
    [
      'a concept twice',
      { 'concepts/more.yaml': 'rain: { parents: [fog] }\n' },
      `${WEATHER}:1: the concept \`rain\` stands in knowledge/concepts/more.yaml:1 already`,
    ],
    [
      'a concept that says too little',
      { [WEATHER]: swap('  category: states\n', '') },
      `${WEATHER}:1: the concept \`rain\` has no \`category\``,
    ],
    [
      'a missing name',
      { 'concepts/weather.en.yaml': swap('drizzle: drizzle\n', '') },
      'concepts/weather.en.yaml:1: the text of concept `drizzle` is missing; add the key `drizzle`',
    ],
    [
      'a name of nothing',
      { 'concepts/weather.en.yaml': (text) => `${text}hail: hail\n` },
      'concepts/weather.en.yaml:5: `hail` is no concept',
    ],
    [
      'half a question',
      { 'concepts/weather.en.yaml': swap(', why: You may get lost.', '') },
      'concepts/weather.en.yaml:3: the question of `fog` lacks `why`',
    ],
    [
      'a missing title',
      { 'rules/sky/fog.en.yaml': null },
      'rules/sky/fog.en.yaml:1: the text of rule `fog` is missing',
    ],
    [
      'a second language without a word',
      { 'knowledge.yaml': swap('[en]', '[en, pl]') },
      'messages/report.pl.yaml:1: the text of sentence `wait` is missing',
    ],
    [
      'no plural forms',
      { 'messages/plurals.en.yaml': null },
      'messages/plurals.en.yaml:1: no last form of plurals is for the rest',
    ],
    [
      'a plural form that is for nothing',
      { 'messages/plurals.en.yaml': 'one: [1]\nmany: rest\n' },
      'messages/plurals.en.yaml:1: at `one`: this is no form',
    ],
    [
      'a missing plural form',
      { 'messages/report.en.yaml': (text) => `${text}apples: { one: "{count} apple" }\n` },
      'messages/report.en.yaml:2: `apples` has no form `many`; add the key `many`',
    ],
    [
      'a form that the language has not',
      { 'messages/report.en.yaml': (text) => `${text}apples: { one: apple, many: apples, few: apples }\n` },
      'messages/report.en.yaml:2: `few` is no form of this language; write one for each of one, many',
    ],
    [
      'a sentence that a second language says without its count',
      {
        'knowledge.yaml': swap('[en]', '[en, pl]'),
        'messages/report.en.yaml': (text) => `${text}apples: { one: "{count} apple", many: "{count} apples" }\n`,
        'messages/report.pl.yaml': 'apples: "jabłka: {count}"\n',
      },
      'messages/report.pl.yaml:1: `apples` has a count; write a text for each form of messages/plurals',
    ],
    ['eleven months', { 'messages/months.en.yaml': swap('Dec', '') }, 'messages/months.en.yaml:1: 11 months are named'],
    [
      'an extension milder than what the rule says of the kind',
      {
        'rules/sky/rain.yaml': (text) =>
          text
            .replace(
              'kinds:',
              '  flight: { disposition: precautions, origin: extension, sure: inferred, citations: [S1] }\nkinds:',
            )
            .replace('airborne: not-addressed', 'airborne: { as: picnic }'),
      },
      'rules/sky/rain.yaml:14: the column of `flight` is milder than what the rule says of its kinds',
    ],
    [
      '`as` of nothing',
      { 'rules/sky/rain.yaml': swap('as: picnic', 'as: swim') },
      'rules/sky/rain.yaml:13: `as: swim` points at no column that says something itself',
    ],
    [
      'a table that is none',
      { 'rules/sky/rain.cases.md': swap('| case |', '| name |') },
      'rules/sky/rain.cases.md:3: this table is no case table',
    ],
    [
      'a row too long',
      { 'rules/sky/rain.cases.md': swap('| no | no |', '| no | no | no |') },
      'rules/sky/rain.cases.md:6: the row has 6 cells; write 5',
    ],
    [
      'half an exception',
      { 'exceptions.txt': '# none\nyes-is-graver rain | it is wet\n' },
      'exceptions.txt:2: this exception is not complete',
    ],
    [
      'an idle exception',
      { 'exceptions.txt': 'yes-is-graver rain | it is wet | until it dries\n' },
      'exceptions.txt:1: `rain` needs no exception from yes-is-graver',
    ],
  ])('%s', (_, change, begins) => {
    const said = problemsOf(change).map(sayProblem);
    expect(
      said.some((one) => one.startsWith(`knowledge/${begins}`)),
      said.join('\n'),
    ).toBe(true);
  });
});

test('an exception lets its subject pass', () => {
  const change = {
    'concepts/weather.en.yaml': swap('drizzle: drizzle', 'drizzle: not quite rain'),
    'exceptions.txt': 'yes-is-graver drizzle | it is wet all the same | until it has a name\n',
  };
  expect(problemsOf(change)).toEqual([]);
});

describe('the schemas for editors', () => {
  const folder = join(import.meta.dirname, '../../../knowledge/schema');

  test('are as fresh as the shapes; `node packages/compiler/src/write-schemas.ts` writes them', () => {
    const written = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    expect(Object.fromEntries(written)).toEqual(schemaFiles());
  });

  test('refuse what the compiler refuses', () => {
    expect(jsonSchemas().rules).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('the names of a concept', () => {
  test('a brand without a mark, or with one that nobody knows, has no place', () => {
    for (const brand of ['Sunny', 'Sunny [X]', 'Sunny [K Mars]', '[K]']) {
      const { artifact, problems } = compileWith({ [WEATHER]: swap('Sunny [K UK]', brand) });
      expect(artifact, brand).toBeNull();
      expect(problems[0]?.what, brand).toContain('a brand carries its mark');
    }
  });

  test('a name that only may mean its concept asks; synonyms are kept by language', () => {
    const { terminology, vocabulary } = artifactOf({
      [WEATHER]: swap('ingredients: [zincolin]', 'ingredients: [zincolin]\n  mayMean: [white stuff]'),
      'concepts/weather.en.yaml': swap('name: fog,', 'name: fog, synonyms: [mist],'),
    });
    expect(terminology.names).toContainEqual({ name: 'white stuff', concept: 'sunscreen', kind: 'maybe' });
    expect(vocabulary.synonyms).toEqual({ en: { fog: ['mist'] } });
  });
});
