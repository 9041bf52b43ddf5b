// The letter that asks for a clearance: what is planned, why, what is asked, and a part to fill in.
import { expect, test } from 'vitest';
import { type Letter, letterText } from '../src/index.ts';
import { evidence, finding, texts } from './made-up.ts';

const letter = (parts: Partial<Letter> = {}): Letter => ({
  clinic: 'North Street',
  contact: ['+1 555 0100', 'desk@north.example'],
  writer: 'Bo',
  addressee: null,
  person: { name: 'Ada', birthDate: '1990-05-01' },
  on: '2026-11-21',
  to: 'painter',
  after: null,
  plans: [{ procedure: 'painting', areas: ['thumb'], planned: { components: ['glitter', 'glue'] } }],
  points: [
    {
      finding: finding({
        title: 'Blue thumb',
        why: 'Paint does not hold.',
        evidence: [evidence({ where: 'answers/1' })],
        statements: ['Q1.1'],
      }),
      procedures: ['painting'],
      term: 90,
      after: false,
    },
  ],
  screening: {
    number: 12,
    on: '2026-11-20',
    knowledge: { version: '0.1.0', sha256: 'a'.repeat(64), approved: false, protocol: null },
  },
  ...parts,
});

const said = (parts: Partial<Letter> = {}): string => letterText(letter(parts), texts).replaceAll(/\s+/g, ' ');

test('it names who is asked, who asks, and of whom', () => {
  const text = said();
  for (const part of [
    'To: painter',
    'From: North Street, written by Bo',
    'About: Ada, born on 1 May 1990',
    'Date: 21 November 2026',
  ])
    expect(text).toContain(part);
  expect(said({ person: { name: 'Ada', birthDate: null } })).toContain('About: Ada, date of birth not recorded');
});

test('it says where an answer reaches us, and leaves a line for that where nobody has said it; a name of theirs comes before the role', () => {
  expect(said()).toContain('Your reply reaches us at: +1 555 0100, desk@north.example');
  expect(said({ contact: [] })).toMatch(/Your reply reaches us at: _+/);
  expect(said({ writer: null })).toContain('From: North Street -');
  expect(said({ addressee: 'Cy', after: 'glazier' })).toContain('To: Cy, painter, after the assessment of: glazier');
});

test('it says what is planned, why we write in the own words of the person with their dates, and on which statements', () => {
  const text = said();
  for (const part of ['Area thumb', 'Mixture glitter, glue', 'Blue thumb', 'Paint does not hold.', 'very blue', 'Q1.1'])
    expect(text).toContain(part);
  expect(text).toContain('20 November 2026');
  expect(text).not.toContain('answers/1');
});

test('what nobody stated is said not to be stated', () => {
  const text = said({ plans: [{ procedure: 'painting', areas: [], planned: {} }] });
  expect(text).toContain('Area not stated');
  expect(text).toContain('Mixture not stated');
});

test('it asks what is to be judged, on what conditions and until when, and how long an answer holds without a day', () => {
  const text = said();
  expect(text).toContain('whether you agree to it: Painting.');
  expect(text).toContain('Without a day, we take it to hold for 90 days');
  for (const part of ['[ ] I agree to', '[ ] I agree on these conditions', '[ ] I do not agree', 'Registration number'])
    expect(text).toContain(part);
});

test('where two people are needed, it asks both, in their order', () => {
  const [point] = letter().points;
  const text = said({ after: 'glazier', points: point === undefined ? [] : [{ ...point, after: true }] });
  expect(text).toContain('To: painter, after the assessment of: glazier');
  expect(text).toContain('the assessment of the glazier first, then the decision of the painter');
  expect(text).toContain('Assessment (glazier): name');
  expect(said()).not.toContain('Assessment (');
});
