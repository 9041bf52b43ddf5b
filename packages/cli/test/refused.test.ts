import { InputError } from '@primum/contract';
import { expect, test } from 'vitest';
import { screenText } from '../src/commands/screen.ts';
import { readText } from '../src/input/read-text.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import type { ScreenOptions } from '../src/options.ts';
import { EXAMPLES, file, primum, type Ran } from './primum.ts';

const artifact = loadKnowledge();

const chart = (parts: object = {}): string => JSON.stringify({ patient: { id: 'p1' }, facts: [], ...parts });
const fact = (parts: object): string => chart({ facts: [{ answer: 'yes', ...parts }] });
const bundle = (...resources: readonly object[]): string =>
  JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) });
const patient = (id: string): object => ({ resourceType: 'Patient', id });
const noise = (): Uint8Array => Uint8Array.from({ length: 10_000_000 }, (_, i) => (i * 7919 + (i >> 3)) % 256);

/** What is given, as the text of a file, and a part of the sentence that must answer it. */
const inputs: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['an empty file', '', 'it is empty'],
  ['only blanks', ' \n\n', 'it is empty'],
  ['text that is not JSON', 'the patient is fine', 'it is not JSON (line 1, column 1)'],
  ['JSON cut off', '{"patient": {"id": "p1"},\n "facts": [', 'it is not JSON (line 2, column 12)'],
  ['a comma too many', '{"patient": {"id": "p1"}, "facts": [],}', 'it is not JSON (line 1, column 39)'],
  ['ten megabytes of noise', noise(), 'it is not text in UTF-8'],
  ['nesting 20,000 deep', '['.repeat(20_000) + ']'.repeat(20_000), 'nested deeper than'],
  ['nesting inside a chart', `{"facts":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'nested deeper than'],
  [
    'nesting inside a resource',
    `{"resourceType":"Bundle","entry":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    'nested deeper than',
  ],
  ['a list', '[]', 'neither a chart'],
  ['a number', '42', 'neither a chart'],
  ['null', 'null', 'neither a chart'],
  ['an object of another kind', '{"hello": "world"}', 'neither a chart'],
  ['an unknown key', chart({ fatcs: [] }), 'did you mean `facts`?'],
  [
    'an unknown concept',
    fact({ concept: 'warfrin' }),
    'facts[0].concept: `warfrin` is no concept of this knowledge; did you mean `warfarin`?',
  ],
  ['30 February', fact({ concept: 'warfarin', on: '2026-02-30' }), 'facts[0].on: `2026-02-30` is not in the calendar'],
  ['facts that are no list', chart({ facts: 'none' }), 'facts: is `none`, but must be a list'],
  [
    'a wrong unit',
    chart({ measurements: [{ loinc: '777-3', value: 240, unit: 'stones', on: '2026-11-01' }] }),
    'measurements[0].unit',
  ],
  ['two patients in a Bundle', bundle(patient('a'), patient('b')), '`Patient/b` is a second patient'],
  [
    'two patients in lines',
    [patient('a'), patient('b')].map((one) => JSON.stringify(one)).join('\n'),
    '`Patient/b` is a second patient',
  ],
  ['a resource that is no record', '{"resourceType": "Nonsense"}', 'resourceType'],
  ['a wrong type in a resource', bundle(patient('a'), { resourceType: 'Condition', code: 5 }), 'code'],
  [
    'a number that no computer holds',
    bundle({
      resourceType: 'Observation',
      code: { coding: [{ system: 'http://loinc.org', code: '777-3' }] },
      status: 'final',
    }).replace('"final"', '"final","valueQuantity":{"value":1e400}'),
    'valueQuantity.value: a number too large is not a number to read',
  ],
  ['a broken line', `${chart()}\n{"patient": `, ':2: it is not JSON'],
  [
    'a chart and a resource in lines',
    `${chart()}\n${JSON.stringify(patient('a'))}`,
    ':2: charts and FHIR resources are mixed',
  ],
  ['a line with a wrong chart', `${chart()}\n${fact({ concept: 'warfrin' })}`, ':2: facts[0].concept'],
];

