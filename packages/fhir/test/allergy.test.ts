import { describe, expect, it } from 'vitest';
import { both, coded, countsOf, factsOf, type Json, listedOf, read, resource, words } from './made-up.ts';

const allergy = (code: Json | undefined, more: Json = {}): Json =>
  resource('AllergyIntolerance', { code, recordedDate: '2026-03-04', ...more });
const answers = (json: Json) => read(json).facts.map(({ concept, answer, matched }) => [concept, answer, matched]);
const quux = ['sensitive-to-quux', 'yes', 'code'];
const unstated = ['sensitive', 'yes', 'stated'];

describe('allergies', () => {
  it('are found by the codes of allergens', () => {
    expect(answers(allergy(coded('rxnorm', '504')))).toEqual([quux]);
    expect(answers(allergy(coded('icd10cm', 'Z90.1')))).toEqual([quux]);
  });

  it('are never a use of the medicine', () => {
    expect(answers(allergy(coded('rxnorm', '501', 'bluezine')))).toEqual([unstated]);
  });

  it('are found by the names of allergens', () => {
    expect(answers(allergy({ text: 'Quux sting' }))).toEqual([['sensitive-to-quux', 'yes', 'name']]);
    expect(answers(allergy({ text: 'Quuxbrand' }))).toEqual([['sensitive-to-quux', 'unknown', 'name'], unstated]);
  });

  it('beside a word that names nothing known are an allergy, unstated, too', () => {
    const known = ['sensitive-to-quux', 'yes', 'name'];
    for (const words of ['Quux, frob', 'quux and Frob', 'frob-quux'])
      expect(answers(allergy({ text: words }))).toEqual([known, unstated]);
    for (const words of ['Quux', 'sensitivity to quux', 'Sensitive to QUUX 100', 'quux and quux'])
      expect(answers(allergy({ text: words }))).toEqual([known]);
  });

  it('to something unlisted are an allergy, unstated', () => {
    for (const code of [coded('snomed', '9999', 'Frob'), coded('atc', 'V99XX01'), { text: 'frobs' }, undefined]) {
      expect(answers(allergy(code))).toEqual([unstated]);
      expect(listedOf(allergy(code))).toEqual([]);
    }
    expect(answers(allergy(coded('rxnorm', '502')))).toEqual([unstated]);
  });

  it('that a code denies are a dated no', () => {
    expect(factsOf(allergy(coded('snomed', '1009')))).toEqual([
      { concept: 'sensitive', answer: 'no', on: '2026-03-04' },
    ]);
  });

  it('that a text denies are neither yes nor no: they are asked about, not understood, and count', () => {
    for (const code of [{ text: 'No known allergies' }, { coding: [{ system: 'urn:x', code: 'no-known' }] }]) {
      expect(factsOf(allergy(code))).toEqual([{ concept: 'sensitive', answer: 'unknown', on: '2026-03-04' }]);
      expect(countsOf(allergy(code))).toEqual([true]);
    }
  });

  it('are not denied by a word with a hyphen', () => {
    expect(answers(allergy({ text: 'no-frob powder' }))).toEqual([unstated]);
  });

  it('keep status and dates', () => {
    const more = { clinicalStatus: words('resolved'), onsetDateTime: '2001' };
    expect(factsOf(allergy(coded('rxnorm', '504'), more))).toEqual([
      { concept: 'sensitive-to-quux', answer: 'yes', since: '2001', on: '2026-03-04', status: 'resolved' },
    ]);
  });

  it('follow the verification status', () => {
    const of = (code: Json, word: string) => factsOf(allergy(code, { verificationStatus: words(word) }));
    const code = coded('rxnorm', '504');
    expect(of(code, 'unconfirmed')[0]).toMatchObject({ answer: 'yes', unconfirmed: true });
    expect(of(code, 'refuted')).toEqual([{ concept: 'sensitive-to-quux', answer: 'no', on: '2026-03-04' }]);
    expect(of(code, 'entered-in-error')).toEqual([]);
    expect(of(coded('snomed', '9999'), 'refuted')).toEqual([]);
    expect(of({ text: 'Quuxbrand' }, 'refuted')).toEqual([]);
  });

  it('are read from the substances of their reactions, too', () => {
    const reaction = [{ substance: coded('rxnorm', '504') }, {}];
    expect(answers(allergy({ text: 'frobs' }, { reaction }))).toEqual([unstated, quux]);
    expect(answers(allergy(both(coded('rxnorm', '504')), { reaction }))).toEqual([quux]);
  });
});
