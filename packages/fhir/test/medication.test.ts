import { describe, expect, it } from 'vitest';
import { bundle, coded, countsOf, factsOf, type Json, listedOf, ON, order, read, resource } from './made-up.ts';

const blue = coded('rxnorm', '501', 'Blue 5 mg');
const taken = { concept: 'blue-medicine', answer: 'yes', since: '2026-03-04', on: '2026-03-04' };
const answers = (json: Json) => read(json).facts.map(({ concept, answer, matched }) => [concept, answer, matched]);
const text = (words: string) => order({ text: words });
const statement = (more: Json) => resource('MedicationStatement', { medicationCodeableConcept: blue, ...more });
const given = (more: Json) => resource('MedicationAdministration', { medicationCodeableConcept: blue, ...more });

describe('orders', () => {
  it('reads active and on hold as taken, with the product that it is about', () => {
    expect(factsOf(order(blue))).toEqual([taken]);
    expect(factsOf(order(blue, { status: 'on-hold' }))).toEqual([taken]);
    expect(read(order(blue)).facts[0]).toMatchObject({
      product: 'http://www.nlm.nih.gov/research/umls/rxnorm|501 blue 5 mg',
      said: 'Blue 5 mg',
    });
    expect(read(text('Bluezine  5 mg')).facts[0]?.product).toBe('bluezine 5 mg');
  });

  it.each(['draft', 'cancelled', 'entered-in-error'])('reads %s as no order', (status) => {
    expect(factsOf(order(blue, { status }))).toEqual([]);
    expect(listedOf(order({ text: 'frob' }, { status }))).toEqual([]);
  });

  it('reads proposals, plans and orders not to do something as no orders', () => {
    for (const more of [{ intent: 'proposal' }, { intent: 'plan' }, { doNotPerform: true }])
      expect(factsOf(order(blue, more))).toEqual([]);
  });

  it('asks about a plan that somebody told of, and counts one that nobody placed', () => {
    const told = { intent: 'plan', reportedBoolean: true };
    expect(factsOf(order(blue, told))).toEqual([{ ...taken, answer: 'unknown' }]);
    expect(countsOf(order({ text: 'frob' }, told))).toEqual([true]);
    expect(factsOf(order(blue, { ...told, reportedBoolean: false }))).toEqual([]);
  });

  it('reads an unknown or missing status as unknown', () => {
    for (const status of ['unknown', undefined, 'constructor'])
      expect(factsOf(order(blue, { status }))).toEqual([{ ...taken, answer: 'unknown' }]);
  });

  it.each(['stopped', 'completed'])('ends an order that is %s on the end of its bounds', (status) => {
    const dosage = (end?: string) => ({ timing: { repeat: { boundsPeriod: { start: '2026-03-01', end } } } });
    const of = (...dosageInstruction: Json[]) => factsOf(order(blue, { status, dosageInstruction }))[0];
    expect(of(dosage('2026-03-09'))).toEqual({ ...taken, since: '2026-03-01', until: '2026-03-09' });
    expect(of(dosage('2026-03-09'), dosage('2026-03-12'))?.until).toBe('2026-03-12');
    expect(of(dosage('2026-03-09'), dosage())?.until).toBe('2026-06-02');
    expect(of(dosage('2026-11'))?.until).toBe('2026-11-30');
  });

  it('ends no day beyond the calendar', () => {
    const late = order(blue, { status: 'completed', authoredOn: '9999-12-31' });
    expect(factsOf(late)[0]).toMatchObject({ status: 'ended' });
    expect(read(late, '9999-12-31').facts).toHaveLength(1);
  });

  it('ends it else on its date plus the longest course, if that has passed', () => {
    const of = (authoredOn: string) => factsOf(order(blue, { status: 'completed', authoredOn }))[0];
    expect(of('2026-03-04')).toEqual({ ...taken, until: '2026-06-02' });
    expect(of('2026-03')).toMatchObject({ until: '2026-06-29' });
    expect(of('2026-08-23')).toMatchObject({ status: 'ended' });
    expect(of('2026-08-23')).not.toHaveProperty('until');
  });

  it('ends it else on a day that nobody knows', () => {
    const red = order(coded('rxnorm', '506'), { status: 'stopped' });
    expect(factsOf(red)).toEqual([{ ...taken, concept: 'red-medicine', status: 'ended' }]);
    expect(factsOf(order(blue, { status: 'stopped', authoredOn: undefined }))).toEqual([
      { concept: 'blue-medicine', answer: 'yes', status: 'ended' },
    ]);
  });

  it('lets an active order stand whatever other orders of the same product have ended', () => {
    const over = order(blue, { id: '2', status: 'completed', authoredOn: '2026-05-01' });
    expect(factsOf(bundle(order(blue), over))).toEqual([taken]);
    expect(factsOf(bundle(order(coded('atc', 'Q01AA05')), over))).toHaveLength(2);
    const start = (day: string) => [{ timing: { repeat: { boundsPeriod: { start: day } } } }];
    const next = (day: string) => order(blue, { id: '3', dosageInstruction: start(day) });
    expect(factsOf(bundle(next('2026-12-20'), over))).toHaveLength(2);
    expect(factsOf(bundle(next(ON), over))).toHaveLength(1);
  });
});

