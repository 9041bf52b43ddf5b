import { InputError } from '@primum/contract';
import type { Report } from '@primum/engine';
import { describe, expect, test } from 'vitest';
import { screenText } from '../src/commands/screen.ts';
import { readText } from '../src/input/read-text.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import { underProtocol } from '../src/protocol.ts';
import { file, primum } from './primum.ts';

const artifact = loadKnowledge();
const NEEDLES = 'microneedling-mesotherapy';

const head = `clinic: Clinic by the Sea\nauthor: Dr Ada Reef\nadopted: 2026-11-01\nknowledge: ${artifact.version}\n`;
const off = `off:
  - rule: bleeding-disorder
    procedures: [${NEEDLES}]
    reason: Our hematologist sees each of them first.
    author: Dr Ada Reef
`;
const stricter = `stricter:
  - rule: diabetes
    procedures: [mesotherapy]
    disposition: clearance-required
    clearance: { by: [physician], term: 90 }
    reason: Two wounds healed badly here
    author: Dr Ada Reef
`;
const good = file('clinic.yaml', head + off + stricter);
const wrong = file(
  'wrong.yaml',
  `${head.replace(artifact.version, '99.0.0')}${off.replace('bleeding-disorder', 'bleeding-disordr')}${stricter.replace('mesotherapy', NEEDLES)}`,
);
const chart = file(
  'bleeds.json',
  JSON.stringify({
    patient: { id: 'p1' },
    facts: [{ concept: 'bleeding-disorder', answer: 'yes', on: '2026-11-20' }],
  }),
);
const asked = ['screen', chart, '--procedure', NEEDLES, '--on', '2026-11-21', '--complete'] as const;

describe('primum screen --protocol', () => {
  test('makes an extension that was switched off a precaution, with reason and author, and says under what', async () => {
    const options = { procedure: [NEEDLES], on: '2026-11-21', complete: true };
    const without = screenText(readText(chart), chart, options, artifact).reports[0]?.screenings[0]?.outcome;
    const under = await primum([...asked, '--protocol', good]);
    expect([without, under.status]).toEqual(['contraindicated', 10]);
    expect(under.out).toMatch(/^Protocol of Clinic by the Sea, adopted on 1 November 2026 \([0-9a-f]{12}\)\.$/m);
    expect(under.out.replaceAll(/\s+/g, ' ')).toContain(
      'switched off by Dr Ada Reef: Our hematologist sees each of them first. It stays as a precaution.',
    );
  });

  test('makes a rule stricter, and names the protocol in the report as data', () => {
    const text = JSON.stringify({
      patient: { id: 'p1' },
      facts: [
        { concept: 'diabetes', answer: 'yes', on: '2026-11-20' },
        { concept: 'uncontrolled-diabetes', answer: 'no', on: '2026-11-20' },
      ],
    });
    const options = { procedure: ['mesotherapy'], on: '2026-11-21', complete: true };
    const reportOf = (of: typeof artifact): Report => screenText(text, 'chart.json', options, of).reports[0]!;
    const [plain, under] = [reportOf(artifact), reportOf(underProtocol(artifact, good))];
    expect(plain.knowledge.protocol).toBeNull();
    expect(under.knowledge).toMatchObject({
      version: artifact.version,
      sha256: artifact.sha256,
      protocol: { clinic: 'Clinic by the Sea', adopted: '2026-11-01' },
    });
    expect([plain, under].map(({ screenings }) => screenings[0]?.outcome)).toEqual([
      'precautions',
      'clearance-required',
    ]);
    expect(under.screenings[0]?.findings[0]).toMatchObject({
      rule: 'diabetes',
      stricter: { author: 'Dr Ada Reef', from: 'precautions' },
    });
  });

  test('refuses a protocol that is none, in one sentence, and prints no report', async () => {
    const { status, out, err } = await primum([...asked, '--protocol', wrong]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^primum: The protocol cannot be used \(3 in all, see `primum lint --protocol`\): \S+wrong\.yaml:4: this protocol is for knowledge 99\.0\.0, and the knowledge here is .*\.\n$/,
    );
  });

  test.each([
    ['a file that is not there', 'nowhere.yaml', 'there is no such file'],
    ['an empty file', file('empty.yaml', ' \n'), 'it is empty; give it a protocol.'],
    ['a file that is no text', file('noise.yaml', new Uint8Array([255, 254, 0, 200])), 'give a YAML file'],
    ['a chart', chart, 'is missing'],
    ['a file that is no YAML', file('broken.yaml', 'clinic: a: b\n'), 'this is not YAML'],
    ['a file that points at itself', file('alias.yaml', 'clinic: *clinic\n'), 'points at something that is not there'],
    ['nesting 20,000 deep', file('deep.yaml', '['.repeat(20_000)), 'nested'],
  ])('refuses %s', (_, path, why) => {
    expect(() => underProtocol(artifact, path)).toThrow(InputError);
    expect(() => underProtocol(artifact, path)).toThrow(why);
  });
});

describe('primum matrix --protocol', () => {
  test('marks what was set, and gives every reason', async () => {
    const { status, out } = await primum(['matrix', '--protocol', good]);
    const page = out.replaceAll(/\s+/g, ' ');
    expect(status).toBe(0);
    for (const part of [
      'Protocol of Clinic by the Sea',
      'switched off by the protocol',
      'set by the protocol',
      'Do not treat; switched off by Dr Ada Reef: Our hematologist sees each of them first.',
      'made stricter by Dr Ada Reef: Two wounds healed badly here. The knowledge itself says "Treat with precautions".',
    ])
      expect(page).toContain(part);
  });
});

describe('primum lint --protocol', () => {
  test('finds nothing wrong with a protocol that holds', async () => {
    const { status, out } = await primum(['lint', '--protocol', good]);
    expect([status, out.split('\n').at(-2)]).toEqual([0, `${good}, no problem`]);
  });

  test('prints every problem of one that does not', async () => {
    const { status, out } = await primum(['lint', '--protocol', wrong]);
    const own = out.split('\n').filter((line) => line.startsWith(wrong));
    expect(status).toBe(1);
    expect(own.map((line) => line.slice(wrong.length))).toEqual([
      expect.stringMatching(/^:4: this protocol is for knowledge 99\.0\.0/),
      expect.stringMatching(/^:6: `bleeding-disordr` is no rule .*; did you mean `bleeding-disorder`\?$/),
      expect.stringMatching(/^:11: `diabetes` is `contraindicated`, and `clearance-required` is milder/),
      ', problems: 3',
    ]);
  });

  test('needs a knowledge that compiles', async () => {
    const folder = file('no-knowledge.yaml', '').replace(/no-knowledge\.yaml$/, '');
    const { status, out } = await primum(['lint', folder, '--protocol', good]);
    expect([status, out]).toEqual([1, expect.stringContaining('The protocol was not looked at')]);
  });
});
