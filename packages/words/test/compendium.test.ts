import type { Aftercare, Answer, Artifact, CompendiumTexts } from '@primum/contract';
import type { Column, Rule, Ruling } from '@primum/engine';
import { describe, expect, test } from 'vitest';
import { aftercareMarkdown, aftercareText, compendiumText, handbookMarkdown } from '../src/index.ts';
import { texts } from './made-up.ts';

const ruling = (disposition: Ruling['disposition'], parts: Partial<Ruling> = {}): Ruling => ({
  kind: 'ruling',
  disposition,
  origin: 'source',
  sure: 'stated',
  statements: ['Z1.2'],
  citations: [],
  basis: ['source'],
  named: null,
  while: null,
  until: null,
  area: null,
  types: {},
  risks: [],
  actions: [],
  lift: null,
  off: null,
  ...parts,
});

const rule = (id: string, columns: Record<string, Column>): Rule => ({
  id,
  topic: 'hands',
  criterion: { concept: 'thumb' },
  columns,
  forbids: [],
});

const answer = (parts: Partial<Answer> = {}): Answer => ({
  id: 'drying',
  asks: 'Z2.1',
  about: 'painting',
  statements: ['Z1.2'],
  citations: ['S1'],
  sure: 'read',
  rules: null,
  spread: [
    { id: 'fast', statements: [], citations: ['S1'] },
    { id: 'slow', statements: ['Z1.2'], citations: [] },
  ],
  default: {
    time: { unit: 'hours', count: 1, sources: [1, 8] },
    statements: [],
    citations: ['S1'],
    sure: 'inferred',
  },
  instructions: ['hang-it'],
  signs: true,
  ...parts,
});

const CARE: Aftercare = {
  procedure: 'painting',
  statements: ['Z1.2'],
  instructions: [
    {
      id: 'hang-it',
      from: { unit: 'hours', count: 1, sources: [0, 1] },
      until: { unit: 'days', count: 7, sources: [7, 7] },
      statements: [],
      citations: ['S1'],
      sure: 'read',
    },
    {
      id: 'no-sun',
      from: null,
      until: { unit: 'days', count: 1, sources: null },
      statements: ['Z1.2'],
      citations: [],
      sure: 'inferred',
    },
    { id: 'smile', from: null, until: null, statements: ['Z1.2'], citations: [], sure: 'read' },
  ],
  signs: [
    { id: 'drip', urgency: 'clinic', statements: ['Z1.2'], citations: [], sure: 'read' },
    { id: 'fire', urgency: 'emergency', statements: [], citations: ['S1'], sure: 'read' },
  ],
};

const WORDS: CompendiumTexts = {
  answers: {
    drying: {
      question: 'How long does it dry?',
      answer: 'An hour. Longer in the rain.',
      spread: { fast: 'Minutes.', slow: 'Eight hours.' },
      default: 'One hour.',
      why: 'Most say so.',
    },
  },
  instructions: { 'hang-it': 'Hang it up.', 'no-sun': 'Keep it out of the sun.', smile: 'Smile.' },
  signs: { drip: 'It drips.', fire: 'It burns.' },
};

const artifactOf = (
  answers: readonly Answer[],
  rules: readonly Rule[] = [],
  words: CompendiumTexts = WORDS,
): Artifact => ({
  version: '0.0.0',
  sha256: 'none',
  approved: false,
  concepts: {},
  rules,
  procedures: [],
  measurements: [],
  components: {},
  areas: {},
  roles: [],
  texts: {
    en: {
      ...texts,
      rules: { wet: { title: 'Wet thumb', why: { painting: 'Paint runs.' } }, dry: { title: 'Dry thumb', why: {} } },
      events: { dried: 'it has dried' },
      whiles: { wet: 'it is wet' },
    },
  },
  terminology: {
    systems: {
      icd10cm: { uris: [], byPrefix: true, covered: true },
      icd10: { uris: [], byPrefix: true, covered: true },
      snomed: { uris: [], byPrefix: false, covered: false },
      atc: { uris: [], byPrefix: true, covered: true },
      rxnorm: { uris: [], byPrefix: false, covered: false },
      loinc: { uris: [], byPrefix: false, covered: false },
    },
    codes: [],
    names: [],
    localForms: [],
    values: [],
  },
  vocabulary: { synonyms: {}, negating: {}, fillWords: [], ordinaryWords: [] },
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
    cases: [],
    alsoCited: {},
    intake: { topics: [], texts: {}, urgent: [], urgentTexts: {} },
    compendium: { answers, aftercare: [CARE, { ...CARE, procedure: 'glazing' }], texts: { en: words } },
  },
});

