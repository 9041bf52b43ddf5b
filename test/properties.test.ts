import { readChart } from '@primum/contract';
import { CATEGORIES, type Category, type Chart, type Report, rank, type Screening, screen } from '@primum/engine';
import { readFhir } from '@primum/fhir';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownKnowledge } from './support/knowledge.ts';

const knowledge = ownKnowledge();
const ON = '2026-11-21';
const PROCEDURES = knowledge.procedures.map(({ id }) => id);
const ALL = CATEGORIES;
fc.configureGlobal({ seed: 20_261_121 });

type Json = { [key: string]: unknown };
const day = fc.constantFrom('2024-03-01', '2026-08-15', '2026-11-08', '2026-11-19', ON);
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const clean = (value: Json): Json => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

const systems = {
  cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  sct: 'http://snomed.info/sct',
  atc: 'http://www.whocc.no/atc',
  loinc: 'http://loinc.org',
} as const;
const coded = (system: keyof typeof systems, code: string): Json => ({ coding: [{ system: systems[system], code }] });

/** The same thing said twice: as a FHIR resource and as a native chart would have it. */
interface Pair {
  readonly resource: Json;
  readonly concept?: string;
  readonly fact?: Json;
  readonly result?: Json;
}

/** System, code, concept, and whether the code names the concept itself: refuted, only such a code says no. */
const CONDITIONS = [
  ['cm', 'L01.00', 'impetigo', false],
  ['sct', '9014002', 'psoriasis', true],
  ['sct', '69896004', 'rheumatoid-arthritis', true],
  ['sct', '44054006', 'type-2-diabetes', false],
  ['sct', '271737000', 'anemia', false],
  ['cm', 'L91.0', 'keloid', false],
  ['sct', '77386006', 'pregnancy', false],
  ['sct', '83482000', 'body-dysmorphic-disorder', true],
] as const;
/** A refuted code of one thing of several: the native chart says nothing of it. */
const NOTHING: Pick<Pair, 'fact'> = {};
const condition: fc.Arbitrary<Pair> = fc
  .record({
    of: fc.constantFrom(...CONDITIONS),
    status: maybe(fc.constantFrom('active', 'inactive', 'remission', 'resolved')),
    sure: fc.constantFrom('confirmed', 'provisional', 'refuted'),
    since: maybe(day),
    until: maybe(day),
    on: day,
  })
  .map(({ of: [system, code, concept, itself], status, sure, since, until, on }) => ({
    concept,
    resource: clean({
      resourceType: 'Condition',
      subject: { reference: 'Patient/p1' },
      code: coded(system, code),
      clinicalStatus: status && {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: status }],
      },
      verificationStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: sure }],
      },
      onsetDateTime: since,
      abatementDateTime: until,
      recordedDate: on,
    }),
    ...(sure === 'refuted'
      ? itself
        ? { fact: { concept, answer: 'no', on } }
        : NOTHING
      : {
          fact: clean({
            concept,
            answer: 'yes',
            status,
            since,
            until: status === 'active' ? undefined : until,
            on,
            unconfirmed: sure === 'provisional' ? true : undefined,
          }),
        }),
  }));

const MEDICINES = [
  ['B01AF01', 'rivaroxaban', false],
  ['B01AA03', 'warfarin', true],
  ['J01CA04', 'amoxicillin', true],
  ['N06AX25', 'st-johns-wort', true],
] as const;
const medicine: fc.Arbitrary<Pair> = fc
  .record({
    of: fc.constantFrom(...MEDICINES),
    status: fc.constantFrom('active', 'completed', 'not-taken'),
    since: day,
    end: day,
    on: day,
  })
  .filter(({ since, end }) => since <= end)
  .map(({ of: [code, concept, itself], status, since, end, on }) => ({
    resource: {
      resourceType: 'MedicationStatement',
      status,
      subject: { reference: 'Patient/p1' },
      medicationCodeableConcept: coded('atc', code),
      effectivePeriod: status === 'completed' ? { start: since, end } : { start: since },
      dateAsserted: on,
    },
    ...(status === 'not-taken'
      ? itself
        ? { fact: { concept, answer: 'no', on } }
        : NOTHING
      : { fact: clean({ concept, answer: 'yes', since, until: status === 'completed' ? end : undefined, on }) }),
  }));

const result: fc.Arbitrary<Pair> = fc
  .record({
    of: fc.constantFrom(['777-3', '10*9/L', 140, 240], ['718-7', 'g/L', 110, 140], ['4548-4', '%', 6.5, 8.5]),
    high: fc.boolean(),
    on: day,
  })
  .map(({ of: [loinc, unit, low, top], high, on }) => {
    const value = high ? top : low;
    return {
      resource: {
        resourceType: 'Observation',
        status: 'final',
        subject: { reference: 'Patient/p1' },
        code: coded('loinc', loinc),
        effectiveDateTime: on,
        valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
      },
      result: { loinc, value, unit, on },
    };
  });

const record = fc.record({
  pairs: fc.array(fc.oneof(condition, medicine, result), { maxLength: 5 }),
  complete: fc.constantFrom<readonly Category[]>([], ALL),
  sex: fc.constantFrom('female', 'male', 'unknown'),
});
const nativeOf = (pairs: readonly Pair[], sex: string): Chart =>
  readChart(
    {
      patient: { id: 'p1', birthDate: '1985-05-01', sex },
      facts: pairs.flatMap(({ fact }) => fact ?? []),
      measurements: pairs.flatMap(({ result: one }) => one ?? []),
    },
    knowledge,
  );
