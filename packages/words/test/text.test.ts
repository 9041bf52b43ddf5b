import { expect, test } from 'vitest';
import { COUNTED_KEYS, KEYS, toMarkdown, toText } from '../src/index.ts';
import { evidence, finding, own, report, screening, shared, texts } from './made-up.ts';

const page = (parts: Parameters<typeof screening>[0], options = {}): string =>
  toText(report({ screenings: [screening(parts)] }), texts, options);

test('every sentence that is needed is written, and none is written that nobody needs', () => {
  const counted = COUNTED_KEYS.flatMap((key) => texts.plurals.map(({ form }) => `${key}.${form}`));
  const needed: readonly string[] = [...KEYS, ...counted];
  expect(needed.filter((key) => !Object.hasOwn({ ...own, ...shared }, key))).toEqual([]);
  // Names of topics are needed by the pages of the protocol, which look for each.
  const isTopic = (key: string): boolean => key.startsWith('words.topic.');
  expect(Object.keys(own).filter((key) => !needed.includes(key) && !isTopic(key))).toEqual([]);
});

test('a page says the headline first, then the reason with its evidence, source and what to do', () => {
  expect(toText(report(), texts)).toMatchInlineSnapshot(`
    "Screening of p1 on 21 November 2026
    Knowledge 0.0.0 (abcdef012345).

    No clinician has approved this knowledge yet. It supports a clinician's decision
    and never replaces it.

    ================================================================================
    Painting                                                          ⬢ DO NOT TREAT
    ================================================================================

    Do not treat: Blue thumb.

    Reasons
    1. ⬢ Do not treat: Blue thumb
       Why     Paint does not hold on a blue thumb.
               Risks: flaking, drips.
       Record  "very blue": blue thumb (thumb); since October 2026; recorded on 20
               November 2026; stated in the chart
       While   it is blue
       To do   painter must: Wash the thumb.
       Source  Z1.2, Z1.4
    "
  `);
});

test('no line is wider than the page, whatever the words', () => {
  const long = finding({ why: 'word '.repeat(80), statements: Array.from({ length: 40 }, (_, i) => `Z${i}.1`) });
  const lines = page({ findings: [long, long] }, { width: 60 }).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
});

test('a deceased patient is said first of all', () => {
  const text = toText(report({ patient: { id: 'p1', deceased: true } }), texts);
  expect(text.split('\n')[0]).toBe('This patient is recorded as deceased.');
});

const question = (concept: string) => ({
  concept,
  ask: `Is your ${concept} blue?`,
  why: 'Paint may not hold.',
  followUps: ['Since when?'],
  rules: ['blue-thumb'],
  gravest: 'deferred' as const,
  raisedBy: [evidence({ kind: 'unconfirmed' })],
  hints: ['wears gloves'],
});

test('an undecided screening names both ends, its questions with why, and what nobody said anything about', () => {
  const text = page(
    {
      outcome: 'not-enough-information',
      atLeast: 'no-contraindication-found',
      atMost: 'deferred',
      decided: false,
      findings: [
        finding({
          answer: 'unknown',
          evidence: [evidence({ kind: 'unconfirmed' })],
          disposition: 'deferred',
          until: { event: 'it is red', days: 3 },
        }),
        finding({ answer: 'unknown', evidence: [], title: 'Green ear', disposition: 'deferred' }),
      ],
      questions: ['thumb', 'ear', 'toe'].map(question),
    },
    { questions: 1 },
  );
  expect(text).toMatchInlineSnapshot(`
    "Screening of p1 on 21 November 2026
    Knowledge 0.0.0 (abcdef012345).

    No clinician has approved this knowledge yet. It supports a clinician's decision
    and never replaces it.

    ================================================================================
    Painting                                                ? NOT ENOUGH INFORMATION
    ================================================================================

    Do not treat: Blue thumb.

    Not decided: what is recorded leaves everything open from "No reason found not
    to treat" to "Wait".

    Raised by the record, not settled
    1. Blue thumb: could be "◷ Wait until 3 days after it is red"
       Why     Paint does not hold on a blue thumb.
               Risks: flaking, drips.
       Record  "very blue": blue thumb (thumb); nobody has confirmed it; since
               October 2026; recorded on 20 November 2026; stated in the chart
       While   it is blue
       Until   3 days after it is red
       To do   painter must: Wash the thumb.
       Source  Z1.2, Z1.4

    Questions still open: 3
    1. ◷ Is your thumb blue?
       Why       Paint may not hold.
       At worst  Wait
       Record    "very blue": blue thumb (thumb); nobody has confirmed it; since
                 October 2026; recorded on 20 November 2026; stated in the chart
       Hint      wears gloves
       And       Since when?

    And 2 more, what each could mean before it: ◷ ear, ◷ toe.
    "
  `);
});

