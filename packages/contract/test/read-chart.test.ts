import { expect, test } from 'vitest';
import { InputError, readChart, readRequest } from '../src/index.ts';
import { madeUp } from './made-up.ts';

const patient = { id: 'p1' };
const chart = (parts: object): unknown => ({ patient, facts: [], ...parts });
const thumb = { concept: 'blue-thumb', answer: 'yes' };

test('reads every part of a chart, and a dateTime as its date as written', () => {
  const json = {
    patient: { id: 'p1', birthDate: '1990', sex: 'female', deceased: false },
    facts: [{ ...thumb, since: '2024-02', on: '2026-11-20T23:59:00-05:00', said: 'blue', status: 'active' }],
    measurements: [
      { loinc: '1-1', value: 3, unit: 'mg/dL', on: '2026-11-01' },
      { kind: 'blueness', value: 0.5, unit: 'g/L', on: '2026-11-02T08:00:00Z' },
    ],
    planned: { painting: { components: ['glitter'], goals: ['shine'], area: 'hand' } },
    clearances: [
      {
        rule: 'blue-thumb',
        concepts: ['blue-thumb'],
        by: 'painter',
        after: 'glazier',
        decision: 'cleared',
        on: '2026-11-01',
      },
    ],
    complete: ['conditions'],
    notUnderstood: [{ text: 'scribble', on: '2026-11-01T10:00:00Z', counts: true }],
    hints: [{ concept: 'green-ear', said: 'looks greenish' }],
  };
  expect(readChart(json, madeUp)).toEqual({
    ...json,
    facts: [{ ...json.facts[0], on: '2026-11-20' }],
    measurements: [json.measurements[0], { ...json.measurements[1], on: '2026-11-02' }],
    notUnderstood: [{ ...json.notUnderstood[0], on: '2026-11-01' }],
  });
});

const refused: readonly (readonly [string, unknown, string])[] = [
  ['a list', [], 'chart: is a list, but must be an object.'],
  ['a text', 'secret diagnosis', 'chart: is `secret diagnosis`, but must be an object.'],
  ['no facts', { patient }, 'facts: is missing; it must be a list.'],
  ['no patient', { facts: [] }, 'patient: is missing; it must be an object.'],
  ['an empty id', { patient: { id: '' }, facts: [] }, 'patient.id: is empty; write something there or leave it out.'],
  ['an unknown key', chart({ fatcs: [] }), 'chart: `fatcs` is no key of this place; did you mean `facts`?'],
  [
    'an unknown key inside',
    chart({ facts: [{ ...thumb, sinse: '2026' }] }),
    'facts[0]: `sinse` is no key of this place; did you mean `since`?',
  ],
  [
    'a boolean answer',
    chart({ facts: [{ concept: 'blue-thumb', answer: true }] }),
    'facts[0].answer: is `true`, but must be one of `yes`, `no`, `unknown`.',
  ],
  [
    'a fourth answer',
    chart({ facts: [{ concept: 'blue-thumb', answer: 'yess' }] }),
    'facts[0].answer: `yess` is not known here; did you mean `yes`?',
  ],
  [
    'a missing answer',
    chart({ facts: [{ concept: 'blue-thumb' }] }),
    'facts[0].answer: is missing; it must be one of `yes`, `no`, `unknown`.',
  ],
  [
    'an unknown concept',
    chart({ facts: [thumb, { concept: 'blue-thum', answer: 'yes' }] }),
    'facts[1].concept: `blue-thum` is no concept of this knowledge; did you mean `blue-thumb`?',
  ],
  [
    'a concept named after a part of every object',
    chart({ facts: [{ concept: 'constructor', answer: 'yes' }] }),
    'facts[0].concept: `constructor` is no concept of this knowledge; use one of `blue-thumb`, `green-ear`.',
  ],
  ['null for a date', chart({ facts: [{ ...thumb, on: null }] }), 'facts[0].on: is null, but must be a text.'],
  [
    'a date that is not',
    chart({ facts: [thumb, thumb, thumb, { ...thumb, on: '2026-02-30' }] }),
    'facts[3].on: `2026-02-30` is not in the calendar; write a date that exists.',
  ],
  [
    'an unknown component',
    chart({ planned: { painting: { components: ['gliter'] } } }),
    'planned.painting.components[0]: `gliter` is no component of this knowledge; did you mean `glitter`?',
  ],
  [
    'an unknown goal',
    chart({ planned: { painting: { goals: ['shin'] } } }),
    'planned.painting.goals[0]: `shin` is no goal of this knowledge; did you mean `shine`?',
  ],
  [
    'an unknown procedure',
    chart({ planned: { paintin: {} } }),
    'planned: `paintin` is no procedure of this knowledge; did you mean `painting`?',
  ],
  [
    'an unknown category',
    chart({ complete: ['condition'] }),
    'complete[0]: `condition` is not known here; did you mean `conditions`?',
  ],
  [
    'an unknown rule',
    chart({ clearances: [{ rule: 'x', concepts: [], by: 'painter', decision: 'cleared', on: '2026' }] }),
    'clearances[0].rule: `x` is no rule of this knowledge; use one of `blue-thumb`.',
  ],
  [
    'an unknown role',
    chart({ clearances: [{ rule: 'blue-thumb', concepts: [], by: 'baker', decision: 'cleared', on: '2026' }] }),
    'clearances[0].by: `baker` is no role of this knowledge; use one of `painter`, `glazier`.',
  ],
  [
    'an unknown unit',
    chart({ measurements: [{ loinc: '1-1', value: 1, unit: 'g/l', on: '2026' }] }),
    'measurements[0].unit: `g/l` is no unit of this measurement; did you mean `g/L`?',
  ],
  [
    'an unknown measurement',
    chart({ measurements: [{ loinc: '9-9', value: 1, unit: 'g/L', on: '2026' }] }),
    'measurements[0].loinc: `9-9` is no measurement of this knowledge; use one of `1-1`.',
  ],
  [
    'a measurement without a kind',
    chart({ measurements: [{ value: 1, unit: 'g/L', on: '2026' }] }),
    'measurements[0]: says not what was measured; give a `loinc` or a `kind`.',
  ],
  [
    'a number as text',
    chart({ measurements: [{ loinc: '1-1', value: '1', unit: 'g/L', on: '2026' }] }),
    'measurements[0].value: is `1`, but must be a number.',
  ],
];

