import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { reportSchema } from '@primum/contract';
import { expect, test } from 'vitest';
import { screenText } from '../src/commands/screen.ts';
import { exitStatus } from '../src/exit-status.ts';
import { readText } from '../src/input/read-text.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import { EXAMPLES, file, primum } from './primum.ts';

const patient = (name: string): string => `${EXAMPLES}${name}/patient.json`;
const on = ['--on', '2026-11-21'];
const artifact = loadKnowledge();
const slow = { timeout: 60_000 };

const statusOf = (name: string, options: Parameters<typeof screenText>[2]): number => {
  const path = patient(name);
  return exitStatus(screenText(readText(path), path, { on: '2026-11-21', ...options }, artifact).reports);
};

test.each([
  ['contraindicated', 'warfarin-wants-mesotherapy', {}, 40],
  ['contraindicated, from a FHIR order', 'apixaban-order-fhir', {}, 40],
  ['deferred', 'influenza-with-fever', { complete: true }, 30],
  ['clearance needed', 'oncologist-clearance-lapsed-yesterday', { complete: true }, 20],
  ['not enough information', 'nothing-asked', {}, 50],
  ['precautions', 'hay-fever-mixture-not-stated', { complete: true, procedure: ['mesotherapy'] }, 10],
  ['nothing found', 'healthy-adult-asked-everything', { complete: true }, 0],
])('%s has its exit status', (_, name, options, status) => {
  expect(statusOf(name, options)).toBe(status);
});

test('the antibiotic of 10 November is over on 24 November, when the answers on pregnancy have become too old', () => {
  const status = (on: string) => statusOf('antibiotic-finished-eleven-days-ago', { complete: true, on });
  expect(['2026-11-21', '2026-11-23', '2026-11-24'].map(status)).toEqual([30, 30, 50]);
});

test.concurrent('json is the contract, and the same from a file and from standard input', slow, async () => {
  const args = ['--format', 'json', ...on];
  const path = patient('design-section-5');
  const [byFile, byPipe] = await Promise.all([
    primum(['screen', path, ...args]),
    primum(['screen', '-', ...args], { input: readFileSync(path) }),
  ]);
  expect(byPipe.out).toBe(byFile.out);
  expect(reportSchema.parse(JSON.parse(byFile.out)).screenings.map(({ outcome }) => outcome)).toEqual([
    'contraindicated',
    'contraindicated',
  ]);
});

test.concurrent('lines of charts give a line of JSON each, and the gravest exit status', slow, async () => {
  const line = (name: string): string => JSON.stringify(JSON.parse(readFileSync(patient(name), 'utf8')));
  const path = file('two.ndjson', `${line('nothing-asked')}\n\n${line('warfarin-wants-mesotherapy')}\n`);
  const ran = await primum(['screen', path, '--format', 'json', ...on]);
  const ids = ran.out
    .trimEnd()
    .split('\n')
    .map((text) => reportSchema.parse(JSON.parse(text)).patient.id);
  expect(ids).toEqual(['nothing-asked', 'warfarin-wants-mesotherapy']);
  expect(ran.status).toBe(40);
});

test.concurrent('a line may hold characters that break lines elsewhere', slow, async () => {
  const lines = [
    { resourceType: 'Patient', id: 'p1', text: { div: 'a\u2028b' } },
    { resourceType: 'Patient', id: 'p1' },
  ].map((one) => JSON.stringify(one));
  const ran = await primum(['screen', file('separators.ndjson', lines.join('\n')), '--format', 'json', ...on]);
  expect(ran.err).toBe('');
  expect(ran.status).toBe(50);
});

test.concurrent('lines of resources of one patient are one record', slow, async () => {
  const bundle = JSON.parse(readFileSync(patient('apixaban-order-fhir'), 'utf8')) as { entry: { resource: unknown }[] };
  const lines = bundle.entry.map(({ resource }) => JSON.stringify(resource)).join('\n');
  const ran = await primum(['screen', file('lines.ndjson', lines), '--format', 'json', ...on]);
  expect(reportSchema.parse(JSON.parse(ran.out)).screenings[0]?.outcome).toBe('contraindicated');
});

