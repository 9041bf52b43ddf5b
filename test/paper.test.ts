// What is printed of whom: every rule of the knowledge in turn, in every language.
import { type Report, rank } from '@primum/engine';
import { clientCopyPaper, consentPaper, type Paper, type Printed, recordPaper } from '@primum/paper';
import { describe, expect, test } from 'vitest';
import { ownKnowledge } from './support/knowledge.ts';
import { ON, printedFor } from './support/printed.ts';
import { gradeOf } from './support/reading-grade.ts';

const knowledge = ownKnowledge();
const printedOf = (concepts: readonly string[], lang: string, complete: boolean): Printed =>
  printedFor(knowledge, { concepts, lang, complete });
const LANGUAGES = Object.keys(knowledge.texts);

/** Every text that stands on a paper. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn);
const wordsOf = ({ pieces, foot, title }: Paper): string => [title, ...foot, ...textsIn(pieces)].join('\n');

const concepts = knowledge.rules.flatMap(({ criterion }) => ('concept' in criterion ? [criterion.concept] : []));
const charts: readonly (readonly string[])[] = [
  [],
  ...[...new Set(concepts)].map((one) => [one]),
  concepts.slice(0, 9),
];
const all = LANGUAGES.flatMap((lang) =>
  charts.flatMap((one) => [printedOf(one, lang, true), printedOf(one, lang, false)]),
);
const outcomes = new Set(all.flatMap(({ report }) => report.screenings.map(({ outcome }) => outcome)));

test('the charts come to every outcome', () => {
  expect(outcomes.size).toBe(6);
});

const isCertain = ({ answer }: { readonly answer: string }): boolean => answer === 'yes';

describe('the screening record', () => {
  test('says each outcome by its word and by a shape of its own', () => {
    const seen = all.flatMap((printed) =>
      recordPaper(printed).pieces.flatMap((piece) => (piece.kind === 'verdict' ? [{ piece, printed }] : [])),
    );
    const byShape = Map.groupBy(seen, ({ piece: { shape } }) => shape);
    expect(byShape.size).toBe(6);
    for (const [shape, list] of byShape)
      for (const lang of LANGUAGES) {
        const own = list.filter(({ printed }) => printed.report.lang === lang);
        expect([shape, new Set(own.map(({ piece }) => piece.word)).size]).toEqual([shape, 1]);
      }
    expect(new Set(seen.map(({ piece }) => piece.word)).size).toBe(6 * LANGUAGES.length);
  });

  test('has the conditions of a clearance to tick', () => {
    const [printed] = all.filter(({ report }) => report.screenings.some((one) => one.findings.some(isCertain)));
    if (printed === undefined) throw new Error('no chart has a reason');
    const lifted = { by: 'x', on: ON, until: null, from: 'deferred', conditions: ['Only by daylight.'] } as const;
    const screenings = printed.report.screenings.map((one) => ({
      ...one,
      findings: one.findings.map((finding) => (isCertain(finding) ? { ...finding, lifted } : finding)),
    }));
    const { pieces } = recordPaper({ ...printed, report: { ...printed.report, screenings } });
    const lists = pieces.filter(({ kind }) => kind === 'checklist');
    expect(textsIn(lists).some((text) => text.includes('Only by daylight.'))).toBe(true);
  });

  test('has every reason with its rule, its statements and its words, every open question by name or in full, and both hashes', () => {
    for (const printed of all) {
      const { report, record, texts } = printed;
      const words = wordsOf(recordPaper(printed));
      const needed = report.screenings.flatMap(({ headline, findings, questions }) => [
        headline,
        ...findings
          .filter(({ answer }) => answer === 'yes')
          .flatMap((one) => [one.title, one.why, one.rule, ...one.statements]),
        ...questions.slice(0, 5).map(({ ask }) => ask),
        ...questions.slice(5).map(({ concept }) => texts.concepts[concept] ?? concept),
      ]);
      expect(needed.filter((one) => !words.includes(one))).toEqual([]);
      expect(words).toContain(record.hash);
      if (report.lang === 'en' && printed.chart.facts.length > 0)
        expect(words).toContain('said by the client; kept on 21 November 2026 at 09:08 UTC; asked in Polish');
      expect(words).toContain(texts.messages['paper.role.physician']);
      expect(words).toContain(', 14:30');
      expect(words).toContain(report.knowledge.sha256);
      expect(words).toContain(texts.messages['words.notApproved']);
      expect(words).not.toMatch(/\{\w+\}|paper\.\w|undefined|null/);
    }
  });
});

describe("the client's copy", () => {
  const copies = all.map((printed) => ({ printed, words: wordsOf(clientCopyPaper(printed)) }));

  test('says no outcome word, no headline, no rule and no statement', () => {
    for (const { printed, words } of copies) {
      const { messages } = printed.texts;
      const forbidden = [
        ...Object.keys(messages).flatMap((key) => (key.startsWith('outcome.') ? [messages[key] ?? ''] : [])),
        ...printed.report.screenings.map(({ headline }) => headline),
        ...knowledge.rules.map(({ id }) => id).filter((id) => id.includes('-')),
      ];
      expect(
        forbidden.filter((one) => new RegExp(`(?<!\\p{L})${RegExp.escape(one)}(?!\\p{L})`, 'u').test(words)),
      ).toEqual([]);
      expect(words).not.toMatch(/\b[AB]\d+\.\d+\b|\{\w+\}|paper\.\w|undefined|null/);
    }
  });

  test('tells what to do after a session only where one may take place', () => {
    for (const { printed, words } of copies) {
      const ahead = printed.report.screenings.filter(({ atMost }) => rank(atMost) <= rank('precautions'));
      const title = (procedure: string): string =>
        (printed.texts.messages['words.aftercare.title'] ?? '').replace(
          '{procedure}',
          printed.texts.procedures[procedure] ?? '',
        );
      const told = printed.report.screenings.filter(({ procedure }) => words.includes(title(procedure)));
      expect(told.map(({ procedure }) => procedure)).toEqual(ahead.map(({ procedure }) => procedure));
    }
  });

  const sentences = Object.entries(knowledge.texts['en']?.messages ?? {}).filter(
    ([key, text]) => /^paper\.(?:copy|consent|reply\.share)/.test(key) && /[.:?]$/.test(text),
  );

  test.each(sentences)('%s asks for at most six years of school', (_, text) => {
    expect(gradeOf(text)).toBeLessThanOrEqual(6);
  });
});

describe('the consent', () => {
  const mayFollow = ({ screenings }: Report): boolean =>
    screenings.some(({ atMost }) => rank(atMost) <= rank('precautions'));

  test('is there only where nothing graver than precautions is found or not known, and names the risks of each finding', () => {
    for (const printed of all) {
      const paper = consentPaper(printed);
      expect(paper !== null).toBe(mayFollow(printed.report));
      if (paper === null) continue;
      const words = wordsOf(paper);
      const own = printed.report.screenings
        .filter(({ atMost }) => rank(atMost) <= rank('precautions'))
        .flatMap(({ findings, risks }) => [
          ...findings
            .filter(({ answer }) => answer === 'yes')
            .flatMap((one) => one.risks.map((risk) => printed.texts.risks[risk] ?? risk)),
          ...risks.filter(({ general }) => general).map(({ risk }) => risk),
        ]);
      expect(own.filter((risk) => !words.includes(risk))).toEqual([]);
    }
  });

  test('does not follow an override of one reason while another stands', () => {
    const grave = all.find(({ report: { screenings } }) =>
      screenings.every(
        ({ findings }) =>
          findings.filter(({ answer, disposition }) => answer === 'yes' && rank(disposition) > rank('precautions'))
            .length > 1,
      ),
    );
    if (grave === undefined) throw new Error('no chart with two reasons');
    const inTheWay = grave.report.screenings.flatMap(({ procedure, findings }) =>
      findings
        .filter(({ disposition }) => rank(disposition) > rank('precautions'))
        .map(({ rule }) => ({ rule, procedure })),
    );
    const at = `${ON}T11:00:00.000Z`;
    const against = (overridden: typeof inTheWay): Printed => {
      const who = { name: 'Bo', second: { name: 'Cy', at }, at };
      return { ...grave, overrides: [{ overridden, reason: 'A reason', text: 'in my words', ...who }] };
    };
    const overriding = (overridden: typeof inTheWay): Paper | null => consentPaper(against(overridden));
    const first = (procedure: string) => inTheWay.filter((one) => one.procedure === procedure).slice(1);
    expect(overriding(grave.report.screenings.flatMap(({ procedure }) => first(procedure)))).toBeNull();
    expect(wordsOf(overriding(inTheWay) as Paper)).toContain('A reason');
    expect(wordsOf(recordPaper(against(inTheWay)))).toContain('Cy, who agreed on 21 November 2026 at 11:00 UTC');
  });
});