test.each(refused)('%s is refused with its place', (_, json, sentence) => {
  expect(() => readChart(json, madeUp)).toThrow(sentence);
  expect(() => readChart(json, madeUp)).toThrow(InputError);
});

test('an error never repeats a record, and never acts on a terminal', () => {
  const long = `\u001b[2Jdepressed\n${'x'.repeat(10_000)}`;
  const said = { concept: long, answer: 'yes', said: 'private words' };
  expect(() => readChart(chart({ facts: [said] }), madeUp)).toThrow(
    /^facts\[0\]\.concept: `\[2Jdepressed x{27}\.\.\.`/,
  );
  expect(() => readChart(chart({ facts: { said: 'private words' } }), madeUp)).toThrow(
    'facts: is an object, but must be a list.',
  );
});

test('keys that JavaScript gives every object are refused like any other', () => {
  const polluted: unknown = JSON.parse('{"patient":{"id":"p1"},"facts":[],"__proto__":{"x":1}}');
  expect(() => readChart(polluted, madeUp)).toThrow('`__proto__` is no key');
  expect(() => readChart(chart({ planned: { constructor: {} } }), madeUp)).toThrow('`constructor` is no procedure');
});

test('a request names a whole day and known procedures', () => {
  expect(readRequest({ on: '2026-11-21T09:00', procedures: ['painting'] }, madeUp)).toEqual({
    on: '2026-11-21',
    procedures: ['painting'],
  });
  expect(() => readRequest({ on: '2026-11' }, madeUp)).toThrow('on: `2026-11` is not a whole day');
  expect(() => readRequest({ on: '2026-11-21', procedures: ['panting'] }, madeUp)).toThrow('did you mean `painting`?');
  expect(() => readRequest({ on: '2026-11-21', procedures: [] }, madeUp)).toThrow('procedures: is empty');
});