/** The sentence with which a file or an option is refused; an error of another kind fails the test. */
const refusal = (path: string, options: ScreenOptions = {}): string => {
  try {
    screenText(readText(path), path, options, artifact);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'not refused';
};

const named = (name: string, text: string | Uint8Array): string => file(`${name.replaceAll(/\W/g, '-')}.json`, text);

test.each(inputs)('%s is refused in one short sentence', (name, text, sentence) => {
  const said = refusal(named(name, text));
  expect(said).toContain(sentence);
  expect(said).not.toContain('\n');
  expect(said.length).toBeLessThan(400);
});

const usable = `${EXAMPLES}nothing-asked/patient.json`;
const options: readonly (readonly [string, ScreenOptions, string])[] = [
  ['a day that is none', { on: '2026-02-30' }, '--on: `2026-02-30` is not in the calendar'],
  ['a month for a day', { on: '2026-11' }, '--on: `2026-11` is not a whole day'],
  ['a word for a day', { on: 'tomorrow' }, '--on: `tomorrow` is not a date'],
  ['an unknown procedure', { procedure: ['mesoterapy'] }, 'did you mean `mesotherapy`?'],
  ['an unknown component', { component: ['lidocain'] }, 'did you mean `lidocaine`?'],
  ['an unknown goal', { goal: ['hydratation'] }, 'did you mean `hydration`?'],
  ['an unknown area', { area: 'fase' }, 'did you mean `face`?'],
  [
    'a type that the procedures do not have',
    { type: 'ablativ', procedure: ['fractional-laser'] },
    'did you mean `ablative`?',
  ],
  ['a type where there are none', { type: 'ablative', procedure: ['mesotherapy'] }, 'their rules tell no types apart'],
  ['an unknown language', { lang: 'xx' }, '--lang: `xx` is no language'],
];

test.each(options)('%s is refused', (_, given, sentence) => {
  expect(refusal(usable, given)).toContain(sentence);
});

test('--complete is refused for a record that says there is more of it', () => {
  const link = [{ relation: 'next', url: 'http://x' }];
  const page = { resourceType: 'Bundle', type: 'searchset', link, entry: [{ resource: patient('a') }] };
  const path = named('page', JSON.stringify(page));
  expect(refusal(path, { complete: true })).toContain('--complete: this record says that it is only a part');
  expect(refusal(path)).toBe('not refused');
});

const expectRefused = ({ status, out, err }: Ran, sentence: string): void => {
  expect(err).toContain(sentence);
  expect(err).toMatch(/^primum: [^\n]+\n$/);
  expect(out).toBe('');
  expect(status).toBe(2);
};

const chosen = [
  'ten megabytes of noise',
  'nesting 20,000 deep',
  '30 February',
  'two patients in a Bundle',
  'a broken line',
];
const commands: readonly (readonly [string, readonly string[], string])[] = [
  ...inputs
    .filter(([name]) => chosen.includes(name))
    .map(([name, text, sentence]) => [name, ['screen', named(name, text)], sentence] as const),
  ['a missing file', ['screen', 'nowhere.json'], 'nowhere.json: there is no such file'],
  ['a folder', ['screen', EXAMPLES], 'this is a folder'],
  ['no file', ['screen'], "missing required argument 'file'"],
  ['an unknown command', ['scren', usable], 'Did you mean screen?'],
  ['an unknown option', ['screen', usable, '--fromat', 'json'], 'Did you mean --format?'],
  ['an unknown format', ['screen', usable, '--format', 'xml'], 'text, json'],
  ['a day that is none', ['screen', usable, '--on', '2026-02-30'], '--on: `2026-02-30`'],
  ['an unknown rule', ['explain', 'anticoagulent'], 'did you mean `anticoagulant`?'],
  ['a knowledge folder that is not there', ['lint', 'nowhere'], 'there is no such file'],
];

test.concurrent.each(commands)(
  '%s: one sentence, exit 2, nothing printed',
  { timeout: 60_000 },
  async (_, args, sentence) => {
    expectRefused(await primum(args), sentence);
  },
);

test.concurrent('knowledge that does not compile is one sentence, and lint shows all of it', {
  timeout: 60_000,
}, async () => {
  const env = { PRIMUM_KNOWLEDGE: EXAMPLES };
  expectRefused(await primum(['screen', usable], { env }), 'The knowledge does not compile');
  const lint = await primum(['lint', EXAMPLES]);
  expect(lint.status).toBe(1);
  expect(lint.out).toMatch(/problems: \d+\n$/);
});
