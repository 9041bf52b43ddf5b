import type { Knowledge, Ruling } from '@primum/engine';
import { expect, test } from 'vitest';
import { columnEntries } from '../src/explain/column.ts';
import { matrixRows, matrixText } from '../src/index.ts';
import { voiceOf } from '../src/voice.ts';
import { texts as english, procedure } from './made-up.ts';

const texts = { ...english, types: { glazing: { thin: 'thin glaze', thick: 'thick glaze' } } };

const base: Ruling = {
  kind: 'ruling',
  disposition: 'contraindicated',
  origin: 'extension',
  sure: 'read',
  statements: [],
  citations: ['S1'],
  basis: ['review'],
  named: null,
  while: null,
  until: null,
  area: 'treated',
  types: {},
  risks: [],
  actions: [],
  lift: null,
  off: null,
};

const until = { event: 'it is red', days: null, months: 6 };
const thin: Ruling = { ...base, disposition: 'deferred', citations: ['S2'], until, area: null };
const glazing: Ruling = { ...base, types: { thin, thick: { kind: 'not-addressed' } } };

const knowledge: Pick<Knowledge, 'rules' | 'procedures'> = {
  rules: [
    {
      id: 'blue-thumb',
      topic: 'hands',
      criterion: { concept: 'blue-thumb' },
      columns: { painting: base, glazing },
      forbids: [],
    },
  ],
  procedures: [procedure('painting', true), procedure('glazing', false)],
};

test('the matrix marks what differs by type or counts in the treated area only, and says below what each type gets', () => {
  const page = matrixText(knowledge, texts);
  expect(page).toContain('⬢ Do not treat, extension, only in the treated area');
  expect(page.slice(page.indexOf('The other procedures'))).toMatchInlineSnapshot(`
    "The other procedures
    Signs: ⬢ Do not treat, ◷ Wait, ✉ Clearance needed, ▲ Treat with precautions, +
    extension, ° only in the treated area, * differs by type, see below, = see ...,
    - not addressed.

    1. Glazing

    Rule        1
    ----------  ----
    Blue thumb  ⬢+°*

    By type of procedure
    Where the type is not stated, and for a type that is not named here, the tables
    hold.

    - Blue thumb
      Glazing, thin glaze   ◷ Wait until 6 months after it is red, extension
      Glazing, thick glaze  not addressed
    "
  `);
});

test('the matrix as data has the types beside the columns', () => {
  expect(matrixRows(knowledge, texts)[0]).toEqual({
    rule: 'blue-thumb',
    title: 'Blue thumb',
    columns: { painting: { extension: 'contraindicated' }, glazing: { extension: 'contraindicated' } },
    types: { glazing: { thin: { extension: 'deferred' }, thick: 'not-addressed' } },
    treatedAreaOnly: ['painting', 'glazing'],
  });
});

test('a rule that is told says all of a type but the reasons given already', () => {
  const told = columnEntries(['glazing'], glazing, 'Glaze runs.', voiceOf(texts));
  expect(told.map(({ text }) => text)).toEqual([
    'Glazing: ⬢ Do not treat',
    'Glazing, thin glaze: ◷ Wait until 6 months after it is red',
    'Glazing, thick glaze: the source says nothing; that is no permission',
  ]);
  expect(told[0]?.details.map(({ label }) => label)).toContain('Where');
  expect(told[1]?.details.map(({ label }) => label)).toEqual(['Extension', 'Extension', 'How sure']);
  expect(told[1]?.details[0]?.text).toBe('S2');
});
