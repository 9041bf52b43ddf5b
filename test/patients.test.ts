import { readChart } from '@primum/contract';
import { CATEGORIES, type Category, type Report, type Screening, screen } from '@primum/engine';
import { readFhir } from '@primum/fhir';
import { describe, expect, test } from 'vitest';
import { ownKnowledge } from './support/knowledge.ts';

const ON = '2026-11-21';
const ALL = CATEGORIES;

const knowledge = ownKnowledge();

type Json = { [key: string]: unknown };
interface Asked {
  readonly complete?: readonly Category[];
  readonly on?: string;
}
const patient = { id: 'p1', birthDate: '1985-05-01', sex: 'female' };
const native = (facts: readonly Json[], over: Json = {}): Json => ({ patient, facts, ...over });
const report = (of: Json, { complete = [], on = ON }: Asked = {}): Report =>
  screen(knowledge, readChart(of, knowledge), { on, complete });
const bundle = (...resources: readonly Json[]): Json => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [{ resourceType: 'Patient', id: 'p1', birthDate: '1985-05-01', gender: 'female' }, ...resources].map(
    (resource) => ({ resource }),
  ),
});
const fhir = (of: Json, { complete = [], on = ON }: Asked = {}): Report =>
  screen(knowledge, readFhir(of, knowledge, on), { on, complete });

const both = ({ screenings }: Report): readonly [Screening, Screening] => {
  const [mesotherapy, microneedling] = screenings;
  if (mesotherapy === undefined || microneedling === undefined)
    throw new Error('two procedures are screened by default');
  return [mesotherapy, microneedling];
};
const says = (of: Report): readonly string[] =>
  both(of).map(({ outcome, atLeast, atMost }) => `${outcome}: ${atLeast} to ${atMost}`);
const finding = (of: Screening, rule: string): string => {
  const found = of.findings.find((one) => one.rule === rule);
  return found === undefined ? 'no' : `${found.answer} ${found.disposition}`;
};
const NONE = 'no-contraindication-found';
const said = (concept: string, answer: string, over: Json = {}): Json => ({
  concept,
  answer,
  on: '2026-11-20',
  ...over,
});

