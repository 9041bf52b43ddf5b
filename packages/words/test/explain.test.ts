import type { Artifact } from '@primum/contract';
import type { Concept, Rule, Ruling } from '@primum/engine';
import { expect, test } from 'vitest';
import { concept as plain } from '../../engine/test/concept.ts';
import { explainConcept, explainRule, matrixMarkdown, matrixRows, matrixText, toMarkdown } from '../src/index.ts';
import { procedure, report, texts } from './made-up.ts';

const ruling: Ruling = {
  kind: 'ruling',
  disposition: 'deferred',
  origin: 'source',
  sure: 'stated',
  statements: ['Z1.2'],
  citations: [],
  basis: ['source'],
  named: null,
  while: null,
  until: { event: 'it is red', days: 3, months: null },
  area: null,
  types: {},
  risks: [],
  actions: [],
  lift: { to: 'precautions', by: ['painter'], after: ['glazier'], term: 90 },
  off: null,
};

const rule: Rule = {
  id: 'blue-thumb',
  topic: 'hands',
  criterion: {
    or: [
      { and: [{ concept: 'blue-thumb' }, { not: { concept: 'thumb' } }] },
      { recent: 'thumb', free: 14 },
      { ended: 'thumb', free: 3 },
      { component: 'met' },
    ],
  },
  columns: {
    painting: ruling,
    glazing: { kind: 'not-addressed' },
    waxing: { ...ruling, origin: 'extension', citations: ['S1'], statements: [], lift: null },
  },
  forbids: [
    { kind: 'wet', when: null, statements: ['Z1.3'] },
    { kind: 'dry', when: { concept: 'thumb' }, statements: ['Z1.2'] },
  ],
};

const concept = (id: string, parents: readonly string[]): Concept =>
  plain(id, parents, { lasts: 'episode', shelfLife: 30, longest: 100 });

const artifact: Artifact = {
  version: '0.0.0',
  sha256: 'none',
  approved: false,
  concepts: { thumb: concept('thumb', []), 'blue-thumb': concept('blue-thumb', ['thumb']) },
  rules: [rule],
  procedures: [procedure('glazing', false), procedure('painting', true), procedure('waxing', false)],
  measurements: [],
  components: {},
  areas: {},
  roles: ['painter'],
  texts: { en: texts },
  terminology: {
    systems: {
      icd10cm: { uris: [], byPrefix: true, covered: true },
      icd10: { uris: [], byPrefix: true, covered: true },
      snomed: { uris: [], byPrefix: false, covered: false },
      atc: { uris: [], byPrefix: true, covered: true },
      rxnorm: { uris: [], byPrefix: false, covered: false },
      loinc: { uris: [], byPrefix: false, covered: false },
    },
    codes: [
      { system: 'snomed', code: '1', mode: 'is', concept: 'blue-thumb', display: 'Blue thumb', verified: 'V1' },
      { system: 'snomed', code: '2', mode: 'is', concept: 'blue-thumb', display: null, verified: 'V1' },
    ],
    names: [{ name: 'Smurf', concept: 'blue-thumb', kind: 'brand' }],
    localForms: [],
    values: [],
  },
  vocabulary: {
    synonyms: {},
    negating: {},
    fillWords: [],
    ordinaryWords: [],
  },
  library: {
    sources: [
      {
        id: 'zebra',
        letter: 'Z',
        title: '',
        origin: '',
        date: null,
        sha256: '',
        statements: [{ id: 'Z1.2', fingerprint: '', paraphrase: 'Thumbs matter.', question: false, notEncoded: null }],
      },
    ],
    citations: { S1: { kind: 'review', text: 'A book on thumbs' } },
    conflicts: [],
    cases: [
      {
        rule: 'blue-thumb',
        name: 'a blue one',
        on: '2026-11-21',
        chart: 'blue-thumb yes',
        expected: { painting: 'yes deferred' },
        file: 'x.cases.md',
        line: 5,
      },
    ],
    intake: { topics: [], texts: {}, urgent: [], urgentTexts: {} },
    compendium: { answers: [], aftercare: [], texts: {} },
    alsoCited: {},
  },
};

