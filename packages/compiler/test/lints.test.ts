import { describe, expect, test } from 'vitest';
import { buildDraft } from '../src/build/draft.ts';
import { sayProblem } from '../src/index.ts';
import { LINTS } from '../src/lint/index.ts';
import { readFolder } from '../src/read/folder.ts';
import { type Change, compileWith, layDown, swap } from './fixture.ts';

/** For each lint: what is done to the weather, and how the problem that the lint then finds begins. */
type Row = readonly [does: string, change: Change, begins: string];

const WEATHER = 'concepts/weather.yaml';
const ENGLISH = 'concepts/weather.en.yaml';
const RAIN = 'rules/sky/rain.yaml';
const FOG = 'rules/sky/fog.yaml';
const RAIN_CASES = 'rules/sky/rain.cases.md';
const BRANDS = 'brands: ["Sunny [K UK]"]';
const ANSWER = 'compendium/wet-grass.yaml';
const ANSWER_EN = 'compendium/wet-grass.en.yaml';
const CARE = 'aftercare/picnic.yaml';
const SUNSCREEN = 'rules/body/sunscreen.yaml';

const TOPICS = 'intake/topics.yaml';
/** Everything that the rules of the weather read. */
const READ = ['rain', 'fog', 'sunscreen'];

/** An intake of one topic; `EVERY`: all that the rules read. */
const intake = (topic: string, options?: string): Change => ({
  [TOPICS]: () => `sky: ${topic.replace('EVERY', READ.join(', '))}\n`,
  'intake/topics.en.yaml': () =>
    `sky: { caption: Sky, ask: Is it wet?, why: Wet bread., options: ${options ?? `{ ${READ.map((id) => `${id}: ${id}`).join(', ')} }`} }\n`,
});

const withoutHail = (): string =>
  `sky: { caption: Sky, ask: Is it wet?, why: Wet bread., without: { hail: { ask: Is it?, why: So. } }, options: { ${READ.map((id) => `${id}: ${id}`).join(', ')} } }\n`;

const URGENT_EN: Change = { 'intake/urgent.en.yaml': 'storm: A storm is coming.\n' };

const AREAS: Change = { 'areas.en.yaml': 'meadow: meadow\nhill: hill\n' };

/** A second limit on the rain. */
const SECOND = `concept: fog
of: rainfall
shelfLife: 1
scales: [{ units: { mm: 1, cm: 10 }, bands: [{ abnormal: { from: 50 }, normal: { below: 50 } }] }]
`;

/** A concept more, with its name. */
const withConcept = (yaml: string, name: string): Change => ({
  [WEATHER]: (text) => text + yaml,
  [ENGLISH]: (text) => `${text}${name}: ${name.replaceAll('-', ' ')}\n`,
});