describe('these patients, by name', () => {
  test('a type 2 diabetic without HbA1c', () => {
    const of = report(native([said('type-2-diabetes', 'yes')]), { complete: ALL });
    expect(says(of)).toEqual([
      'not-enough-information: precautions to deferred',
      'contraindicated: contraindicated to contraindicated',
    ]);
    expect(both(of)[0].questions.map(({ concept }) => concept)).toEqual(['uncontrolled-diabetes']);
  });

  test.each([
    [6.9, '%', 'precautions'],
    [7, '%', 'not-enough-information'],
    [7.9, '%', 'not-enough-information'],
    [8, '%', 'deferred'],
    [52, 'mmol/mol', 'precautions'],
    [53, 'mmol/mol', 'not-enough-information'],
    [64, 'mmol/mol', 'deferred'],
  ])('a type 2 diabetic with HbA1c %d %s: %s', (value, unit, outcome) => {
    const loinc = unit === '%' ? '4548-4' : '59261-8';
    const of = report(
      native([said('type-2-diabetes', 'yes')], { measurements: [{ loinc, value, unit, on: '2026-11-01' }] }),
      { complete: ALL },
    );
    expect(both(of)[0].outcome).toBe(outcome);
  });

  test('rheumatoid arthritis in remission on methotrexate: both groups fire', () => {
    const of = report(native([said('rheumatoid-arthritis', 'yes', { status: 'remission' })]), { complete: ALL });
    expect(says(of)).toEqual([
      'contraindicated: contraindicated to contraindicated',
      'contraindicated: contraindicated to contraindicated',
    ]);
    expect(finding(both(of)[0], 'chronic-inflammatory-disease')).toBe('yes clearance-required');
  });

  test('gestational diabetes three years ago, never closed: unknown, even where complete', () => {
    const of = report(native([said('gestational-diabetes', 'yes', { since: '2023-09-01', on: '2023-09-01' })]), {
      complete: ALL,
    });
    expect(finding(both(of)[1], 'diabetes')).toBe('unknown contraindicated');
    expect(both(of)[1].outcome).toBe('not-enough-information');
  });

  test('pregnancy "no" forty days old: unknown again, even where complete', () => {
    const of = report(native([said('pregnancy', 'no', { on: '2026-10-12' })]), { complete: ALL });
    expect(both(of).map((one) => finding(one, 'pregnancy'))).toEqual(['unknown deferred', 'unknown deferred']);
  });

  test('warfarin 5 mg stopped, 3 mg active: taken', () => {
    const facts = [
      said('warfarin', 'yes', { said: 'warfarin 5 mg', last: '2026-11-18' }),
      said('warfarin', 'yes', { said: 'warfarin 3 mg', since: '2026-11-10', on: '2026-11-10' }),
    ];
    expect(finding(both(report(native(facts), { complete: ALL }))[0], 'anticoagulant')).toBe('yes contraindicated');
  });

  test.each(['completed', 'not-taken'])(
    'warfarin 5 mg %s, 3 mg active, both under the code of the substance: taken',
    (status) => {
      const statement = (id: string, text: string, over: Json): Json => ({
        resourceType: 'MedicationStatement',
        id,
        subject: { reference: 'Patient/p1' },
        medicationCodeableConcept: { coding: [{ system: 'http://www.whocc.no/atc', code: 'B01AA03' }], text },
        ...over,
      });
      const of = fhir(
        bundle(
          statement('m1', 'Warfarin 5 mg', {
            status,
            effectivePeriod: { start: '2026-01-01', end: '2026-11-18' },
            dateAsserted: '2026-11-18',
          }),
          statement('m2', 'Warfarin 3 mg', {
            status: 'active',
            effectivePeriod: { start: '2026-11-01' },
            dateAsserted: '2026-11-01',
          }),
        ),
        { complete: ALL },
      );
      expect(finding(both(of)[0], 'anticoagulant')).toBe('yes contraindicated');
    },
  );

  test('warfarin stopped, no end date: unknown, even where complete', () => {
    const of = report(native([said('warfarin', 'yes', { status: 'ended' })]), { complete: ALL });
    expect(finding(both(of)[0], 'anticoagulant')).toBe('unknown contraindicated');
  });

  test('"no medicines" with blood thinner "not sure": the later word counts', () => {
    const unsure = (on: string): Json => said('anticoagulant', 'unknown', { on });
    const none = (on: string): Json => said('medication', 'no', { on });
    const after = report(native([none('2026-11-20'), unsure('2026-11-21')]), { complete: ALL });
    expect(finding(both(after)[0], 'anticoagulant')).toBe('unknown contraindicated');
    const before = report(native([unsure('2026-11-20'), none('2026-11-21')]), { complete: ALL });
    expect(finding(both(before)[0], 'anticoagulant')).toBe('no');
    const same = report(native([unsure(ON), none(ON)]), { complete: ALL });
    expect(same.contradictions.map(({ concept }) => concept)).toContain('anticoagulant');
  });

  test('lupus that starts next year: unknown', () => {
    const of = report(native([said('systemic-lupus-erythematosus', 'yes', { since: '2027-02-01' })]), {
      complete: ALL,
    });
    expect(both(of).map((one) => finding(one, 'autoimmune-disease'))).toEqual([
      'unknown contraindicated',
      'unknown contraindicated',
    ]);
  });

  const platelets = (...results: readonly (readonly [number, string])[]): Json =>
    native([], { measurements: results.map(([value, on]) => ({ loinc: '777-3', value, unit: '10*9/L', on })) });
  test('platelets 95 two years ago, 240 last week: no', () =>
    expect(finding(both(report(platelets([95, '2024-11-20'], [240, '2026-11-14'])))[1], 'low-platelet-count')).toBe(
      'no',
    ));
  test('platelets 140 two years ago only: unknown, even where complete', () =>
    expect(finding(both(report(platelets([140, '2024-11-20']), { complete: ALL }))[1], 'low-platelet-count')).toBe(
      'unknown contraindicated',
    ));
  test.each([
    [149, 'yes contraindicated'],
    [150, 'no'],
  ])('platelets %d last week: %s', (value, expected) =>
    expect(finding(both(report(platelets([value, '2026-11-14'])))[1], 'low-platelet-count')).toBe(expected),
  );

  test('keloid with lidocaine allergy and planned lidocaine: the changed mixture still needs clearance', () => {
    const planned = { mesotherapy: { components: ['lidocaine', 'hyaluronidase'] } };
    const of = report(native([said('keloid', 'yes'), said('allergy-to-lidocaine', 'yes')], { planned }), {
      complete: ALL,
    });
    expect(says(of)).toEqual([
      'contraindicated: contraindicated to contraindicated',
      'contraindicated: contraindicated to contraindicated',
    ]);
    expect(both(of)[0].changedMixture).toMatchObject({
      leaveOut: ['lidocaine'],
      components: ['hyaluronidase'],
      outcome: 'clearance-required',
    });
  });

  test('doxycycline for rosacea: the antibiotic waits for itself, the skin for itself', () => {
    const of = report(native([said('doxycycline', 'yes'), said('rosacea', 'yes')]), { complete: ALL });
    expect(says(of)).toEqual(['deferred: deferred to deferred', 'deferred: deferred to deferred']);
    expect(finding(both(of)[0], 'systemic-antibiotic')).toBe('no');
    expect(
      both(of)[1]
        .findings.filter(({ disposition }) => disposition === 'deferred')
        .map(({ rule, until }) => `${rule} until ${until !== null && 'event' in until ? 'an event' : 'a day'}`)
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['inflammatory-skin-condition until an event', 'systemic-antibiotic until an event']);
    const hinted = fhir(
      bundle({
        resourceType: 'MedicationRequest',
        id: 'm',
        status: 'active',
        intent: 'order',
        authoredOn: '2026-11-10',
        subject: { reference: 'Patient/p1' },
        medicationCodeableConcept: { coding: [{ system: 'http://www.whocc.no/atc', code: 'J01AA02' }] },
      }),
    );
    expect(
      both(hinted)[0].questions.find(({ concept }) => concept === 'inflammatory-skin-condition')?.hints.length ?? 0,
    ).toBeGreaterThan(0);
  });

  const cleared = (over: Json): Json => ({
    rule: 'malignancy-history',
    concepts: ['malignancy-history'],
    by: 'oncologist',
    decision: 'cleared',
    on: '2026-05-20',
    ...over,
  });
  const history = [said('malignancy-history', 'yes', { on: '2026-01-10' }), said('malignancy-not-in-remission', 'no')];
  test('clearance that lapsed yesterday', () => {
    const held = both(
      report(native(history, { clearances: [cleared({ until: '2026-11-21' })] }), { complete: ALL }),
    )[0];
    const lapsed = both(
      report(native(history, { clearances: [cleared({ until: '2026-11-20' })] }), { complete: ALL }),
    )[0];
    expect([held.outcome, lapsed.outcome]).toEqual(['precautions', 'clearance-required']);
    expect(lapsed.findings[0]?.lapsed?.because).toBe('expired');
  });

  test('vitiligo cleared in January, lupus found in March: the clearance does not cover it', () => {
    const clearances = [
      {
        rule: 'autoimmune-disease',
        concepts: ['vitiligo'],
        by: 'physician',
        after: 'specialist',
        decision: 'cleared',
        on: '2026-01-15',
        until: '2027-01-15',
      },
    ];
    const vitiligo = said('vitiligo', 'yes', { on: '2025-12-01' });
    const lupus = said('systemic-lupus-erythematosus', 'yes', { on: '2026-03-10' });
    expect(both(report(native([vitiligo], { clearances }), { complete: ALL }))[0].outcome).toBe('precautions');
    const of = both(report(native([vitiligo, lupus], { clearances }), { complete: ALL }))[0];
    expect([of.outcome, of.findings[0]?.lapsed?.because]).toEqual(['contraindicated', 'new-evidence']);
    expect(both(report(native([vitiligo], { clearances }), { complete: ALL }))[1].outcome).toBe('contraindicated');
  });

  test('a man of whom breastfeeding was not asked: no, with that as evidence', () => {
    const of = report({ patient: { id: 'm', birthDate: '1985-05-01', sex: 'male' }, facts: [] });
    expect(both(of).map((one) => finding(one, 'breastfeeding'))).toEqual(['no', 'no']);
    expect(both(of)[0].questions.map(({ concept }) => concept)).not.toContain('pregnancy');
  });

  test('free text nobody understands: up to clearance, with one question', () => {
    const of = report(native([], { notUnderstood: [{ text: 'flurbs since Easter', on: '2026-11-20' }] }), {
      complete: ALL,
    });
    expect(says(of)).toEqual([
      `not-enough-information: ${NONE} to clearance-required`,
      `not-enough-information: ${NONE} to clearance-required`,
    ]);
    expect(both(of)[0].questions.map(({ concept }) => concept)).toEqual(['unrecognized-entry']);
  });

  test('influenza with fever: both procedures wait, the second by extension', () => {
    const of = report(native([said('influenza', 'yes'), said('fever', 'yes')]), { complete: ALL });
    expect(says(of)).toEqual(['deferred: deferred to deferred', 'deferred: deferred to deferred']);
    expect(both(of).map((one) => one.findings.find(({ rule }) => rule === 'other-infection')?.origin)).toEqual([
      'source',
      'extension',
    ]);
  });

  test('hay fever, mixture not stated: precautions', () => {
    const of = report(native([said('allergy-to-pollen', 'yes')]), { complete: ALL });
    expect(says(of)).toEqual(['precautions: precautions to precautions', `${NONE}: ${NONE} to ${NONE}`]);
  });

  test('body dysmorphic disorder and pregnant: deferred, and nothing cosmetic is offered', () => {
    const of = report(native([said('body-dysmorphic-disorder', 'yes'), said('pregnancy', 'yes', { on: ON })]), {
      complete: ALL,
    });
    expect(both(of)[0].outcome).toBe('deferred');
    expect(finding(both(of)[0], 'psychological-disorder')).toBe('yes clearance-required');
    expect(both(of)[0].alternatives.length).toBeGreaterThan(5);
    expect(both(of)[0].alternatives.filter(({ offered }) => offered)).toEqual([]);
    for (const { because } of both(of)[0].alternatives) expect(because).toContain('ruled out');
  });

  test('apixaban stopped two days ago: clearance', () => {
    const of = report(native([said('apixaban', 'yes', { last: '2026-11-19' })]), { complete: ALL });
    expect(says(of)).toEqual([
      'clearance-required: clearance-required to clearance-required',
      'clearance-required: clearance-required to clearance-required',
    ]);
  });

  const condition = (over: Json): Json => ({
    resourceType: 'Condition',
    id: 'c1',
    subject: { reference: 'Patient/p1' },
    recordedDate: '2026-11-01',
    ...over,
  });
  const icd = (code: string): Json => ({ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] });
  test('Gilbert syndrome: a question, not a metabolic disorder', () => {
    const of = fhir(bundle(condition({ code: icd('E80.4') })), { complete: ALL });
    expect(both(of).map((one) => finding(one, 'metabolic-disorder'))).toEqual(['no', 'unknown contraindicated']);
    expect(of.notUnderstood).toEqual([]);
  });

  test('"no symptoms, not pregnant" as text: understood as nothing, never as a fact', () => {
    const of = fhir(bundle(condition({ code: { text: 'no symptoms, not pregnant' } })), { complete: ALL });
    expect(of.notUnderstood).toHaveLength(1);
    expect(says(of)).toEqual([
      `not-enough-information: ${NONE} to clearance-required`,
      `not-enough-information: ${NONE} to clearance-required`,
    ]);
    expect(both(of).map((one) => finding(one, 'multiple-sclerosis'))).toEqual(['no', 'no']);
  });
});