test('lifted, lapsed, switched off and failed findings say so', () => {
  const note = { by: 'painter', on: '2026-11-01', until: '2026-11-20', from: 'contraindicated' as const };
  const text = page({
    findings: [
      finding({ lifted: { ...note, until: null, conditions: ['One coat.', 'No thinner.'] } }),
      finding({ lapsed: { ...note, because: 'expired' } }),
      finding({ off: { reason: 'We only paint gloves.', author: 'Dr Brush' }, origin: 'extension', citations: ['S1'] }),
      finding({ answer: 'unknown', evidence: [], error: 'boom' }),
    ],
  });
  expect(text).toMatchInlineSnapshot(`
    "Screening of p1 on 21 November 2026
    Knowledge 0.0.0 (abcdef012345).

    No clinician has approved this knowledge yet. It supports a clinician's decision
    and never replaces it.

    ================================================================================
    Painting                                                          ⬢ DO NOT TREAT
    ================================================================================

    Do not treat: Blue thumb.

    Reasons
    1. ⬢ Do not treat: Blue thumb
       Why      Paint does not hold on a blue thumb.
                Risks: flaking, drips.
       Record   "very blue": blue thumb (thumb); since October 2026; recorded on 20
                November 2026; stated in the chart
       While    it is blue
       Lowered  from "Do not treat" by the clearance of the painter of 1 November
                2026, which names no end; on condition: One coat.; No thinner.
       To do    painter must: Wash the thumb.
       Source   Z1.2, Z1.4

    2. ⬢ Do not treat: Blue thumb
       Why        Paint does not hold on a blue thumb.
                  Risks: flaking, drips.
       Record     "very blue": blue thumb (thumb); since October 2026; recorded on
                  20 November 2026; stated in the chart
       While      it is blue
       Clearance  that of the painter of 1 November 2026, which holds through 20
                  November 2026, does not count: it has ended
       To do      painter must: Wash the thumb.
       Source     Z1.2, Z1.4

    3. ⬢ Do not treat: Blue thumb
       Why        Paint does not hold on a blue thumb.
                  Risks: flaking, drips.
       Record     "very blue": blue thumb (thumb); since October 2026; recorded on
                  20 November 2026; stated in the chart
       While      it is blue
       Protocol   switched off by Dr Brush: We only paint gloves. It stays as a
                  precaution.
       To do      painter must: Wash the thumb.
       Extension  Z1.2, Z1.4, S1
                  goes beyond the two documents
                  rests on: the source document

    Raised by the record, not settled
    1. Blue thumb: could be "⬢ Do not treat"
       Why     Paint does not hold on a blue thumb.
               Risks: flaking, drips.
       While   it is blue
       Error   the rule could not be applied (boom); take it as not known
       To do   painter must: Wash the thumb.
       Source  Z1.2, Z1.4
    "
  `);
});

