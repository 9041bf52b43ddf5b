import type { System } from '@primum/contract';
import { describe, expect, it } from 'vitest';
import { both, coded, condition, countsOf, factsOf, listedOf, read, words } from './made-up.ts';

const yes = { answer: 'yes', on: '2026-03-04' };
const status = (word: string) => ({ clinicalStatus: words(word) });
const certainty = (word: string) => ({ verificationStatus: words(word) });

describe('matching', () => {
  it('matches a listed code on its system and code', () => {
    expect(read(condition(coded('snomed', '1001', 'Pallor'))).facts).toEqual([
      { concept: 'pale-illness', ...yes, said: 'Pallor', matched: 'code', where: 'Condition/1' },
    ]);
    expect(factsOf(condition(coded('rxnorm', '1001')))).toEqual([]);
  });

  it('matches by prefix without dots, the longest prefix winning', () => {
    expect(factsOf(condition(coded('icd10cm', 'A10.512')))).toEqual([{ concept: 'pale-illness', ...yes }]);
    expect(factsOf(condition(coded('icd10cm', 'a1052')))).toEqual([{ concept: 'green-illness', ...yes }]);
    expect(factsOf(condition(coded('icd10cm', 'A10.9')))).toEqual([
      { concept: 'green-illness', answer: 'unknown', on: '2026-03-04' },
    ]);
  });

  it('never matches a listed code by its beginning', () => {
    expect(factsOf(condition(coded('snomed', '10011')))).toEqual([]);
    expect(countsOf(condition(coded('snomed', '10011')))).toEqual([true]);
  });

  it('reads several concepts from one code', () => {
    expect(factsOf(condition(coded('snomed', '1006'))).map(({ concept }) => concept)).toEqual([
      'green-illness',
      'pale-illness',
    ]);
  });

  it('understands an excluded code as no rule', () => {
    expect(factsOf(condition(coded('icd10cm', 'A10.61')))).toEqual([]);
    expect(listedOf(condition(coded('icd10cm', 'A10.61')))).toEqual([]);
    expect(listedOf(condition(coded('snomed', '1005')))).toEqual([]);
  });

  it('understands any code of a covered system, and no unlisted code of another', () => {
    expect(listedOf(condition(coded('icd10', 'K99.9')))).toEqual([]);
    expect(countsOf(condition(coded('icd10', 'UNKNOWN')))).toEqual([true]);
    expect(countsOf(condition(coded('snomed', '9999')))).toEqual([true]);
    expect(countsOf(condition({ coding: [{ system: 'urn:else', code: 'A10.5' }] }))).toEqual([true]);
  });

  it('asks about a code of a covered system that is broader than the listed ones', () => {
    expect(factsOf(condition(coded('icd10cm', 'B30')))).toEqual([
      { concept: 'pale-illness', answer: 'unknown', on: '2026-03-04' },
    ]);
  });

  it('asks about a code that only another edition of its system lists', () => {
    expect(factsOf(condition(coded('icd10', 'C70.1')))).toEqual([
      { concept: 'lone-illness', answer: 'unknown', on: '2026-03-04' },
    ]);
    expect(factsOf(condition(coded('icd10', 'A10.6')))).toEqual([]);
    expect(factsOf(condition(coded('icd10cm', 'Q01AA')))).toEqual([]);
  });

  it('takes precise facts over broad questions when a resource has several codings', () => {
    expect(factsOf(condition(both(coded('icd10cm', 'A10'), coded('snomed', '1008'))))).toEqual([
      { concept: 'moss-illness', ...yes },
    ]);
    expect(factsOf(condition(both(coded('snomed', '1008'), coded('snomed', '1002'))))).toHaveLength(1);
  });

  it('keeps the question of a code about something else', () => {
    const broad = factsOf(condition(both(coded('snomed', '1020'), coded('icd10cm', 'A10.9'))));
    expect(broad.map(({ concept, answer }) => [concept, answer])).toEqual([
      ['lone-illness', 'yes'],
      ['green-illness', 'unknown'],
    ]);
    const facts = factsOf(condition(both(coded('snomed', '1008'), coded('snomed', '1011'))));
    expect(facts.map(({ concept, answer }) => [concept, answer])).toEqual([
      ['moss-illness', 'yes'],
      ['sip', 'unknown'],
    ]);
  });

  it('does not mind a coding that nobody places beside one that is placed', () => {
    const code = both(coded('snomed', '9999'), coded('icd10', 'K99.9'));
    expect(listedOf(condition(code))).toEqual([]);
  });

  it('takes the code of an allergy anywhere, and that of an allergen in no condition', () => {
    expect(factsOf(condition(coded('snomed', '1013')))).toEqual([{ concept: 'sensitive-to-quux', ...yes }]);
    expect(factsOf(condition(coded('rxnorm', '504')))).toEqual([]);
    expect(countsOf(condition(coded('rxnorm', '504')))).toEqual([true]);
  });

  it('says one thing once, however many codings say it', () => {
    expect(factsOf(condition(both(coded('snomed', '1001'), coded('icd10cm', 'A10.51'))))).toHaveLength(1);
  });

  it('reads a system with a version, and an edition of a system whose codes are listed', () => {
    const at = (system: string, code: string) => factsOf(condition({ coding: [{ system, code }] })).length;
    expect(at('http://snomed.info/sct/900000000000207008/version/20260101', '1001')).toBe(1);
    expect(at('http://snomed.info/sct|2026', '1001')).toBe(1);
    expect(at('http://hl7.org/fhir/sid/icd-10-cm/other', 'A10.5')).toBe(0);
  });

  it('only adds the words of a hint to a question', () => {
    const chart = read(condition(coded('snomed', '1007', 'Blue tongue')));
    expect(chart.facts).toEqual([]);
    expect(chart.hints).toEqual([{ concept: 'blue-medicine', said: 'Blue tongue', where: 'Condition/1' }]);
    expect(chart.notUnderstood).toEqual([]);
  });
});