const PAGE = { procedure: 'painting', lang: 'en' };
const ruledAnswer = (as: 'answer' | 'list' | 'note', of: readonly string[]): Answer =>
  answer({ rules: { as, of }, spread: [], default: null, instructions: [], signs: false });
const ruledWords: CompendiumTexts = {
  ...WORDS,
  answers: { drying: { question: 'May I?', answer: null, spread: {}, default: null, why: null } },
};

/** The page of one question whose answer a rule with this column gives. */
const ruled = (column: Column): string =>
  compendiumText(artifactOf([ruledAnswer('answer', ['wet'])], [rule('wet', { painting: column })], ruledWords), {
    ...PAGE,
    width: 120,
  });

test('a question: the answer, what is taken with its range and reason, the aftercare, what the sources say', () => {
  expect(compendiumText(artifactOf([answer()]), PAGE)).toMatchInlineSnapshot(`
    "Questions and answers: Painting
    Your clinic's own protocol goes first: what it tells you counts. This page is
    for what it leaves open. Its times are our choice within what the sources name;
    their range stands beside them.

    Nothing here is about medicines. What you take stays as it was prescribed;
    questions about it go to whoever prescribed it.

    No clinician has approved this knowledge yet. It supports a clinician's decision
    and never replaces it.

    How long does it dry?
    An hour. Longer in the rain.

    Rests on: Z1.2, S1

    - What we take: One hour.
      Time            1 hour
      In the sources  1 to 8 hours
      Why             Most say so.
      Rests on        S1 (our inference)

    From the aftercare

    Times count from the end of the session.

    What to do   From    Until   In the sources                    Rests on
    -----------  ------  ------  --------------------------------  --------
    Hang it up.  1 hour  7 days  From: 0 to 1 hour; Until: 7 days  S1

    Call the emergency number at once (112 in the European Union) if one of these
    happens:

    - It burns. [S1]

    Contact the clinic today if you see one of these:

    - It drips. [Z1.2]

    What the sources say

    Said          Rests on
    ------------  --------
    Minutes.      S1
    Eight hours.  Z1.2

    What these keys stand for
    - Z1.2: Thumbs matter.
    - S1: A book on thumbs
    "
  `);
});

test('an aftercare: each instruction with its times, whoever is to be called first on top', () => {
  expect(aftercareText(artifactOf([]), PAGE)).toMatchInlineSnapshot(`
    "After a session: Painting
    Your clinic's own protocol goes first: what it tells you counts. This page is
    for what it leaves open. Its times are our choice within what the sources name;
    their range stands beside them.

    Nothing here is about medicines. What you take stays as it was prescribed;
    questions about it go to whoever prescribed it.

    No clinician has approved this knowledge yet. It supports a clinician's decision
    and never replaces it.

    Times count from the end of the session.

    What to do         From     Until         In the sources      Rests on
    -----------------  -------  ------------  ------------------  ------------------
    Hang it up.        1 hour   7 days        From: 0 to 1 hour;  S1
                                              Until: 7 days
    Keep it out of     at once  1 day         no source names a   Z1.2 (our
    the sun.                                  time                inference)
    Smile.             at once  no end named                      Z1.2

    Call the emergency number at once (112 in the European Union) if one of these
    happens:

    - It burns. [S1]

    Contact the clinic today if you see one of these:

    - It drips. [Z1.2]

    What these keys stand for
    - Z1.2: Thumbs matter.
    - S1: A book on thumbs
    "
  `);
});