describe('statements and administrations', () => {
  it('reads what somebody says is taken', () => {
    const more = { status: 'active', effectivePeriod: { start: '2026-01' }, dateAsserted: '2026-11-20' };
    expect(factsOf(statement(more))).toEqual([{ ...taken, since: '2026-01', on: '2026-11-20' }]);
  });

  it('reads not taken as no', () => {
    const more = { status: 'not-taken', dateAsserted: '2026-11-20' };
    const of = (medicine: Json) => factsOf({ ...statement(more), medicationCodeableConcept: medicine });
    const no = [{ concept: 'pink-medicine', answer: 'no', on: '2026-11-20' }];
    for (const itself of [coded('rxnorm', '510'), coded('atc', 'Q02AA01'), { text: 'Pink medicine 5 mg' }])
      expect(of(itself)).toEqual(no);
    for (const part of [coded('rxnorm', '511'), blue, coded('atc', 'Q01AA05'), { text: 'rosol' }, { text: 'bluezine' }])
      expect(of(part)).toEqual([]);
    expect(listedOf({ ...statement(more), medicationCodeableConcept: { text: 'frob' } })).toEqual([]);
  });

  it('keeps a partial end as written where the day on which it was said may cap it', () => {
    const more = { status: 'stopped', effectivePeriod: { start: '2026-01-02', end: '2026-11' } };
    expect(factsOf(statement({ ...more, dateAsserted: '2026-11-20' }))[0]?.until).toBe('2026-11');
    expect(factsOf(given({ ...more, status: 'completed' }))[0]?.until).toBe('2026-11-30');
  });

  it('ends what is completed or stopped on the end of its effective period', () => {
    const more = { status: 'stopped', effectivePeriod: { start: '2026-01-02', end: '2026-01-09' } };
    expect(factsOf(statement(more))).toEqual([
      { concept: 'blue-medicine', answer: 'yes', since: '2026-01-02', until: '2026-01-09' },
    ]);
  });

  it('reads what is intended or was entered in error as nothing', () => {
    expect(factsOf(statement({ status: 'intended' }))).toEqual([]);
    expect(factsOf(statement({ status: 'entered-in-error' }))).toEqual([]);
  });

  it('reads what was given as a use on that day', () => {
    const more = { status: 'completed', effectiveDateTime: '2026-11-20T08:00:00Z' };
    expect(factsOf(given(more))).toEqual([
      { concept: 'blue-medicine', answer: 'yes', since: '2026-11-20', until: '2026-11-20', on: '2026-11-20' },
    ]);
    expect(factsOf(given({ status: 'not-done', effectiveDateTime: '2026-11-20' }))).toEqual([]);
    const period = { start: '2026-11-01', end: '2026-11-05' };
    expect(factsOf(given({ status: 'completed', effectivePeriod: period }))[0]?.until).toBe('2026-11-05');
  });
});