test('a rule is told with its test as a tree, its columns, its sources, codes and cases', () => {
  expect(explainRule(artifact, rule, texts)).toMatchInlineSnapshot(`
    "Rule blue-thumb: Blue thumb

    It speaks when
    - any of these holds:
       - all of these hold:
          - blue thumb (blue-thumb)
          - this does not hold:
             - thumb
       - thumb, now or ended fewer than 14 days ago
       - thumb, ended fewer than 3 days ago
       - an allergy to a component of the planned mixture

    What it says of each procedure
    - Painting: ◷ Wait until 3 days after it is red
      Lowered  to "Treat with precautions", by clearance of: painter, after:
               glazier; for 90 days unless it names an end
      Source   Z1.2

    - Waxing: ◷ Wait until 3 days after it is red
      Extension  S1
                 goes beyond the two documents

    - Glazing: the source says nothing; that is no permission

    Never offered instead while it speaks or is not known: procedures of the kind
    wet (Z1.3).

    Never offered instead while this holds or is not known: procedures of the kind
    dry (Z1.2).

    - thumb

    What it rests on
    - Z1.2: Thumbs matter.
    - Z1.3:
    - S1: A book on thumbs

    Codes
    - blue thumb (blue-thumb)
      snomed, says yes  1 Blue thumb, 2 [V1]
      Names in a text   Smurf [brand]

    Cases
    1. a blue one
       Day       21 November 2026
       Chart     blue-thumb yes
       Painting  yes deferred
    "
  `);
});

test('a concept is told with its place in the hierarchy and what silence means', () => {
  expect(explainConcept(artifact, concept('blue-thumb', ['thumb']), texts)).toMatchInlineSnapshot(`
    "Concept blue-thumb: blue thumb
    Category: conditions. Lasts until it is over. Days for which a "no" about it
    holds: 30. Silence is "not known", and "no" once its category is complete. Days
    after which it is not known any more: 100.

    Is a: thumb.

    Rules that read it or something above it: Blue thumb (blue-thumb).

    Codes
    - blue thumb (blue-thumb)
      snomed, says yes  1 Blue thumb, 2 [V1]
      Names in a text   Smurf [brand]
    "
  `);
});

test('the matrix says the founding procedures in words and the others by sign', () => {
  expect(matrixText(artifact, texts)).toMatchInlineSnapshot(`
    "Rules by procedures
    "Not addressed" means that the source is silent. It is no permission.

    Rule        Painting
    ----------  -----------------------------------
    Blue thumb  ◷ Wait until 3 days after it is red

    The other procedures
    Signs: ⬢ Do not treat, ◷ Wait, ✉ Clearance needed, ▲ Treat with precautions, +
    extension, ° only in the treated area, * differs by type, see below, = see ...,
    - not addressed.

    1. Glazing
    2. Waxing

    Rule        1  2
    ----------  -  --
    Blue thumb  -  ◷+
    "
  `);
});

test('the matrix as Markdown and as data', () => {
  expect(matrixMarkdown(artifact, texts)).toContain('| Blue thumb | ◷ Wait until 3 days after it is red |');
  expect(matrixRows(artifact, texts)).toEqual([
    {
      rule: 'blue-thumb',
      title: 'Blue thumb',
      columns: { painting: 'deferred', glazing: 'not-addressed', waxing: { extension: 'deferred' } },
      types: {},
      treatedAreaOnly: [],
    },
  ]);
});

test('a report as Markdown', () => {
  expect(toMarkdown(report(), texts)).toMatchInlineSnapshot(`
    "# Screening of p1 on 21 November 2026

    Knowledge 0.0.0 (abcdef012345).

    **No clinician has approved this knowledge yet. It supports a clinician's decision and never replaces it.**

    ## Painting: ⬢ Do not treat

    **Do not treat: Blue thumb.**

    ### Reasons

    1. **⬢ Do not treat: Blue thumb**
       - Why: Paint does not hold on a blue thumb.
       - Why: Risks: flaking, drips.
       - Record: "very blue": blue thumb (thumb); since October 2026; recorded on 20 November 2026; stated in the chart
       - While: it is blue
       - To do: painter must: Wash the thumb.
       - Source: Z1.2, Z1.4
    "
  `);
});
