import { type ExpectedFinding, readCase, readExpectation } from '@primum/compiler/cases';
import type { Case } from '@primum/contract';
import { type Finding, screen, type Until } from '@primum/engine';
import { outcomeWords } from '@primum/words';
import type { Known } from '../known/known.ts';

/** What came out of a case with one procedure. `found`: where it is not what was expected. */
export interface Ran {
  readonly procedure: string;
  readonly holds: boolean;
  readonly found: string | null;
}

type Texts = Known['texts'];

/** A case names an event by its key, a finding has it in words. */
const untilIn = (until: Until | null, { events }: Texts): Until | null =>
  until === null || 'date' in until ? until : { ...until, event: events[until.event] ?? until.event };

const isAlike = (found: Finding, expected: ExpectedFinding, texts: Texts): boolean => {
  const { answer, disposition, until, while: state, lifted, lapsed } = found;
  const wanted = {
    ...expected,
    until: untilIn(expected.until, texts),
    while: expected.while === null ? null : (texts.whiles[expected.while] ?? expected.while),
  };
  const is = { answer, disposition, until, while: state, lifted: lifted !== null, lapsed: lapsed !== null };
  const told = (one: typeof wanted): string =>
    JSON.stringify([
      one.answer,
      one.disposition,
      one.while,
      one.lifted,
      one.lapsed,
      Object.entries(one.until ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  return found.error === null && told(is) === told(wanted);
};

/** In the words of the page. */
export interface RunWords {
  readonly yes: string;
  readonly unknown: string;
  readonly nothing: string;
}

const foundIn = (finding: Finding | undefined, { voice }: Known, words: RunWords): string => {
  if (finding === undefined) return words.nothing;
  const { answer, disposition, until, error } = finding;
  return error ?? `${answer === 'yes' ? words.yes : words.unknown}: ${outcomeWords(disposition, voice, until)}`;
};

/**
 * A case of a rule, run by what is in force at the clinic.
 * @throws {Error} when what is in force cannot read it
 * @example runCase(one, known, words).every(({ holds }) => holds)
 */
export const runCase = (one: Case, known: Known, words: RunWords): readonly Ran[] => {
  const { knowledge, texts } = known;
  const { chart, on } = readCase(one, knowledge);
  const procedures = Object.keys(one.expected);
  const columns = knowledge.rules.find(({ id }) => id === one.rule)?.columns ?? {};
  const { screenings } = screen(knowledge, chart, { on, procedures, lang: knowledge.lang });
  return screenings.map(({ procedure, findings }) => {
    const expected = readExpectation(one.expected[procedure] ?? '');
    const finding = findings.find(({ rule }) => rule === one.rule);
    const silent = expected === 'not-addressed' || expected === 'covered';
    const holds =
      typeof expected === 'string'
        ? finding === undefined && columns[procedure]?.kind === (silent ? expected : 'ruling')
        : finding !== undefined && isAlike(finding, expected, texts);
    return { procedure, holds, found: holds ? null : foundIn(finding, known, words) };
  });
};