const fhirOf = (pairs: readonly Pair[], sex: string): Chart => {
  const resources = [
    { resourceType: 'Patient', id: 'p1', birthDate: '1985-05-01', gender: sex },
    ...pairs.map(({ resource }, i) => ({ ...resource, id: `r${i}` })),
  ];
  return readFhir(
    { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) },
    knowledge,
    ON,
  );
};
const screened = (chart: Chart, complete: readonly Category[], on = ON): Report =>
  screen(knowledge, chart, { on, complete, procedures: PROCEDURES });
const gist = ({ screenings }: Report): unknown =>
  screenings.map((one: Screening) => ({
    outcome: [one.procedure, one.outcome, one.atLeast, one.atMost, one.earliest, one.headline],
    findings: one.findings.map(({ rule, answer, disposition, until, named }) => [
      rule,
      answer,
      disposition,
      until,
      named,
    ]),
    questions: one.questions.map(({ concept }) => concept),
  }));

describe('properties, on the knowledge itself', () => {
  test('the same content as FHIR and as a native chart gives the same screening', () => {
    fc.assert(
      fc.property(record, ({ pairs, complete, sex }) => {
        expect(gist(screened(fhirOf(pairs, sex), complete))).toEqual(gist(screened(nativeOf(pairs, sex), complete)));
      }),
      { numRuns: 100 },
    );
  });

  const statements = new Set(knowledge.library.sources.flatMap((source) => source.statements.map(({ id }) => id)));
  test('every finding cites a statement or a citation that exists', () => {
    let seen = 0;
    fc.assert(
      fc.property(record, ({ pairs, sex }) => {
        for (const { findings } of screened(nativeOf(pairs, sex), []).screenings)
          for (const { statements: cited, citations, origin } of findings) {
            seen += 1;
            expect(cited.length + citations.length).toBeGreaterThan(0);
            expect((origin === 'source' ? cited : citations).length).toBeGreaterThan(0);
            for (const one of cited) expect(statements).toContain(one);
            for (const one of citations) expect(knowledge.library.citations).toHaveProperty(one);
          }
      }),
      { numRuns: 20 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  test('nothing is offered that its own screening forbids, and nothing at all while its rules are incomplete', () => {
    fc.assert(
      fc.property(record, ({ pairs, complete, sex }) => {
        for (const { alternatives } of screened(nativeOf(pairs, sex), complete).screenings)
          for (const one of alternatives.filter(({ offered }) => offered)) {
            expect(rank(one.atMost)).toBeLessThanOrEqual(rank('clearance-required'));
            expect(knowledge.procedures.find(({ id }) => id === one.procedure)?.complete).toBe(true);
          }
      }),
      { numRuns: 30 },
    );
  });

  test('the two founding procedures are never each other’s alternative', () => {
    const founding = knowledge.procedures.filter((one) => one.founding).map(({ id }) => id);
    for (const { procedure, alternatives } of screened(nativeOf([], 'female'), []).screenings)
      if (founding.includes(procedure)) for (const one of alternatives) expect(founding).not.toContain(one.procedure);
  });

  test('no headline is longer than 140 characters, and none is empty', () => {
    fc.assert(
      fc.property(record, ({ pairs, complete, sex }) => {
        for (const { headline } of screened(nativeOf(pairs, sex), complete).screenings) {
          expect(headline.length).toBeLessThanOrEqual(140);
          expect(headline).not.toMatch(/[{}]|^$|headline\.|tail\./);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a further yes never makes it milder; missing data never does', () => {
    fc.assert(
      fc.property(record, condition, ({ pairs, complete, sex }, more) => {
        const yes = { ...more, fact: { concept: more.concept, answer: 'yes', on: ON } };
        const [before, after] = [
          screened(nativeOf(pairs, sex), complete),
          screened(nativeOf([...pairs, yes], sex), complete),
        ];
        before.screenings.forEach((one, i) => {
          expect(rank(after.screenings[i]!.atLeast)).toBeGreaterThanOrEqual(rank(one.atLeast));
          expect(rank(after.screenings[i]!.atMost)).toBeGreaterThanOrEqual(rank(one.atMost));
        });
        const less = screened(nativeOf(pairs.slice(1), 'unknown'), []);
        screened(nativeOf(pairs, 'unknown'), []).screenings.forEach((one, i) =>
          expect(rank(less.screenings[i]!.atMost)).toBeGreaterThanOrEqual(rank(one.atMost)),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('"what would change this" names only days that pass by themselves, answers, results and clearances', () => {
    const uses = ['warfarin', 'amoxicillin', 'st-johns-wort', 'alcohol'];
    fc.assert(
      fc.property(record, fc.constantFrom(...uses), ({ pairs, complete, sex }, concept) => {
        const taken = { resource: {}, fact: { concept, answer: 'yes', on: ON } };
        const wheres = screened(nativeOf([...pairs, taken], sex), complete).screenings;
        for (const { findings, earliest, questions } of wheres) {
          const goesOn = findings.some(({ evidence }) =>
            evidence.some((one) => one.path.includes(concept) && one.until === null),
          );
          if (goesOn) expect(earliest).toBeNull();
          for (const { ask } of questions) expect(ask).toMatch(/\?$/);
          for (const { lapsed, lifted } of findings) expect(lapsed ?? lifted).toBeNull();
        }
      }),
      { numRuns: 30 },
    );
  });
});