test('the rest of the page: date, mixture, alternatives, silence, checks, contradictions, entries, gaps, citations', () => {
  const alternative = {
    goals: [],
    serves: [],
    atLeast: 'precautions',
    atMost: 'precautions',
    headline: '',
    findings: [],
    questions: [],
  } as const;
  const text = toText(
    report({
      complete: ['habits', 'conditions'],
      contradictions: [
        {
          concept: 'blue-thumb',
          text: 'blue thumb: both yes and no.',
          evidence: [evidence(), evidence({ kind: 'no', said: null })],
        },
      ],
      notUnderstood: [
        { text: 'scribble', where: 'Note/1', why: 'free text' },
        { code: 'x|1', counts: false },
      ],
      notLookedAt: ['feet'],
      screenings: [
        screening({
          earliest: '2026-12-01',
          findings: [finding({ origin: 'extension', citations: ['S1'], named: false, sure: 'inferred' })],
          changedMixture: {
            leaveOut: ['glitter'],
            components: ['glue'],
            outcome: 'precautions',
            atLeast: 'precautions',
            atMost: 'precautions',
            headline: '',
          },
          alternatives: [
            {
              ...alternative,
              procedure: 'glazing',
              offered: false,
              because: 'Not offered: unfinished.',
              outcome: 'not-enough-information',
            },
            { ...alternative, procedure: 'waxing', offered: true, because: 'Offered.', outcome: 'precautions' },
          ],
          notAddressed: [{ rule: 'blue-thumb', title: 'Blue thumb', answer: 'unknown' }],
          checked: ['blue-thumb'],
          actions: [{ who: 'glazier', what: 'Look twice.', strength: 'should' }],
        }),
      ],
    }),
    texts,
    { citations: { S1: { kind: 'review', text: 'A book on thumbs' } } },
  );
  expect(text).toMatchInlineSnapshot(`
    "Screening of p1 on 21 November 2026
    Knowledge 0.0.0 (abcdef012345).

    No clinician has approved this knowledge yet. It supports a clinician's decision
    and never replaces it.

    Taken as complete: conditions, habits. There, silence is read as no.

    ================================================================================
    Painting                                                          ⬢ DO NOT TREAT
    ================================================================================

    Do not treat: Blue thumb.

    Reasons
    1. ⬢ Do not treat: Blue thumb
       Why        Paint does not hold on a blue thumb.
                  Risks: flaking, drips.
       Record     "very blue": blue thumb (thumb); since October 2026; recorded on
                  20 November 2026; stated in the chart
       While      it is blue
       To do      painter must: Wash the thumb.
       Extension  Z1.2, Z1.4, S1
                  goes beyond the two documents
                  rests on: the source document
       How sure   inferred from what the source says of something else

    When
    Not before 1 December 2026, if nothing else changes until then.

    Another mixture
    - Leave out: glitter.
    - Without it, with glue in the mixture: ▲ Treat with precautions.

    Other procedures for the same goals
    - Offered.
      ▲ Treat with precautions: Waxing

    - Not offered: unfinished.
      ? Not enough information: Glazing

    On which the source is silent
    The source says nothing of these for this procedure. That is no permission.

    - Not known: Blue thumb

    Also checked, nothing found: 1
    Blue thumb.

    Before and after every session
    - glazier should: Look twice.

    Contradictions in the record
    - blue thumb: both yes and no.
      Record  "very blue": blue thumb (thumb); since October 2026; recorded on 20
              November 2026; stated in the chart
              blue thumb (thumb); the answer was no; since October 2026; recorded on
              20 November 2026; stated in the chart

    Entries that were not understood
    A clinician reads these; until then they count as not known:

    - "scribble"; at Note/1; free text

    Listed only; nothing here depends on them:

    - x|1

    What this knowledge does not look at yet
    None of these is part of the screening; think of them yourself: feet.

    Citations of the extensions
    - S1: A book on thumbs
    "
  `);
});

test('colour is added to finished lines only and never changes the words', () => {
  const painted = toText(report(), texts, { paint: (tone, line) => `<${tone}>${line}</>` });
  expect(painted).toContain('<contraindicated>1. ⬢ Do not treat: Blue thumb</>');
  expect(painted.replaceAll(/<[^>]*>/g, '')).toBe(toText(report(), texts));
});

test('what a record says can neither act on a terminal nor become Markdown', () => {
  const said = '\u001b[31m<b>[click](http://x)</b>\n# Safe';
  const bad = report({ screenings: [screening({ findings: [finding({ evidence: [evidence({ said })] })] })] });
  expect(toText(bad, texts)).toContain('" [31m<b>[click](http://x)</b> # Safe"');
  expect(toMarkdown(bad, texts)).toContain('\\[31m\\<b\\>\\[click\\](http://x)\\</b\\> \\# Safe');
});

test('a language that lacks a sentence is refused by name', () => {
  expect(() => toText(report(), { ...texts, messages: {} })).toThrow('words.title');
});