describe('the medicine itself', () => {
  it('is matched, excluded, asked about or covered by its codes', () => {
    expect(answers(order(coded('atc', 'Q01AA07')))).toEqual([['blue-medicine', 'yes', 'code']]);
    expect(answers(order(coded('rxnorm', '503')))).toEqual([['blue-medicine', 'unknown', 'code']]);
    for (const code of [coded('rxnorm', '502'), coded('atc', 'V99XX01')]) expect(listedOf(order(code))).toEqual([]);
    expect(read(order(coded('rxnorm', '505', 'Greenol'))).hints).toEqual([
      { concept: 'green-illness', said: 'Greenol', where: 'MedicationRequest/1' },
    ]);
  });

  it('is never an allergy, though an allergen has the same code or name', () => {
    expect(factsOf(order(coded('rxnorm', '504')))).toEqual([]);
    expect(countsOf(order(coded('rxnorm', '504')))).toEqual([true]);
    expect(factsOf(text('quux 5 mg'))).toEqual([]);
  });

  it('is found by every ingredient name that its display or text contains as whole words', () => {
    expect(answers(text('BLUEZINE 5 mg tablet'))).toEqual([['blue-medicine', 'yes', 'name']]);
    expect(answers(order(coded('rxnorm', '9999', 'bluezíne / old toms weed')))).toEqual([
      ['blue-medicine', 'yes', 'name'],
      ['red-medicine', 'yes', 'name'],
    ]);
    expect(answers(text("St. Old Tom's-weed"))).toEqual([['red-medicine', 'yes', 'name']]);
    for (const other of ['bluezinex 5 mg', 'megabluezine', 'old weed']) {
      expect(answers(text(other))).toEqual([]);
      expect(countsOf(text(other))).toEqual([true]);
    }
  });

  it('is not searched for names where a coding places it', () => {
    expect(answers(order({ ...coded('rxnorm', '502'), text: 'bluezine' }))).toEqual([]);
  });

  it('is a question where its name is negated, and counts as not understood', () => {
    for (const other of [
      'no bluezine',
      'not on Bluezine',
      'Negative for old bluezine',
      'do not stop bluezine 5 mg',
      'non-frob, no: x; not bluezine',
      'nee frob bluezine',
      'no frob oder bluezine',
    ]) {
      expect(answers(text(other))).toEqual([['blue-medicine', 'unknown', 'name']]);
      expect(countsOf(text(other))).toEqual([true]);
    }
    expect(answers(text('no frobs. Bluezine 5 mg'))).toEqual([['blue-medicine', 'yes', 'name']]);
    expect(countsOf(text("bluezine, no old Tom's weed"))).toEqual([true]);
  });

  it.each([
    'no frob, bluezine',
    'no frob; bluezine',
    'no frob and bluezine',
    'not frob but bluezine',
    'nee frob oder bluezine',
    'Non-frob bluezine',
    'no\u2011frob bluezine',
    'no bluezine, bluezine 5 mg',
  ])('is a fact where the negation does not reach it: %s', (words) => {
    expect(answers(text(words))).toEqual([['blue-medicine', 'yes', 'name']]);
  });

  it('is a question in a dose form of the skin or the eye', () => {
    expect(answers(text('bluezine gel'))).toEqual([['blue-medicine', 'unknown', 'name']]);
    expect(answers(text('Bluezine 1 % eye drops'))).toEqual([['blue-medicine', 'unknown', 'name']]);
    expect(answers(text('bluezine gelatin capsule'))).toEqual([['blue-medicine', 'yes', 'name']]);
  });

  it('is a question where only a brand names it', () => {
    expect(answers(text('Bluebrand forte'))).toEqual([['blue-medicine', 'unknown', 'name']]);
    expect(answers(text('Bluebrand (bluezine)'))).toEqual([['blue-medicine', 'yes', 'name']]);
    expect(listedOf(text('Bluebrand'))).toEqual([]);
  });

  it('is not understood where only a brand names it and no rule asks about that', () => {
    expect(answers(text('Redbrand'))).toEqual([['red-medicine', 'unknown', 'name']]);
    expect(read(text('Redbrand')).hints).toHaveLength(1);
    expect(countsOf(text('Redbrand'))).toEqual([true]);
    expect(countsOf(text("Redbrand (Old Tom's weed)"))).toEqual([]);
  });

  it('may by its name suggest an illness and no more', () => {
    const chart = read(text('Hintol 5 mg'));
    expect(chart.facts).toEqual([]);
    expect(chart.hints).toEqual([{ concept: 'green-illness', said: 'Hintol 5 mg', where: 'MedicationRequest/1' }]);
    expect(chart.notUnderstood).toEqual([]);
    expect(read(text('Bluezine gel')).hints).toHaveLength(1);
  });

  it('is otherwise not understood, and counts while it is taken or nobody knows its end', () => {
    const of = (more: Json) => countsOf(order({ text: 'frob' }, more));
    const until = (end: string) => ({
      status: 'stopped',
      dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end } } } }],
    });
    expect(of({})).toEqual([true]);
    expect(of({ status: 'stopped' })).toEqual([true]);
    expect(of(until('2026-05-01'))).toEqual([false]);
    expect(of(until(ON))).toEqual([true]);
    expect(of(until('2026'))).toEqual([true]);
    expect(listedOf(text('frob'))[0]).toMatchObject({ text: 'frob', on: '2026-03-04', where: 'MedicationRequest/1' });
  });

  it('says no by a negated code', () => {
    expect(factsOf(order(coded('snomed', '1012')))[0]).toMatchObject({ answer: 'no', on: '2026-03-04' });
  });
});

