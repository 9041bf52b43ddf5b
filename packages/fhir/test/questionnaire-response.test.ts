import { describe, expect, it } from 'vitest';
import { countsOf, factsOf, type Json, listedOf, read, resource } from './made-up.ts';

const response = (item: Json[], more: Json = {}): Json =>
  resource('QuestionnaireResponse', {
    status: 'completed',
    questionnaire: 'urn:primum:questionnaire:intake|1',
    authored: '2026-11-20T09:00:00Z',
    item,
    ...more,
  });
const item = (linkId: string, answer: Json, below: Json[] = []): Json => ({ linkId, answer: [answer], item: below });
const code = (word: string): Json => ({ valueCoding: { code: word } });

describe('answers to our own questions', () => {
  it.each(['yes', 'no', 'unknown'])('are facts: %s', (answer) => {
    expect(read(response([item('sip', code(answer))])).facts).toEqual([
      { concept: 'sip', answer, on: '2026-11-20', matched: 'answer', where: 'QuestionnaireResponse/1' },
    ]);
  });

  it('bring their dates, nested or not, whole or partial', () => {
    const dates = [item('sip.since', { valueString: '2020' }), item('sip.last', { valueDate: '2026-11-15' })];
    const sip = { concept: 'sip', answer: 'yes', on: '2026-11-20', since: '2020', last: '2026-11-15' };
    expect(factsOf(response([item('sip', code('yes'), dates)]))).toEqual([sip]);
    expect(factsOf(response([item('sip', { ...code('yes'), item: dates })]))).toEqual([sip]);
    expect(factsOf(response([{ linkId: 'group', item: [item('sip', code('yes')), ...dates] }]))).toEqual([sip]);
  });

  it('that say no and name a last day are a use that is over', () => {
    const json = response([item('sip', code('no'), [item('sip.last', { valueDate: '2026-11-15' })])]);
    expect(factsOf(json)).toEqual([{ concept: 'sip', answer: 'yes', on: '2026-11-20', last: '2026-11-15' }]);
  });

  it('of an unfinished form are no "no" yet, and of one entered in error nothing', () => {
    const of = (status: string) => factsOf(response([item('sip', code('no'))], { status }));
    expect(of('in-progress')[0]?.answer).toBe('unknown');
    expect(of('amended')[0]?.answer).toBe('no');
    expect(of('entered-in-error')).toEqual([]);
  });

  it('to a question of an unknown name are listed and count', () => {
    for (const name of ['frob', 'frob.since', 'constructor', '__proto__']) {
      const json = response([item(name, { valueString: 'hello' })]);
      expect(factsOf(json)).toEqual([]);
      expect(listedOf(json)).toMatchObject([{ code: name, text: 'hello', counts: true }]);
    }
  });

  it('that contradict each other say the graver, with the latest end and the earliest start', () => {
    const of = (...more: Json[]) => factsOf(response(more));
    const said = (...words: string[]) => ({ linkId: 'sip', answer: words.map(code) });
    const sip = { concept: 'sip', on: '2026-11-20' };
    expect(of(said('no', 'yes', 'unknown'))).toEqual([{ ...sip, answer: 'yes' }]);
    expect(of(said('no'), said('unknown'))).toEqual([{ ...sip, answer: 'unknown' }]);
    expect(of(said('no', 'no'))).toEqual([{ ...sip, answer: 'no' }]);
    const dates = (when: string, ...days: string[]) => ({
      linkId: `sip.${when}`,
      answer: days.map((day) => ({ valueString: day })),
    });
    expect(
      of(said('yes'), dates('last', '2026-11-15', '2026-11', '2026-10-01'), dates('since', '2020-03', '2020')),
    ).toEqual([{ ...sip, answer: 'yes', last: '2026-11', since: '2020' }]);
    expect(of(said('yes'), dates('until', '2026-11-01', '2026-11-09'))[0]?.until).toBe('2026-11-09');
  });

  it('other than the three words leave it open, are listed and count', () => {
    const json = response([item('sip', { valueString: 'now and then' })]);
    expect(factsOf(json)).toEqual([{ concept: 'sip', answer: 'unknown', on: '2026-11-20' }]);
    expect(listedOf(json)).toMatchObject([{ code: 'sip', text: 'now and then', counts: true }]);
  });

  it('with a vague date lose it, are listed and count', () => {
    const json = response([item('sip', code('yes'), [item('sip.last', { valueString: 'last spring' })])]);
    expect(factsOf(json)).toEqual([{ concept: 'sip', answer: 'yes', on: '2026-11-20' }]);
    expect(listedOf(json)).toMatchObject([{ code: 'sip.last', text: 'last spring', counts: true }]);
  });

  it('with an unreal date are refused with the place', () => {
    const json = response([item('sip.last', { valueString: '2026-02-30' })]);
    expect(() => read(json)).toThrow('QuestionnaireResponse.item[0].answer[0].valueString');
  });

  it('that were not given are silence', () => {
    expect(factsOf(response([{ linkId: 'sip' }, { linkId: 'frob' }]))).toEqual([]);
    expect(listedOf(response([{ linkId: 'sip' }, { linkId: 'frob' }]))).toEqual([]);
  });
});

describe('answers to other questionnaires', () => {
  it('are listed once, with their free text, and count', () => {
    const json = response([item('1', { valueString: 'I take bluezine' }), item('2', code('yes'))], {
      questionnaire: 'http://else.example/q',
    });
    expect(factsOf(json)).toEqual([]);
    expect(countsOf(json)).toEqual([true]);
    expect(listedOf(json)[0]).toMatchObject({ code: 'http://else.example/q', text: 'I take bluezine' });
  });
});