describe('standing of a condition', () => {
  it('reads refuted as no, entered in error as nothing, missing as confirmed', () => {
    const of = (word: string) => factsOf(condition(coded('snomed', '1020'), certainty(word)));
    expect(of('refuted')).toEqual([{ concept: 'lone-illness', answer: 'no', on: '2026-03-04' }]);
    expect(of('entered-in-error')).toEqual([]);
    expect(of('confirmed')).toEqual(factsOf(condition(coded('snomed', '1020'))));
  });

  it.each<[string, System, string, string[]]>([
    ['a code that is the only one of its concept', 'snomed', '1020', ['no']],
    ['one of several codes', 'snomed', '1001', []],
    ['one of several codes, called like the concept', 'snomed', '1021', ['no']],
    ['the code of a class', 'snomed', '1010', []],
    ['a category', 'icd10cm', 'C70', ['no']],
    ['a category, not further specified', 'icd10cm', 'C70.9', ['no']],
    ['a part of a category', 'icd10cm', 'C70.1', []],
    ['a member of a class', 'icd10cm', 'A10.5', []],
  ])('reads refuted as a no to what it names and to nothing wider: %s', (_, system, code, answers) => {
    const facts = factsOf(condition(coded(system, code), certainty('refuted')));
    expect(facts.map(({ answer }) => answer)).toEqual(answers);
    expect(listedOf(condition(coded(system, code), certainty('refuted')))).toEqual([]);
  });

  it.each(['unconfirmed', 'provisional', 'differential'])('reads %s as a yes that nobody has confirmed', (word) => {
    expect(factsOf(condition(coded('snomed', '1001'), certainty(word)))).toEqual([
      { concept: 'pale-illness', ...yes, unconfirmed: true },
    ]);
  });

  it.each(['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'])('keeps the status %s', (word) => {
    expect(factsOf(condition(coded('snomed', '1001'), status(word)))).toEqual([
      { concept: 'pale-illness', ...yes, status: word },
    ]);
  });

  it('reads onset as since, as written, and abatement as until, as late as it can be', () => {
    const more = { onsetDateTime: '2020-05', abatementDateTime: '2024-02-29T23:30:00-05:00' };
    expect(factsOf(condition(coded('snomed', '1001'), more))).toEqual([
      { concept: 'pale-illness', ...yes, since: '2020-05', until: '2024-02-29' },
    ]);
    const periods = { onsetPeriod: { start: '2020' }, abatementPeriod: { start: '2021', end: '2022-01' } };
    expect(factsOf(condition(coded('snomed', '1001'), periods))).toEqual([
      { concept: 'pale-illness', ...yes, since: '2020', until: '2022-01-31' },
    ]);
    const partial = { abatementDateTime: '2026', recordedDate: '2026-03-04' };
    expect(factsOf(condition(coded('snomed', '1001'), partial))[0]?.until).toBe('2026-12-31');
  });

  it.each(['active', 'recurrence', 'relapse'])('reads no end beside %s', (word) => {
    const more = { abatementDateTime: '2026-02-01', ...status(word) };
    expect(factsOf(condition(coded('snomed', '1001'), more))).toEqual([
      { concept: 'pale-illness', ...yes, status: word },
    ]);
  });

  it('does not believe a code that says "over" beside a status that says otherwise', () => {
    const of = (more: object) =>
      factsOf(condition(coded('icd10cm', 'C71.01'), { ...more })).map(({ concept, answer }) => [concept, answer]);
    const history = ['green-illness', 'yes'];
    expect(of({})).toEqual([history, ['lone-illness', 'no']]);
    expect(of(status('active'))).toEqual([history, ['lone-illness', 'unknown']]);
    expect(of(status('relapse'))).toEqual([history, ['lone-illness', 'yes']]);
  });

  it('reads an abatement without a day as inactive, and a text about it as nothing', () => {
    const of = (more: object) => factsOf(condition(coded('snomed', '1001'), { ...more }))[0]?.status;
    expect(of({ abatementAge: { value: 40 } })).toBe('inactive');
    expect(of({ abatementString: 'not yet' })).toBeUndefined();
    expect(of({ abatementAge: { value: 40 }, ...status('resolved') })).toBe('resolved');
  });

  it('takes the day of a no from the record, else from its assertion, else from nowhere', () => {
    const asserted = {
      recordedDate: null,
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate', valueDateTime: '2026-02-01' },
      ],
    };
    const of = (more: object) => factsOf(condition(coded('snomed', '1003'), { ...more }))[0];
    expect(of({})).toEqual({ concept: 'brief-state', answer: 'no', on: '2026-03-04' });
    expect(of(asserted)).toEqual({ concept: 'brief-state', answer: 'no', on: '2026-02-01' });
    expect(of({ recordedDate: null })).toEqual({ concept: 'brief-state', answer: 'no' });
  });

  it('turns a negated concept that does not stand into a question', () => {
    const of = (more: object) => factsOf(condition(coded('snomed', '1003'), { ...more }))[0]?.answer;
    expect(of(certainty('refuted'))).toBe('unknown');
    expect(of(certainty('provisional'))).toBe('unknown');
    expect(of(status('resolved'))).toBe('unknown');
  });

  it('reads a code without a date, where the date matters, as a question', () => {
    const bare = { recordedDate: null };
    expect(factsOf(condition(coded('snomed', '1004'), bare))).toEqual([{ concept: 'brief-state', answer: 'unknown' }]);
    expect(factsOf(condition(coded('snomed', '1004'), { ...bare, ...certainty('provisional') }))).toEqual([
      { concept: 'brief-state', answer: 'unknown', unconfirmed: true },
    ]);
    expect(factsOf(condition(coded('snomed', '1004')))[0]?.answer).toBe('yes');
    expect(factsOf(condition(coded('snomed', '1001'), bare))).toEqual([{ concept: 'pale-illness', answer: 'yes' }]);
  });

  it('asks nothing about a question code refuted', () => {
    expect(factsOf(condition(coded('snomed', '1002'), certainty('refuted')))).toEqual([]);
  });
});

describe('conditions that nobody placed', () => {
  it('lists them with where, code, text, reason and day, and they count', () => {
    expect(listedOf(condition(coded('snomed', '9999', 'Frobs')))).toEqual([
      {
        where: 'Condition/1',
        code: 'http://snomed.info/sct|9999',
        text: 'Frobs',
        why: expect.any(String),
        on: '2026-03-04',
        counts: true,
      },
    ]);
  });

  it('counts them whatever their status, but refuted and entered in error', () => {
    const of = (more: object) => countsOf(condition(coded('snomed', '9999'), { ...more }));
    expect(of(status('resolved'))).toEqual([true]);
    expect(of(certainty('provisional'))).toEqual([true]);
    expect(of(certainty('refuted'))).toEqual([]);
    expect(of(certainty('entered-in-error'))).toEqual([]);
  });

  it('never makes a fact of a text', () => {
    expect(factsOf(condition({ text: 'takes bluezine, has quux' }))).toEqual([]);
    expect(countsOf(condition({ text: 'takes bluezine' }))).toEqual([true]);
    expect(countsOf(condition({}))).toEqual([true]);
  });
});