describe('Medication resources', () => {
  const medication = resource('Medication', { id: 'm', code: blue });
  const referring = (reference: string, more: Json = {}) =>
    order(blue, { medicationCodeableConcept: undefined, medicationReference: { reference }, ...more });
  const filed = (fullUrl: string | undefined, reference: string) => ({
    resourceType: 'Bundle',
    type: 'searchset',
    entry: [{ resource: referring(reference) }, { fullUrl, resource: medication }],
  });

  it('are found where they are contained', () => {
    expect(factsOf(referring('#m', { contained: [medication] }))).toEqual([taken]);
  });

  it('are found by relative, absolute and UUID references', () => {
    expect(factsOf(filed(undefined, 'Medication/m'))).toEqual([taken]);
    expect(factsOf(filed('http://a.example/fhir/Medication/m', 'Medication/m/_history/3'))).toEqual([taken]);
    expect(factsOf(filed('http://a.example/fhir/Medication/m', 'http://a.example/fhir/Medication/m'))).toEqual([taken]);
    expect(factsOf(filed('urn:uuid:7', 'urn:uuid:7'))).toEqual([taken]);
  });

  it('are not understood where the reference leads nowhere, and count', () => {
    for (const json of [
      referring('Medication/x'),
      referring('#x'),
      filed('http://a.example/fhir/Medication/m', 'http://b.example/fhir/Medication/m'),
    ]) {
      expect(factsOf(json)).toEqual([]);
      expect(countsOf(json)).toEqual([true]);
    }
  });

  it('are found by the name that the reference shows, where it leads nowhere', () => {
    const json = order(blue, {
      medicationCodeableConcept: undefined,
      medicationReference: { reference: 'Medication/x', display: 'bluezine' },
    });
    expect(answers(json)).toEqual([['blue-medicine', 'yes', 'name']]);
  });

  it('speak by their ingredients, too', () => {
    const mixture = (...ingredient: Json[]) => ({ ...medication, code: { text: 'Mix' }, ingredient });
    const of = (...ingredient: Json[]) => referring('#m', { contained: [mixture(...ingredient)] });
    const item = (itemCodeableConcept: Json) => ({ itemCodeableConcept });
    expect(answers(of(item(blue), item(coded('rxnorm', '502'))))).toEqual([['blue-medicine', 'yes', 'code']]);
    expect(listedOf(of(item(blue), item(coded('rxnorm', '502'))))).toEqual([]);
    expect(answers(of(item({ text: 'bluezine' })))).toEqual([['blue-medicine', 'yes', 'name']]);
    expect(countsOf(of(item(blue), item({ text: 'frob' })))).toEqual([true]);
    expect(answers(of({ ...item(blue), isActive: false }))).toEqual([]);
  });

  it('ask by their name what their ingredients do not say', () => {
    const mixture = {
      ...medication,
      code: { text: 'Bluezine' },
      ingredient: [{ itemCodeableConcept: coded('rxnorm', '502') }],
    };
    const mixed = referring('#m', { contained: [mixture] });
    expect(answers(mixed)).toEqual([['blue-medicine', 'unknown', 'name']]);
    expect(listedOf(mixed)).toEqual([]);
  });

  it('are all read where several may be meant', () => {
    const harmless = { ...medication, code: coded('rxnorm', '502') };
    const twice = bundle(referring('Medication/m'), harmless, medication);
    expect(answers(twice)).toEqual([['blue-medicine', 'yes', 'code']]);
    const written = { medicationCodeableConcept: coded('rxnorm', '502') };
    expect(answers(bundle(referring('Medication/m', written), medication))).toEqual([['blue-medicine', 'yes', 'code']]);
    const dangling = { medicationReference: { reference: 'Medication/x', display: 'bluezine' } };
    expect(answers(order(coded('rxnorm', '502'), dangling))).toEqual([['blue-medicine', 'yes', 'name']]);
  });

  it('are those beside the resource that refers', () => {
    const at = (server: string, resource: Json) => ({
      fullUrl: `http://${server}.example/${String(resource.resourceType)}/${String(resource.id)}`,
      resource,
    });
    const of = (...entry: Json[]) => answers({ resourceType: 'Bundle', entry });
    const far = at('b', { ...medication, code: coded('rxnorm', '502') });
    expect(of(at('a', referring('Medication/m')), far, at('a', medication))).toEqual([
      ['blue-medicine', 'yes', 'code'],
    ]);
    expect(countsOf({ resourceType: 'Bundle', entry: [at('a', referring('Medication/m')), far] })).toEqual([true]);
  });

  it('find what they contain', () => {
    const inside = { resourceType: 'Medication', id: 'i', code: blue };
    const mix = {
      ...medication,
      code: { text: 'Mix' },
      contained: [inside],
      ingredient: [{ itemReference: { reference: '#i' } }],
    };
    expect(answers(bundle(referring('Medication/m'), mix))).toEqual([['blue-medicine', 'yes', 'code']]);
  });

  it('bring their dose form', () => {
    const gel = { ...medication, code: { text: 'bluezine' }, form: { text: 'gel' } };
    expect(answers(referring('#m', { contained: [gel] }))).toEqual([['blue-medicine', 'unknown', 'name']]);
  });
});