describe('patients that a review found', () => {
  test('"not in remission" and nothing else: an active cancer', () =>
    expect(both(report(native([said('malignancy-not-in-remission', 'yes')]), { complete: ALL }))[0].outcome).toBe(
      'contraindicated',
    ));

  test('pregnant with a hemoglobin of 107 g/L, which the trimester decides: anemia is open', () => {
    const measurements = [{ loinc: '718-7', value: 107, unit: 'g/L', on: '2026-11-14' }];
    const of = report(native([said('pregnancy', 'yes', { on: ON })], { measurements }), { complete: ALL });
    expect(finding(both(of)[1], 'anemia')).toBe('unknown contraindicated');
  });

  test.each([
    ['HbA1c of 9 "mmol/mol", meant in %', '59261-8', 9, 'mmol/mol', 'uncontrolled-diabetes', 'unknown deferred', 0],
    [
      '240,000 platelets "10*9/L", meant per microliter',
      '777-3',
      240_000,
      '10*9/L',
      'low-platelet-count',
      'unknown contraindicated',
      1,
    ],
  ] as const)('%s: not judged', (_, loinc, value, unit, rule, expected, column) => {
    const measurements = [{ loinc, value, unit, on: '2026-11-14' }];
    const of = report(native([said('type-2-diabetes', 'yes')], { measurements }), { complete: ALL });
    expect(finding(both(of)[column], rule)).toBe(expected);
  });

  test('a vague result of somebody who turned fifteen in that month is judged by both limits', () => {
    const boy = { patient: { id: 'b', birthDate: '2011-11-10', sex: 'male' }, facts: [] };
    const measurements = [{ loinc: '718-7', value: 125, unit: 'g/L', on: '2026-11' }];
    expect(finding(both(report({ ...boy, measurements }, { complete: ALL }))[1], 'anemia')).toBe(
      'unknown contraindicated',
    );
  });

  test('a hemoglobin that pregnancy decides: pregnancy is asked', () => {
    const measurements = [{ loinc: '718-7', value: 107, unit: 'g/L', on: '2026-11-14' }];
    const of = report(native([said('breastfeeding', 'no', { on: ON })], { measurements }), {
      complete: ALL.filter((one) => one !== 'states'),
    });
    expect(both(of)[1].questions.map(({ concept }) => concept)).toEqual(
      expect.arrayContaining(['anemia', 'pregnancy']),
    );
  });

  test('a blood thinner until "2026-11", said in October: still taken', () => {
    const of = report(native([said('apixaban', 'yes', { on: '2026-10-20', until: '2026-11' })]), { complete: ALL });
    expect(both(of)[0].outcome).toBe('contraindicated');
  });

  test('two waits: the headline names the later day', () => {
    const facts = [said('alcohol', 'yes', { last: '2026-11-10' }), said('amoxicillin', 'yes', { last: '2026-11-18' })];
    expect(both(report(native(facts)))[1].headline).toContain('2 December 2026');
  });

  test('a diabetic whose control was measured before the word "diabetes" was said again: precautions', () => {
    const measurements = [{ loinc: '4548-4', value: 6.5, unit: '%', on: '2026-11-01' }];
    const of = report(native([said('diabetes', 'yes')], { measurements }), { complete: ALL });
    expect([both(of)[0].outcome, of.contradictions]).toEqual(['precautions', []]);
  });

  test('a diabetic who says "no illness": control is still open', () => {
    const of = report(native([said('type-2-diabetes', 'yes'), said('condition', 'no', { on: ON })]), { complete: ALL });
    expect(finding(both(of)[0], 'uncontrolled-diabetes')).toBe('unknown deferred');
  });

  test.each(knowledge.procedures.filter(({ complete }) => !complete).map(({ id }) => id))(
    '%s, whose rules are not all here, is never "no reason found"',
    (procedure) => {
      const [of] = screen(knowledge, readChart(native([]), knowledge), {
        on: ON,
        complete: ALL,
        procedures: [procedure],
      }).screenings;
      expect([of?.outcome, of?.decided]).toEqual(['not-enough-information', false]);
    },
  );
});