test.concurrent(
  'components and goals of the command line are planned for every procedure asked about',
  slow,
  async () => {
    const ran = await primum([
      'screen',
      patient('keloid-and-lidocaine-allergy'),
      '--complete',
      '--procedure',
      'mesotherapy',
      '--component',
      'hyaluronic-acid',
      '--goal',
      'hydration',
      '--format',
      'json',
      ...on,
    ]);
    const [screening] = reportSchema.parse(JSON.parse(ran.out)).screenings;
    expect(screening?.outcome).toBe('clearance-required');
    expect(new Set(screening?.alternatives.flatMap(({ goals }) => goals))).toEqual(new Set(['hydration']));
  },
);

test.concurrent('the page has no colour where nobody asked for it, and the same words with it', slow, async () => {
  const args = ['screen', patient('warfarin-wants-mesotherapy'), ...on];
  const [plain, coloured] = await Promise.all([
    primum(args),
    primum(args, { env: { NO_COLOR: '', FORCE_COLOR: '1' } }),
  ]);
  expect(plain.out).not.toContain('\u001b');
  expect(plain.out).toContain('⬢ DO NOT TREAT');
  expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
});

test.concurrent.each([[[]], [['screen']], [['explain']], [['matrix']], [['lint']]])(
  'help of %j has examples',
  slow,
  async (command) => {
    const ran = await primum([...command, '--help']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain('Examples:\n  $ primum');
  },
);

test.concurrent('version, and help for nothing at all', slow, async () => {
  expect((await primum(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  const nothing = await primum([]);
  expect(nothing.status).toBe(2);
  expect(nothing.out).toContain('Usage: primum');
});

test.concurrent('explain tells a rule and a concept, by id or by name', slow, async () => {
  const both = await primum(['explain', 'anticoagulant']);
  for (const part of ['Rule anticoagulant', 'It speaks when', 'A6.2:', '[V1]', 'Concept anticoagulant', 'Cases'])
    expect(both.out).toContain(part);
  expect((await primum(['explain', 'xarelto'])).out).toContain('Concept rivaroxaban');
});

test.concurrent('the matrix has every rule in each of its forms', slow, async () => {
  const [text, markdown, json] = await Promise.all(
    ['text', 'markdown', 'json'].map((format) => primum(['matrix', '--format', format])),
  );
  const rows = JSON.parse(json?.out ?? '') as { title: string }[];
  expect(rows.length).toBeGreaterThan(20);
  for (const { title } of rows) expect(markdown?.out).toContain(`| ${title} |`);
  expect(text?.out).toContain('⬢ Do not treat');
});

test.concurrent('lint of the knowledge of this checkout', slow, async () => {
  expect(await primum(['lint'])).toMatchObject({ status: 0, out: expect.stringMatching(/^\d+ files, no problem\n$/) });
});

test.concurrent('a path is meant from where npm was called', slow, async () => {
  const env = { npm_lifecycle_event: 'primum', INIT_CWD: EXAMPLES };
  const { status } = await primum(['screen', 'nothing-asked/patient.json', '--format', 'json', ...on], { env });
  expect(status).toBe(50);
});

test.concurrent('the area of the command line holds for what may be done instead, too', slow, async () => {
  const [here, elsewhere] = await Promise.all(
    ['lower-legs', 'face'].map(async (area) => {
      const args = ['screen', patient('pacemaker-and-a-sore-elsewhere'), '--procedure', 'mesotherapy', '--complete'];
      const ran = await primum([...args, '--area', area, '--format', 'json', ...on]);
      return reportSchema.parse(JSON.parse(ran.out)).screenings[0];
    }),
  );
  const offered = (of: typeof here) => of?.alternatives.filter((one) => one.offered).map(({ procedure }) => procedure);
  expect(offered(here)).not.toContain('topical-hyaluronic-acid');
  expect(offered(elsewhere)).toContain('topical-hyaluronic-acid');
});
