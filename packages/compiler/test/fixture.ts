import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Compiled, compile, type Problem } from '../src/index.ts';

/** A minimal valid knowledge about the weather: path below the folder to text. */
export const WEATHER: Readonly<Record<string, string>> = {
  'knowledge.yaml': `version: 0.1.0
approved: false
languages: [en]
roles: [guide, ranger, pilot]
negating: { en: { negations: [no] } }
localForms: [drizzly]
`,
  'systems.yaml': ['icd10cm', 'icd10', 'snomed', 'atc', 'rxnorm', 'loinc']
    .map((name) => {
      const byPrefix = name.startsWith('icd') || name === 'atc';
      return `${name}: { uris: ["urn:${name}"], byPrefix: ${byPrefix}, covered: ${byPrefix}, verified: seen }`;
    })
    .join('\n'),
  'language-checks.yaml': `en: { verdicts: [safe, ok], mild: ['no', not, well], things: [medicine, tablets, singing],
  negations: [not], advice: [{ verbs: [stop|pause|skipping], unless: [the] }] }
`,
  'conflicts.yaml': '{}\n',
  'sources/citations.yaml': 'S1: { kind: review, text: "A book of clouds" }\n',
  'sources/almanac.yaml': `letter: Q
title: Almanac
origin: a shelf
date: null
sha256: ${'c'.repeat(64)}
statements:
  Q1.1: { fingerprint: aaaaaaaaaaaa, paraphrase: "Rain spoils a picnic." }
  Q1.2: { fingerprint: aaaaaaaaaaab, paraphrase: "Fog hides the path." }
  Q1.3: { fingerprint: aaaaaaaaaaac, paraphrase: "The author liked clouds.", notEncoded: nothing to decide }
  Q1.4: { fingerprint: aaaaaaaaaaad, paraphrase: "A picnic is a meal outside." }
  Q2.1: { fingerprint: aaaaaaaaaaae, paraphrase: "How long does grass stay wet?", question: true }
`,
  'compendium/wet-grass.yaml': `asks: Q2.1
about: picnic
statements: [Q1.1]
sure: read
rules: { as: note, of: [rain] }
spread:
  an-hour: { citations: [S1] }
default: { time: { hours: 2, sources: [1, 3] }, citations: [S1], sure: read }
instructions: [dry-shoes]
signs: true
`,
  'compendium/wet-grass.en.yaml': `question: How long does grass stay wet?
answer: For some hours.
spread: { an-hour: An hour. }
default: Two hours.
why: It lies between.
`,
  'aftercare/picnic.yaml': `statements: [Q1.1]
instructions:
  dry-shoes: { from: { hours: 1 }, until: { days: 1, sources: [1, 2] }, citations: [S1], sure: read }
signs: [cold-feet, lightning]
`,
  'aftercare/hike.yaml': 'as: picnic\n',
  'aftercare/flight.yaml': 'as: picnic\n',
  'aftercare/instructions.en.yaml': 'dry-shoes: Dry your shoes.\n',
  'aftercare/signs.yaml': `cold-feet: { urgency: clinic, statements: [Q1.1], sure: read }
lightning: { urgency: emergency, citations: [S1], sure: read }
`,
  'aftercare/signs.en.yaml': 'cold-feet: Cold feet.\nlightning: Lightning.\n',
  'concepts/understood.yaml': 'icd10: [Y01]\n',
  'concepts/weather.yaml': `rain:
  parents: []
  category: states
  lasts: episode
  shelfLife: 1
  codes: { icd10: [X01], snomed: ["73211009 rain [V1]"] }
drizzle:
  parents: [rain]
fog:
  parents: []
  category: states
  lasts: episode
  shelfLife: 1
sunscreen:
  parents: []
  category: medications
  lasts: use
  shelfLife: 7
  ingredients: [zincolin]
  brands: ["Sunny [K UK]"]
`,
  'concepts/weather.en.yaml': `rain: { name: rain, ask: Does it rain?, why: Wet bread., followUps: [How much?], cites: [Q1.1] }
drizzle: drizzle
fog: { name: fog, ask: Is there fog?, why: You may get lost. }
sunscreen: { name: sunscreen, ask: Did you put on sunscreen?, why: It attracts ants. }
`,
  'measurements/rainfall.yaml': `concept: rain
loinc: ["777-3 rain gauge [V1]"]
shelfLife: 1
scales:
  - units: { mm: 1, cm: 10 }
    bands: [{ abnormal: { from: 2 }, normal: { below: 2 }, citations: [S1] }]
`,
  'measurements/rainfall.en.yaml': 'name: rainfall\n',
  'components/food.yaml': 'bread: { kind: food, allergens: [] }\n',
  'components/food.en.yaml': 'bread: bread\n',
  'messages/actions.yaml': 'take-umbrella: { cites: [Q1.1] }\n',
  'messages/actions.en.yaml': 'take-umbrella: Bring an umbrella.\n',
  'messages/risks.yaml': 'wet-bread: {}\n',
  'messages/risks.en.yaml': 'wet-bread: wet bread\n',
  'messages/events.yaml': 'dry: {}\nwashed-off: {}\n',
  'messages/events.en.yaml': 'dry: it is dry\nwashed-off: it was washed off\n',
  'messages/whiles.yaml': 'foggy: {}\n',
  'messages/whiles.en.yaml': 'foggy: there is fog\n',
  'messages/goals.yaml': 'lunch: { cites: [Q1.4] }\n',
  'messages/goals.en.yaml': 'lunch: lunch\n',
  'messages/roles.en.yaml': 'guide: guide\nranger: ranger\npilot: pilot\n',
  'messages/kinds.en.yaml': 'airborne: in the air\n',
  'messages/gaps.yaml': 'tides: {}\n',
  'messages/gaps.en.yaml': 'tides: tides\n',
  'messages/report.en.yaml': 'wait: "Wait until {date}."\n',
  'messages/plurals.en.yaml': 'one: { is: [1] }\nmany: rest\n',
  'messages/months.en.yaml': '[Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec]\n',
  'procedures/picnic.yaml': `founding: true
complete: true
kinds: [outdoors]
goals: [lunch]
actions: [{ who: guide, what: take-umbrella, strength: should }]
statements: [Q1.4]
`,
  'procedures/picnic.en.yaml': 'name: Picnic\n',
  'procedures/hike.yaml': 'founding: true\ncomplete: true\nkinds: [outdoors]\ngoals: [lunch]\nstatements: [Q1.4]\n',
  'procedures/hike.en.yaml': 'name: Hike\n',
  'procedures/flight.yaml': 'kinds: [airborne]\ngoals: [lunch]\nstatements: [Q1.4]\n',
  'procedures/flight.en.yaml': 'name: Flight\n',
  'rules/sky/rain.yaml': `criterion: { concept: rain }
columns:
  picnic:
    disposition: deferred
    origin: source
    sure: stated
    statements: [Q1.1]
    named: [drizzle]
    until: { event: dry }
    risks: [wet-bread]
    actions: [{ who: guide, what: take-umbrella, strength: must }]
    lift: { to: precautions, by: [ranger], term: 7 }
  hike: { as: picnic, origin: extension, sure: inferred, citations: [S1], lift: null }
kinds:
  airborne: not-addressed
`,
  'rules/sky/rain.en.yaml': 'title: Rain\nwhy: Rain wets the bread.\nwhyIn: { hike: Rain wets the path. }\n',
  'rules/sky/rain.cases.md': `Some rows.

| case | on | chart | picnic | hike |
| --- | --- | --- | --- | --- |
| drizzles | 2030-06-02 | drizzle yes on 2030-06-02 | yes deferred until dry | yes deferred until dry |
| says no | 2030-06-02 | rain no on 2030-06-02 | no | no |
| not asked | 2030-06-02 | nothing recorded | unknown deferred until dry | unknown deferred until dry |
`,
  'rules/sky/fog.yaml': `criterion: { concept: fog }
columns:
  picnic: not-addressed
  hike:
    disposition: contraindicated
    origin: source
    sure: read
    statements: [Q1.2]
    while: foggy
kinds:
  airborne: { as: hike, origin: extension, citations: [S1] }
forbids:
  - { kind: airborne, statements: [Q1.2] }
`,
  'rules/sky/fog.en.yaml': 'title: Fog\nwhy: Fog hides the path.\n',
  'rules/sky/fog.cases.md': `| case | on | chart | picnic | hike | flight |
| --- | --- | --- | --- | --- | --- |
| foggy | 2030-06-02 | fog yes since 2030-06-01 | not addressed | yes contraindicated while foggy | yes contraindicated while foggy |
| clear | 2030-06-02 | fog no on 2030-06-02 | not addressed | no | no |
| not asked | 2030-06-02 | nothing recorded | not addressed | unknown contraindicated while foggy | unknown contraindicated while foggy |
`,
  'rules/body/sunscreen.yaml': `criterion: { recent: sunscreen, free: 2 }
columns:
  picnic:
    disposition: deferred
    origin: source
    sure: stated
    statements: [Q1.1]
    until: { event: washed-off, days: 2 }
  hike: { covered: fog }
`,
  'rules/body/sunscreen.en.yaml': 'title: Sunscreen\nwhy: Ants like it.\n',
  'rules/body/sunscreen.cases.md': `| case | on | chart | picnic | hike |
| --- | --- | --- | --- | --- |
| wears it | 2030-06-02 | sunscreen yes on 2030-06-02 | yes deferred until 2 days after washed-off | covered |
| says no | 2030-06-02 | sunscreen no on 2030-06-02 | no | covered |
| not asked | 2030-06-02 | nothing recorded | unknown deferred until 2 days after washed-off | covered |
`,
};

export type Change = Readonly<Record<string, string | null | ((text: string) => string)>>;

const apply = (change: Change): Readonly<Record<string, string | null>> => ({
  ...WEATHER,
  ...Object.fromEntries(
    Object.entries(change).map(([path, to]) => [path, typeof to === 'function' ? to(WEATHER[path] ?? '') : to]),
  ),
});

/** Lays the weather down in a temporary folder, with some files changed, added or (null) left out. */
export const layDown = (change: Change = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'primum-knowledge-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(apply(change))) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

/** Compiles the weather with one change. */
export const compileWith = (change: Change = {}): Compiled => compile(layDown(change));

/** The problems of the weather with one change, as file, line and words. */
export const problemsOf = (change: Change): readonly Problem[] => compileWith(change).problems;

/** A change of one file: the first occurrence of a text becomes another. */
export const swap =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`the fixture does not contain: ${from}`);
    return text.replace(from, () => to);
  };