describe('the issue that this was built for', () => {
  const order = (coding: Json): Json => ({
    resourceType: 'MedicationRequest',
    id: 'm1',
    status: 'active',
    intent: 'order',
    authoredOn: '2026-11-01',
    subject: { reference: 'Patient/p1' },
    medicationCodeableConcept: { coding: [coding] },
  });
  const RXNORM = { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '1364430' };
  const ATC = { system: 'http://www.whocc.no/atc', code: 'B01AF02' };
  test.each([
    ['RxNorm', RXNORM, []],
    ['RxNorm, complete', RXNORM, ALL],
    ['ATC', ATC, []],
    ['ATC, complete', ATC, ALL],
  ] as const)(
    'an active order of apixaban by %s is contraindicated for mesotherapy, citing A6.2 and A6.4',
    (_, coding, complete) => {
      const [mesotherapy] = both(fhir(bundle(order(coding)), { complete }));
      expect([mesotherapy.outcome, mesotherapy.decided]).toEqual(['contraindicated', true]);
      expect(mesotherapy.findings[0]?.statements).toEqual(expect.arrayContaining(['A6.2', 'A6.4']));
      expect(mesotherapy.questions).toEqual([]);
    },
  );

  test('an empty Bundle is not decided and asks', () => {
    const of = fhir({ resourceType: 'Bundle', type: 'collection' });
    for (const one of both(of)) {
      expect([one.outcome, one.decided]).toEqual(['not-enough-information', false]);
      expect(one.questions.length).toBeGreaterThan(10);
    }
  });

  test('an antibiotic finished on 2026-11-10: deferred until 2026-11-24, and then no longer', () => {
    const finished = {
      resourceType: 'MedicationStatement',
      id: 'm1',
      subject: { reference: 'Patient/p1' },
      medicationCodeableConcept: { coding: [{ system: 'http://www.whocc.no/atc', code: 'J01CA04' }] },
      status: 'completed',
      effectivePeriod: { start: '2026-11-03', end: '2026-11-10' },
    };
    const on = (day: string): Screening => both(fhir(bundle(finished), { complete: ALL, on: day }))[1];
    expect([on(ON).outcome, on(ON).earliest]).toEqual(['deferred', '2026-11-24']);
    expect(on('2026-11-23').outcome).toBe('deferred');
    expect(on('2026-11-24').outcome).toBe(NONE);
  });
});