describe('an answer that the rules give', () => {
  test.each<[string, Column, string]>([
    ['refuses with a plain no', ruling('contraindicated', { while: 'wet' }), '- No. Do not treat. (Wet thumb)'],
    [
      'waits with a plain no',
      ruling('deferred', { until: { event: 'dried', days: null, months: null } }),
      '- No. Wait until it has dried. (Wet thumb)',
    ],
    [
      'asks for clearance first',
      ruling('clearance-required'),
      '- Not without clearance first. Clearance needed. (Wet thumb)',
    ],
    ['treats with precautions', ruling('precautions'), '- Treat with precautions. (Wet thumb)'],
    [
      'reads no permission into silence',
      { kind: 'not-addressed' },
      '- Wet thumb: the sources say nothing of it for this procedure. That is no permission;',
    ],
  ])('%s', (_, column, line) => {
    expect(ruled(column)).toContain(`\nMay I?\n${line}`);
    expect(ruled(column)).not.toMatch(/maybe|perhaps|may be/i);
  });

  test('changes with the disposition, and says why and on what it rests', () => {
    const page = ruled(ruling('contraindicated', { while: 'wet', sure: 'inferred' }));
    expect(page).toContain('While     it is wet');
    expect(page).toContain('Why       Paint runs.');
    expect(page).toContain('Rests on  Z1.2 (our inference)');
    expect(page).not.toBe(ruled(ruling('precautions', { while: 'wet', sure: 'inferred' })));
  });

  test('lets the rule speak that covers it', () => {
    const rules = [
      rule('wet', { painting: { kind: 'covered', by: 'dry' } }),
      rule('dry', { painting: ruling('deferred', { until: { event: 'dried', days: 2, months: null } }) }),
    ];
    const page = compendiumText(artifactOf([ruledAnswer('answer', ['wet', 'dry'])], rules, ruledWords), PAGE);
    expect(page.match(/\(Dry thumb\)/g)).toHaveLength(1);
    expect(page).toContain('No. Wait until 2 days after it has dried. (Dry thumb)');
  });

  test('lists all of them, gravest first, and those that are silent', () => {
    const rules = [
      rule('dry', { painting: ruling('precautions') }),
      rule('wet', { painting: ruling('contraindicated', { while: 'wet' }) }),
      rule('blue-thumb', {}),
    ];
    const page = compendiumText(
      artifactOf([ruledAnswer('list', ['dry', 'wet', 'blue-thumb'])], rules, ruledWords),
      PAGE,
    );
    expect(page.indexOf('Wet thumb')).toBeGreaterThan(0);
    expect(page.indexOf('Wet thumb')).toBeLessThan(page.indexOf('Dry thumb'));
    expect(page).toContain('which is no permission:\nblue-thumb.');
  });
});

test('what is written of one procedure is marked on the page of another', () => {
  const page = compendiumText(artifactOf([answer()]), { ...PAGE, procedure: 'glazing' });
  expect(page).toContain('The written answers are about another procedure (Painting).');
  const own = artifactOf(
    [ruledAnswer('answer', ['wet'])],
    [rule('wet', { glazing: ruling('precautions') })],
    ruledWords,
  );
  expect(compendiumText(own, { ...PAGE, procedure: 'glazing' })).not.toContain('S1: A book');
});

test('only the questions asked for are on the page, and a language that is not there is none', () => {
  const two = artifactOf([answer(), answer({ id: 'other' })]);
  expect(compendiumText(two, { ...PAGE, questions: ['other'] })).not.toContain('How long does it dry?');
  expect(() => aftercareMarkdown(two, { ...PAGE, lang: 'xx' })).toThrow('The knowledge has no language xx.');
});

test('all on one page: every question, every aftercare, and the keys once', () => {
  const page = handbookMarkdown(artifactOf([answer()]), 'en');
  expect(page.match(/^### /gm)).toHaveLength(4);
  expect(page).toContain('### After a session: Glazing');
  expect(page.match(/S1: A book on thumbs/g)).toHaveLength(1);
});