/** With a policy of overrides. */
const overriding = (policy: string, reasons = '[umbrella]'): Change => ({
  'overrides.yaml': `reasons: ${reasons}\npolicy: ${policy}\n`,
  'overrides.en.yaml': 'umbrella: An umbrella is there.\nno-door: Nobody is named.\n',
});

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  parents: [
    [
      'a parent that is not there',
      { [WEATHER]: swap('parents: [rain]', 'parents: [rain, hail]') },
      `${WEATHER}:8: the parent \`hail\` is no concept`,
    ],
    [
      'a circle',
      { [WEATHER]: swap('parents: []', 'parents: [drizzle]') },
      `${WEATHER}:2: the concept \`rain\` lies above itself: rain < drizzle < rain`,
    ],
  ],
  categories: [
    [
      'a child in another category',
      { [WEATHER]: swap('parents: [rain]', 'parents: [rain]\n  category: habits') },
      `${WEATHER}:7: \`drizzle\` is in the category habits`,
    ],
  ],
  'yes-is-graver': [
    [
      'an id that is good news',
      withConcept('no-clouds: { parents: [rain] }\n', 'no-clouds'),
      `${WEATHER}:21: the concept \`no-clouds\` is named with "no"`,
    ],
    [
      'a name that is good news',
      { [ENGLISH]: swap('drizzle: drizzle', 'drizzle: well watered') },
      `${WEATHER}:7: the concept \`drizzle\` is named with "well"`,
    ],
  ],
  lasting: [
    [
      'a longest length of a use',
      { [WEATHER]: swap('lasts: use', 'lasts: use\n  longest: 3') },
      `${WEATHER}:18: \`sunscreen\` has \`longest\`, but it is no episode`,
    ],
    [
      'a longest course of an episode',
      { [WEATHER]: swap('parents: [rain]', 'parents: [rain]\n  longestCourse: 3') },
      `${WEATHER}:9: \`drizzle\` has \`longestCourse\``,
    ],
    [
      'an end in a concept that is not there',
      { [WEATHER]: swap('parents: [rain]', 'parents: [rain]\n  whenEnded: { is: mud }') },
      `${WEATHER}:9: \`mud\` is no concept`,
    ],
  ],
  criteria: [
    [
      'a concept that is not there',
      { [FOG]: swap('{ concept: fog }', '{ or: [{ concept: fog }, { concept: smog }] }') },
      `${FOG}:1: \`smog\` is no concept`,
    ],
    [
      'days of what never ends',
      { [WEATHER]: swap('lasts: use', 'lasts: standing') },
      `${SUNSCREEN}:1: \`sunscreen\` stands and never ends`,
    ],
    [
      'a kind of component that nothing has',
      { [FOG]: swap('{ concept: fog }', '{ or: [{ concept: fog }, { planned: cutlery }] }') },
      `${FOG}:1: no component is of the kind \`cutlery\``,
    ],
    [
      'a denial of what is planned',
      { [FOG]: swap('{ concept: fog }', '{ and: [{ concept: fog }, { not: { planned: food } }] }') },
      `${FOG}:1: \`not\` stands over what is planned`,
    ],
    [
      'a forbidding that reads nothing',
      { [FOG]: swap('kind: airborne, s', 'kind: airborne, when: { concept: smog }, s') },
      `${FOG}:13: \`smog\` is no concept`,
    ],
  ],
  columns: [
    [
      'a founding procedure passed over',
      { [FOG]: swap('  picnic: not-addressed\n', '') },
      `${FOG}:2: the rule \`fog\` says nothing of \`picnic\``,
    ],
    [
      'a procedure that is not there',
      { [FOG]: swap('  picnic:', '  swim: not-addressed\n  picnic:') },
      `${FOG}:3: \`swim\` is no procedure`,
    ],
    [
      'a kind that is not there',
      { [FOG]: swap('  airborne:', '  underwater: not-addressed\n  airborne:') },
      `${FOG}:11: \`underwater\` is no kind of any procedure`,
    ],
    [
      'a forbidden kind that is not there',
      { [FOG]: swap('kind: airborne', 'kind: underwater') },
      `${FOG}:13: \`underwater\` is no kind of any procedure`,
    ],
    [
      'a covering rule that says nothing there',
      { [SUNSCREEN]: swap('covered: fog', 'covered: mud') },
      `${SUNSCREEN}:9: \`mud\` has no ruling for \`hike\``,
    ],
  ],
  areas: [
    [
      'an area within nothing',
      { ...AREAS, 'areas.yaml': 'meadow: { within: country }\n' },
      'areas.yaml:1: `country` is no area',
    ],
    [
      'an area beside nothing',
      { ...AREAS, 'areas.yaml': 'meadow: { touches: [country] }\nhill: {}\n' },
      'areas.yaml:1: `country` is no area',
    ],
    [
      'an area within itself',
      { ...AREAS, 'areas.yaml': 'meadow: { within: hill }\nhill: { within: meadow }\n' },
      'areas.yaml:1: the area `meadow` lies within itself',
    ],
  ],
  types: [
    [
      'a type that the procedure does not have',
      { [RAIN]: swap('    lift:', '    types: { short: { disposition: precautions } }\n    lift:') },
      `${RAIN}:12: \`short\` is no type of \`picnic\``,
    ],
    [
      'a type that nobody can clear, of a whole that somebody can',
      {
        [RAIN]: (text) =>
          text
            .replace('disposition: deferred', 'disposition: contraindicated')
            .replace('    until: { event: dry }\n', '')
            .replace('    lift:', '    types: { short: { disposition: clearance-required } }\n    lift:'),
        'procedures/picnic.yaml': (text) => `${text}types: [short]\n`,
        'procedures/picnic.en.yaml': 'name: Picnic\ntypes: { short: a short one }\n',
      },
      `${RAIN}:11: \`short\` can be cleared less than what stands for all types`,
    ],
    [
      'a type graver than the whole',
      {
        [RAIN]: swap('    lift:', '    types: { short: { disposition: contraindicated } }\n    lift:'),
        'procedures/picnic.yaml': (text) => `${text}types: [short]\n`,
        'procedures/picnic.en.yaml': 'name: Picnic\ntypes: { short: a short one }\n',
      },
      `${RAIN}:12: \`short\` is graver than what stands for all types`,
    ],
  ],
  dispositions: [
    [
      'deferred without an end',
      { [RAIN]: swap('    until: { event: dry }\n', '') },
      `${RAIN}:3: \`deferred\` has no \`until\``,
    ],
    [
      'contraindicated with an end',
      { [FOG]: swap('while: foggy', 'until: { event: dry }') },
      `${FOG}:9: \`contraindicated\` has an \`until\``,
    ],
    [
      'deferred with a while',
      { [RAIN]: swap('risks:', 'while: foggy\n    risks:') },
      `${RAIN}:10: \`deferred\` has a \`while\``,
    ],
  ],
  'free-days': [
    [
      'two numbers of days',
      { [SUNSCREEN]: swap('days: 2', 'days: 3') },
      `${SUNSCREEN}:8: \`until\` says 3 days, the criterion counts 2`,
    ],
  ],
  statements: [
    [
      'a statement that is not there',
      { [FOG]: swap('statements: [Q1.2]', 'statements: [Q1.9]') },
      `${FOG}:8: the statement Q1.9 does not exist; section Q1 ends at Q1.4`,
    ],
    [
      'a statement that nothing cites',
      {
        'procedures/picnic.yaml': swap('statements: [Q1.4]', 'statements: []'),
        'procedures/hike.yaml': swap('statements: [Q1.4]', 'statements: []'),
        'procedures/flight.yaml': swap('statements: [Q1.4]', 'statements: [Q1.1]'),
        'messages/goals.yaml': 'lunch:\n',
      },
      'sources/almanac.yaml:10: nothing cites the statement Q1.4',
    ],
    [
      'a cited statement that is not encoded',
      { [FOG]: swap('statements: [Q1.2]', 'statements: [Q1.2, Q1.3]') },
      'sources/almanac.yaml:9: the statement Q1.3 is `notEncoded`, and is cited',
    ],
  ],
  origins: [
    [
      'a goal that nobody says it serves',
      { 'procedures/flight.yaml': swap('statements: [Q1.4]\n', '') },
      'procedures/flight.yaml:2: that it serves `lunch` rests on nothing',
    ],
    [
      'an extension that cites nothing',
      { [RAIN]: swap('citations: [S1]', 'citations: []') },
      `${RAIN}:13: this extension cites nothing`,
    ],
    [
      'a source without a statement',
      { [FOG]: swap('statements: [Q1.2]', 'statements: []') },
      `${FOG}:4: this column of a source names no statement`,
    ],
  ],
  citations: [
    [
      'a citation that is not there',
      { [RAIN]: swap('citations: [S1]', 'citations: [S7]') },
      `${RAIN}:13: the citation \`S7\` does not exist`,
    ],
  ],
  named: [
    [
      'a named concept that is not there',
      { [RAIN]: swap('named: [drizzle]', 'named: [hail]') },
      `${RAIN}:8: \`hail\` is no concept`,
    ],
    [
      'a named concept elsewhere',
      { [RAIN]: swap('named: [drizzle]', 'named: [fog]') },
      `${RAIN}:8: \`fog\` lies below nothing that the criterion reads`,
    ],
  ],
  messages: [
    [
      'a risk that is not there',
      { [RAIN]: swap('risks: [wet-bread]', 'risks: [wet-bread, mud]') },
      `${RAIN}:10: \`mud\` does not stand in messages/risks`,
    ],
    [
      'a role that is not there',
      { [RAIN]: swap('by: [ranger]', 'by: [mayor]') },
      `${RAIN}:12: \`mayor\` does not stand in messages/roles`,
    ],
    [
      'an action that is not there',
      { [RAIN]: swap('what: take-umbrella', 'what: run') },
      `${RAIN}:11: \`run\` does not stand in messages/actions`,
    ],
    [
      'an event that is not there',
      { [RAIN]: swap('event: dry', 'event: noon') },
      `${RAIN}:9: \`noon\` does not stand in messages/events`,
    ],
    [
      'a while that is not there',
      { [FOG]: swap('while: foggy', 'while: dark') },
      `${FOG}:9: \`dark\` does not stand in messages/whiles`,
    ],
    [
      'a goal that is not there',
      { 'procedures/flight.yaml': swap('lunch', 'speed') },
      'procedures/flight.yaml:2: `speed` does not stand in messages/goals',
    ],
    [
      'a risk that nothing uses',
      { 'messages/risks.yaml': 'wet-bread:\nants:\n', 'messages/risks.en.yaml': 'wet-bread: wet bread\nants: ants\n' },
      'messages/risks.yaml:2: nothing uses `ants` of messages/risks',
    ],
  ],
  lifts: [
    [
      'a lift upwards',
      { [RAIN]: swap('to: precautions', 'to: contraindicated') },
      `${RAIN}:12: a lift to \`contraindicated\` is no milder`,
    ],
  ],
  'codes-formed': [
    [
      'a code of another form',
      { [WEATHER]: swap('icd10: [X01]', 'icd10: [X01-X09]') },
      `${WEATHER}:6: \`X01-X09\` is no code of icd10`,
    ],
    [
      'a wrong check digit of SNOMED CT',
      { [WEATHER]: swap('73211009', '73211008') },
      `${WEATHER}:6: the check digit of snomed \`73211008\` is wrong`,
    ],
    [
      'a wrong check digit of LOINC',
      { 'measurements/rainfall.yaml': swap('777-3', '777-4') },
      'measurements/rainfall.yaml:2: the check digit of loinc `777-4` is wrong',
    ],
    [
      'a code without a mark',
      { [WEATHER]: swap('rain [V1]', 'rain') },
      `${WEATHER}:6: the snomed code \`73211009\` is not marked as verified`,
    ],
    [
      'a code marked as unverified',
      { [WEATHER]: swap('rain [V1]', 'rain [U]') },
      `${WEATHER}:6: the snomed code \`73211009\` is not marked as verified`,
    ],
    [
      'a code without a display',
      { [WEATHER]: swap('73211009 rain', '73211009') },
      `${WEATHER}:6: the snomed code \`73211009\` has no display`,
    ],
  ],
  'codes-agree': [
    [
      'a code that means something and nothing',
      { 'concepts/understood.yaml': 'icd10: [X01]\n' },
      `${WEATHER}:6: icd10 \`X01\` speaks of \`rain\` and stands in understood.yaml, too`,
    ],
    [
      'a code that says yes below and no above',
      {
        [WEATHER]: (text) =>
          text
            .replace('  codes:', '  absent: { icd10: [X05] }\n  codes:')
            .replace('[rain]', '[rain]\n  codes: { icd10: [X05] }'),
      },
      `${WEATHER}:6: icd10 \`X05\` says yes of \`drizzle\` and something else of \`rain\``,
    ],
    [
      'a code that says yes and perhaps',
      { [WEATHER]: swap('  codes:', '  ask: { icd10: [X01] }\n  codes:') },
      `${WEATHER}:6: icd10 \`X01\` says yes of \`rain\` and something else of \`rain\``,
    ],
  ],
  reachable: [
    [
      'a concept that no rule reads',
      withConcept('moon: { category: states, lasts: standing, shelfLife: 1 }\n', 'moon'),
      `${WEATHER}:21: no rule can ever look at the concept \`moon\``,
    ],
    [
      'a rule that says nothing',
      { [SUNSCREEN]: 'criterion: { concept: sunscreen }\ncolumns: { picnic: not-addressed, hike: not-addressed }\n' },
      `${SUNSCREEN}:1: the rule \`sunscreen\` says nothing of any procedure`,
    ],
    [
      'a procedure without a rule',
      { [FOG]: swap('  airborne: { as: hike, origin: extension, citations: [S1] }', '  airborne: not-addressed') },
      'procedures/flight.yaml:1: no rule says anything of the procedure `flight`',
    ],
  ],
  'case-tables': [
    ['no table', { [RAIN_CASES]: null }, `${RAIN_CASES}:1: the rule \`rain\` has no case table`],
    [
      'no row that expects no',
      { [RAIN_CASES]: swap('| says no | 2030-06-02 | rain no on 2030-06-02 | no | no |\n', '') },
      `${RAIN_CASES}:5: no row of \`rain\` expects no`,
    ],
    [
      'an empty cell',
      { [RAIN_CASES]: swap('| no | no |', '| no | |') },
      `${RAIN_CASES}:6: the cell under \`hike\` is empty`,
    ],
    [
      'a founding procedure left out',
      { [RAIN_CASES]: (text) => text.replaceAll(/\|[^|]*\|$/gm, '|') },
      `${RAIN_CASES}:5: the table of \`rain\` has no column for hike`,
    ],
    [
      'a table without a rule',
      {
        'rules/sky/hail.cases.md':
          '| case | on | chart | hike |\n| --- | --- | --- | --- |\n| hails | 2030-06-02 | nothing recorded | no |\n',
      },
      'rules/sky/hail.cases.md:3: there is no rule `hail` beside this table',
    ],
  ],
  'case-rows': [
    [
      'a concept that is not there',
      { [RAIN_CASES]: swap('drizzle yes', 'hail yes') },
      `${RAIN_CASES}:5: \`hail\` is no concept and begins no other clause (case "drizzles")`,
    ],
    [
      'a cell that nobody can read',
      { [RAIN_CASES]: swap('| no | no |', '| no | never |') },
      `${RAIN_CASES}:6: the cell \`never\` is not understood`,
    ],
    [
      'a cell that does not fit its column',
      { [RAIN_CASES]: swap('| no | no |', '| no | covered |') },
      `${RAIN_CASES}:6: the cell of \`hike\` says "covered"`,
    ],
    [
      'an event that is not there',
      { [RAIN_CASES]: swap('until dry', 'until noon') },
      `${RAIN_CASES}:5: \`noon\` does not stand in messages/events`,
    ],
    [
      'a day that is not there',
      { [RAIN_CASES]: swap('2030-06-02', '2030-02-30') },
      `${RAIN_CASES}:5: \`2030-02-30\` is no day`,
    ],
  ],
  questions: [
    [
      'a concept that nothing asks about',
      { [ENGLISH]: swap('fog: { name: fog, ask: Is there fog?, why: You may get lost. }', 'fog: fog') },
      `${ENGLISH}:3: a rule reads \`fog\`, and nothing asks about it`,
    ],
  ],
  titles: [
    [
      'a title of 41 characters',
      { 'rules/sky/fog.en.yaml': swap('title: Fog', `title: ${'f'.repeat(41)}`) },
      'rules/sky/fog.en.yaml:1: the title has 41 characters',
    ],
  ],
  topics: [
    ['a concept that no topic asks about', intake('{ asks: [rain] }'), `${TOPICS}:1: no topic asks about \`fog\``],
    ['a concept that no rule reads', intake('{ asks: [weather, EVERY] }'), `${TOPICS}:1: no rule reads \`weather\``],
    ['a concept asked twice', intake('{ asks: [rain, EVERY] }'), `${TOPICS}:1: \`rain\` is asked twice`],
    [
      'a follow-up to what is not asked',
      intake('{ asks: [EVERY], after: { fog: [weather] } }'),
      `${TOPICS}:1: \`weather\` is not asked in this topic`,
    ],
    [
      'one by one what is not asked at all',
      intake('{ asks: [EVERY], each: [weather] }'),
      `${TOPICS}:1: \`weather\` is not asked in this topic`,
    ],
    ['an option that is missing', intake('{ asks: [EVERY] }', '{}'), 'intake/topics.en.yaml:1: the option of `'],
    [
      'words for where something is not asked that never is',
      { ...intake('{ asks: [EVERY] }'), 'intake/topics.en.yaml': withoutHail },
      'intake/topics.en.yaml:1: `hail` is not asked in `sky`',
    ],
    [
      'names that may be looked up, and no words for it',
      intake('{ asks: [EVERY], byName: true }'),
      'intake/topics.en.yaml:1: `names` of `sky` is missing',
    ],
  ],
  urgent: [
    [
      'what nobody is asked',
      { 'intake/urgent.yaml': 'storm: { together: [rain, hail], citations: [S1], sure: read }\n', ...URGENT_EN },
      'intake/urgent.yaml:1: no topic asks about `hail`',
    ],
    [
      'what nobody said first',
      {
        ...intake('{ asks: [EVERY] }'),
        'intake/urgent.yaml': 'storm: { together: [rain, fog], sure: read }\n',
        ...URGENT_EN,
      },
      'intake/urgent.yaml:1: `storm` cites nothing',
    ],
  ],
  'verdict-words': [
    [
      'a promise',
      { 'rules/sky/fog.en.yaml': swap('Fog hides the path.', 'Then it is safe to go.') },
      'rules/sky/fog.en.yaml:2: the text says "safe"',
    ],
    [
      'a green word',
      { 'messages/report.en.yaml': swap('Wait until {date}.', 'Your picnic is OK.') },
      'messages/report.en.yaml:1: the text says "OK"',
    ],
  ],
  'language-checks': [
    [
      'a language of which nobody said what it may not say',
      { 'knowledge.yaml': swap('[en]', '[en, pl]') },
      'language-checks.yaml:1: nothing says what no text in `pl` may say',
    ],
    [
      'no checks at all',
      { 'language-checks.yaml': null },
      'language-checks.yaml:1: nothing says what no text in `en` may say',
    ],
  ],
  advice: [
    [
      'advice about a medicine',
      { 'messages/actions.en.yaml': 'take-umbrella: Stop your medicine two days before.\n' },
      'messages/actions.en.yaml:1: the text advises on what is not ours to advise ("Stop")',
    ],
    [
      'advice about one that the knowledge names',
      { 'messages/actions.en.yaml': 'take-umbrella: Consider skipping the Zincolin.\n' },
      'messages/actions.en.yaml:1: the text advises on what is not ours to advise ("skipping")',
    ],
    [
      'advice in what is kept of a source',
      { 'sources/almanac.yaml': swap('Fog hides the path.', 'Pause your tablets in fog.') },
      'sources/almanac.yaml:8: the text advises on what is not ours to advise ("Pause")',
    ],
    [
      'advice on what is listed as never advised',
      { 'messages/actions.en.yaml': 'take-umbrella: Stop singing to the child first.\n' },
      'messages/actions.en.yaml:1: the text advises',
    ],
    [
      'advice about a medicine in an aftercare',
      { 'aftercare/instructions.en.yaml': 'dry-shoes: Stop the zincolin for a day.\n' },
      'aftercare/instructions.en.yaml:1: the text advises on what is not ours to advise ("Stop")',
    ],
    [
      'advice about a medicine in a sign',
      { 'aftercare/signs.en.yaml': 'cold-feet: Cold feet.\nlightning: Pause your tablets and call for help.\n' },
      'aftercare/signs.en.yaml:2: the text advises on what is not ours to advise ("Pause")',
    ],
    [
      'advice about a medicine in an answer',
      { [ANSWER_EN]: swap('For some hours.', 'Stop the sunscreen first.') },
      `${ANSWER_EN}:2: the text advises on what is not ours to advise ("Stop")`,
    ],
  ],
  answers: [
    [
      'a question without an answer',
      { [ANSWER]: null, [ANSWER_EN]: null },
      'sources/almanac.yaml:11: nothing answers the question Q2.1; write it in compendium/',
    ],
    [
      'an answer to what nobody asks',
      { [ANSWER]: swap('asks: Q2.1', 'asks: Q1.2') },
      `${ANSWER}:1: Q1.2 is no question of a source`,
    ],
    [
      'an answer twice',
      {
        'compendium/wetter-grass.yaml': 'asks: Q2.1\nabout: picnic\nstatements: [Q1.1]\nsure: read\n',
        'compendium/wetter-grass.en.yaml': 'question: How wet?\nanswer: Wet.\n',
      },
      'compendium/wetter-grass.yaml:1: Q2.1 has an answer already',
    ],
    [
      'an answer that cites nothing',
      { [ANSWER]: (text) => text.replace('statements: [Q1.1]\n', '').replace('rules: { as: note, of: [rain] }\n', '') },
      `${ANSWER}:1: this answer cites nothing`,
    ],
    [
      'one of several views that cites nothing',
      { [ANSWER]: swap('an-hour: { citations: [S1] }', 'an-hour: {}') },
      `${ANSWER}:7: \`an-hour\` cites nothing; say whose words these are`,
    ],
    [
      'a default that cites nothing',
      { [ANSWER]: swap('[1, 3] }, citations: [S1]', '[1, 3] }') },
      `${ANSWER}:8: what is taken cites nothing`,
    ],
    [
      'a rule, a procedure and an instruction that are not there',
      {
        [ANSWER]: (text) =>
          text
            .replace('of: [rain]', 'of: [hail]')
            .replace('[dry-shoes]', '[dry-hat]')
            .replace('about: picnic', 'about: party'),
      },
      `${ANSWER}:2: \`party\` is no procedure`,
    ],
  ],
  aftercare: [
    [
      'a procedure without one',
      { 'aftercare/flight.yaml': null },
      'procedures/flight.yaml:1: `flight` has no aftercare; write aftercare/flight.yaml',
    ],
    [
      'one of no procedure',
      { 'aftercare/party.yaml': 'as: picnic\n' },
      'aftercare/party.yaml:1: `party` is no procedure',
    ],
    [
      'one that is as one that is as another',
      { 'aftercare/flight.yaml': 'as: hike\n' },
      'aftercare/flight.yaml:1: `as: hike` names no aftercare of its own',
    ],
    [
      'an instruction that cites nothing',
      { [CARE]: swap(', citations: [S1]', '') },
      `${CARE}:3: \`dry-shoes\` cites nothing`,
    ],
    [
      'a sign that is not there',
      { [CARE]: swap('cold-feet,', 'cold-feet, hail,') },
      `${CARE}:4: \`hail\` is not in aftercare/signs.yaml`,
    ],
    [
      'nothing to call for help at',
      { [CARE]: swap(', lightning', '') },
      `${CARE}:4: there is no sign of the urgency \`emergency\``,
    ],
    [
      'a sign that cites nothing',
      { 'aftercare/signs.yaml': swap('statements: [Q1.1], ', '') },
      'aftercare/signs.yaml:1: the sign `cold-feet` cites nothing',
    ],
    [
      'a sign that no aftercare names',
      {
        'aftercare/signs.yaml': (text) => `${text}hail: { urgency: clinic, citations: [S1], sure: read }\n`,
        'aftercare/signs.en.yaml': (text) => `${text}hail: Hail.\n`,
      },
      'aftercare/signs.yaml:3: no aftercare names the sign `hail`',
    ],
  ],
  'times-in-range': [
    [
      'a time that no source bears out',
      { [CARE]: swap('days: 1, sources: [1, 2]', 'days: 3, sources: [1, 2]') },
      `${CARE}:3: 3 does not lie between 1 and 2, which the sources name`,
    ],
    [
      'a default that no source bears out',
      { [ANSWER]: swap('hours: 2, sources: [1, 3]', 'hours: 4, sources: [1, 3]') },
      `${ANSWER}:8: 4 does not lie between 1 and 3`,
    ],
    [
      'an end before the beginning',
      { [CARE]: swap('from: { hours: 1 }', 'from: { hours: 24 }') },
      `${CARE}:3: \`dry-shoes\` ends before it begins`,
    ],
  ],
  overrides: [
    [
      'a door where the ruling has none',
      overriding('[{ when: { answer: [yes] }, by: [physician], second: false }, { refusal: no-door }]'),
      'overrides.yaml:2: a line that lets somebody override is about a ruling with a lift, answered yes',
    ],
    [
      'a door for what is not known',
      overriding('[{ when: { lift: true }, by: [physician], second: true }, { refusal: no-door }]'),
      'overrides.yaml:2: a line that lets somebody override is about a ruling with a lift, answered yes',
    ],
    [
      'no word about what is left',
      overriding('[{ when: { lift: false }, refusal: no-door }]'),
      'overrides.yaml:2: what no line of the policy is about could be overridden',
    ],
    [
      'a reason that is none',
      overriding('[{ refusal: no-door }]', '[umbrella, umbrella]'),
      'overrides.yaml:1: `umbrella` is named twice',
    ],
  ],
  conflicts: [
    [
      'two rules that differ',
      { [FOG]: swap('concept: fog', 'concept: drizzle') },
      `${FOG}:1: for \`drizzle\` and hike, \`fog\` and \`rain\` differ`,
    ],
    [
      'a rule that is not there',
      { 'conflicts.yaml': 'C1: { about: clouds, rules: [cloud], resolution: none, signs: nobody }\n' },
      'conflicts.yaml:1: `cloud` is no rule',
    ],
  ],
  places: [
    [
      'a place that the first language lacks',
      { 'knowledge.yaml': swap('[en]', '[en, pl]'), 'messages/report.pl.yaml': 'wait: "Czekaj do {day}."\n' },
      'messages/report.pl.yaml:1: the text has {day}, the first language has not',
    ],
    [
      'a place that is lost',
      { 'knowledge.yaml': swap('[en]', '[en, pl]'), 'messages/report.pl.yaml': 'wait: "Czekaj."\n' },
      'messages/report.pl.yaml:1: the text lacks {date}, which the first language has',
    ],
    [
      'a place that is lost in one form of a sentence with a count',
      {
        'knowledge.yaml': swap('[en]', '[en, pl]'),
        'messages/report.en.yaml': (text) => `${text}wet: { one: "{count} {day}", many: "{count} {day}" }\n`,
        'messages/report.pl.yaml':
          'wait: "Czekaj do {date}."\nwet: { one: "{day}", few: "{count}", many: "{count} {day}" }\n',
      },
      'messages/report.pl.yaml:2: the text lacks {day}, which the first language has',
    ],
  ],
  measurements: [
    [
      'a concept that is not there',
      { 'measurements/rainfall.yaml': swap('concept: rain', 'concept: hail') },
      'measurements/rainfall.yaml:1: `hail` is no concept',
    ],
    [
      'a second limit on nothing',
      {
        'measurements/flood.yaml': SECOND.replace('rainfall', 'snowfall'),
        'measurements/flood.en.yaml': 'name: flood\n',
      },
      'measurements/flood.yaml:2: `snowfall` is no kind of result of its own',
    ],
    [
      'a second limit in other units',
      {
        'measurements/flood.yaml': SECOND.replace('cm: 10', 'inch: 25'),
        'measurements/flood.en.yaml': 'name: flood\n',
      },
      'measurements/flood.yaml:2: the units are not those of `rainfall`',
    ],
    [
      'a unit that counts for nothing',
      { 'measurements/rainfall.yaml': swap('cm: 10', 'cm: 0') },
      'measurements/rainfall.yaml:5: the factor of `cm` is not positive',
    ],
    [
      'a number that is both',
      { 'measurements/rainfall.yaml': swap('below: 2', 'below: 3') },
      'measurements/rainfall.yaml:6: a number could be abnormal and normal at once',
    ],
    [
      'a range in which no number lies',
      { 'measurements/rainfall.yaml': swap('    bands:', '    plausible: { from: 9, below: 9 }\n    bands:') },
      'measurements/rainfall.yaml:6: no number is plausible',
    ],
    [
      'a code that stands for no number',
      { 'measurements/rainfall.yaml': (text) => `${text}values: { snomed: ["73211009 wet [V1]"] }\n` },
      'measurements/rainfall.yaml:7: `73211009 wet [V1]` stands for no number',
    ],
  ],
  components: [
    [
      'an allergen that is no allergy',
      { 'components/food.yaml': 'bread: { kind: food, allergens: [rain] }\n' },
      'components/food.yaml:1: `rain` is no concept of the category allergies',
    ],
    [
      'substances of what is no allergy',
      { [WEATHER]: swap('parents: [rain]', 'parents: [rain]\n  allergens: { names: [water] }') },
      `${WEATHER}:9: \`drizzle\` has \`allergens\` and is no allergy`,
    ],
  ],
  duplicates: [
    [
      'a component twice',
      { 'components/more.yaml': 'bread: { kind: food }\n' },
      'components/more.yaml:1: the component `bread` stands in knowledge/components/food.yaml already',
    ],
    [
      'a statement twice',
      {
        'sources/second.yaml': `letter: Q\ntitle: Second\norigin: a shelf\ndate: null\nsha256: ${'b'.repeat(64)}\nstatements:\n  Q1.1: { fingerprint: aaaaaaaaaaaa, paraphrase: Rain. }\n`,
      },
      'sources/second.yaml:7: the statement `Q1.1` stands in knowledge/sources/almanac.yaml already',
    ],
    [
      'a parent twice',
      { [WEATHER]: swap('parents: [rain]', 'parents: [rain, rain]') },
      `${WEATHER}:8: \`rain\` stands twice in \`parents\` of \`drizzle\``,
    ],
  ],
  brands: [
    [
      'a brand that is an ingredient',
      { [WEATHER]: swap('[zincolin]', '[zincolin, sunny]') },
      `${WEATHER}:20: the brand \`Sunny\` is a name of \`sunscreen\` already`,
    ],
    [
      'a brand of two concepts with two marks',
      {
        [WEATHER]: (text) => `${text}fan: { parents: [fog], brands: ["sunny [K]"] }\n`,
        [ENGLISH]: (text) => `${text}fan: fan\n`,
      },
      `${WEATHER}:21: the brand \`sunny [K]\` is \`Sunny [K UK]\` at \`sunscreen\``,
    ],
    [
      'a brand of a concept and of what lies above it',
      {
        [WEATHER]: (text) => `${text}oil: { parents: [sunscreen], brands: ["Sunny [K UK]"] }\n`,
        [ENGLISH]: (text) => `${text}oil: oil\n`,
      },
      `${WEATHER}:21: the brand \`Sunny\` stands at \`sunscreen\` and at \`oil\``,
    ],
  ],
  'brands-ordinary': [
    [
      'a brand that is a word of our own texts',
      { [WEATHER]: swap('Sunny [', 'Wet Bread [') },
      `${WEATHER}:20: the brand \`Wet Bread\` is an ordinary word`,
    ],
    [
      'a brand that is a word of another language',
      { 'ordinary-words.yaml': 'pl: [sunny]\n' },
      `${WEATHER}:20: the brand \`Sunny\` is an ordinary word`,
    ],
  ],
  synonyms: [
    [
      'a synonym that is the name again',
      { [ENGLISH]: swap('name: fog,', 'name: fog, synonyms: [mist, Fog],') },
      `${ENGLISH}:3: the synonym \`fog\` of \`fog\` is there already`,
    ],
    [
      'a synonym that is a brand',
      { [ENGLISH]: swap('name: sunscreen,', 'name: sunscreen, synonyms: [sunny],') },
      `${ENGLISH}:4: the synonym \`sunny\` of \`sunscreen\` is a brand`,
    ],
  ],
  suggests: [
    [
      'a suggestion of nothing',
      { [WEATHER]: swap(BRANDS, `${BRANDS}\n  suggests: [sunburn]`) },
      `${WEATHER}:21: \`sunburn\` is no concept`,
    ],
    [
      'a suggestion by what nobody takes',
      { [WEATHER]: swap('parents: [rain]', 'parents: [rain]\n  suggests: [fog]') },
      `${WEATHER}:9: \`drizzle\` suggests something and is no use`,
    ],
  ],
};

function buildDraftOf(change: Change) {
  const { draft } = buildDraft(readFolder(layDown(change)));
  if (draft === null) throw new Error('the fixture has not the shape of a knowledge');
  return draft;
}

for (const lint of LINTS) {
  describe(`${lint.name}: ${lint.description}`, () => {
    for (const [does, change, begins] of TABLE[lint.name] ?? []) {
      test(does, () => {
        const found = lint.check(buildDraftOf(change)).map(sayProblem);
        expect(
          found.some((one) => one.startsWith(`knowledge/${begins}`)),
          found.join('\n'),
        ).toBe(true);
        expect(compileWith(change).artifact).toBeNull();
      });
    }
    test('finds nothing wrong with the weather', () => {
      expect(lint.check(buildDraftOf({})).map(sayProblem)).toEqual([]);
    });
  });
}

test('every lint is seen failing', () => {
  expect(LINTS.map(({ name }) => name).toSorted()).toEqual(Object.keys(TABLE).toSorted());
});

test('every lint has a name of its own', () => {
  expect(new Set(LINTS.map(({ name }) => name)).size).toBe(LINTS.length);
});
