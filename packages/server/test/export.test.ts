// What is kept of a person goes out whole, as JSON and as FHIR, and decides there what it decides here.
import type { Clearance, Fact, Report, Result } from '@primum/engine';
import { rank, STATUSES } from '@primum/engine';
import { addThing, append, changePerson, changeThing } from '@primum/records';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { ask, staffed } from './clinics.ts';
import { onBoth } from './on-both.ts';
import { artifact, ON, post, problemOf } from './served.ts';

fc.configureGlobal({ seed: 20_261_121 });

const concepts = Object.keys(artifact.concepts);
const areas = Object.keys(artifact.areas);
const date = fc.constantFrom('2019', '2026-03', '2026-11-01', '2026-11-20', ON, '2027-01-01');
const word = fc.constantFrom('Blue 20 mg', 'Green', 'a "quoted" word', 'zażółć');
const details = {
  since: date,
  until: date,
  last: date,
  on: date,
  status: fc.constantFrom(...STATUSES),
  unconfirmed: fc.boolean(),
  product: word,
  said: word,
} as const;
const about = { concept: fc.constantFrom(...concepts) };
const requiredKeys = ['concept', 'answer'] as ('concept' | 'answer')[];
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ ...about, ...details, answer: fc.constantFrom('yes', 'no', 'unknown') }, { requiredKeys }),
  fc.record(
    { ...about, ...details, answer: fc.constantFrom('yes', 'unknown'), area: fc.constantFrom(...areas) },
    { requiredKeys },
  ),
);
const unitsOf = (scales: readonly { readonly units: Readonly<Record<string, number>> }[]): readonly string[] =>
  scales.flatMap(({ units }) => Object.keys(units));
const result: fc.Arbitrary<Result> = fc
  .constantFrom(...artifact.measurements.filter(({ of }) => of === null))
  .chain(({ id, loinc, scales }) =>
    fc
      .record({
        value: fc.integer({ min: 1, max: 300 }),
        unit: fc.constantFrom(...unitsOf(scales)),
        on: date,
        called: fc.constantFrom({ kind: id }, ...loinc.map((one) => ({ loinc: one }))),
      })
      .map(({ called, ...rest }) => ({ ...called, ...rest })),
  );
const entry = fc.record({ text: word, on: date, counts: fc.boolean() }, { requiredKeys: ['text', 'counts'] });
const clearance: fc.Arbitrary<Clearance> = fc.record({
  rule: fc.constantFrom(...artifact.rules.map(({ id }) => id)),
  concepts: fc.array(fc.constantFrom(...concepts), { maxLength: 2 }),
  by: fc.constantFrom(...artifact.roles),
  decision: fc.constantFrom('cleared', 'refused'),
  on: fc.constantFrom('2026-11-01', ON),
});
const answers = fc.record({
  facts: fc.array(fact, { maxLength: 5 }),
  measurements: fc.array(result, { maxLength: 2 }),
  notUnderstood: fc.array(entry, { maxLength: 1 }),
});

const dispositions = ({ screenings }: Report) =>
  screenings.map(({ procedure, outcome, atLeast, atMost, earliest, findings }) => ({
    of: [procedure, outcome, atLeast, atMost, earliest],
    findings: findings.map((one) => [one.rule, one.answer, one.disposition, one.until]),
  }));

onBoth('the export', async (serve) => {
  const served = await serve();
  const { app, accounts, logged } = served;
  afterAll(served.close);
  const { director, physician } = await staffed(served, 'north');
  const { store } = accounts;

  let keys = 0;
  const key = (): string => `key-of-export-${(keys += 1)}`;
  const PEOPLE = '/api/clinics/north/people';
  const add = async (body: object): Promise<string> =>
    (await ask(app, { method: 'POST', url: PEOPLE, body, key: key() }, director)).json().person;
  const keep = (person: string, kind: 'answers' | 'clearance' | 'appointment', content: object, day = ON) =>
    addThing(store, 'north', { kind, person }, { content, day, author: 'test' });
  const answered = { on: ON, from: 'staff', measurements: [], notUnderstood: [], hints: [], withdrawn: null };
  const take = (person: string, format: string) =>
    ask(app, { method: 'GET', url: `${PEOPLE}/${person}/export?format=${format}` }, physician);
  const screened = async (person: string): Promise<Report> =>
    (
      await ask(app, { method: 'POST', url: `${PEOPLE}/${person}/screenings`, body: { on: ON }, key: key() }, director)
    ).json().report;

  test('as JSON it holds every version of everything, in order, and who read or wrote it', async () => {
    const person = await add({ name: 'Ada First', phone: '+48 1' });
    await changePerson(store, 'north', person, { identity: { name: 'Ada Second' }, author: 'test' });
    const { id, seq: version } = await keep(person, 'answers', { ...answered, facts: [] });
    const newer = { content: { ...answered, facts: [], from: 'client' }, day: ON, author: 'test' };
    await changeThing(store, 'north', { kind: 'answers', id, version }, newer);
    const report = await screened(person);
    await append(store, 'north', { kind: 'override', person, author: 'test', content: { text: 'own words' } });
    await append(store, 'north', { kind: 'novelty', person, author: 'test', content: { text: 'of later' } });
    await keep(person, 'appointment', { note: 'bring a hat' });
    const response = await take(person, 'json');
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="person.json"',
      'cache-control': 'no-store',
    });
    const { schema, records, audit, ...whose } = response.json();
    expect([schema, whose]).toEqual([
      { name: 'primum-person-export', version: 1 },
      { clinic: 'north', person, exported: expect.any(String) },
    ]);
    expect(records.map((one: { kind: string }) => one.kind)).toEqual(
      'person person answers answers screening override appointment novelty'.split(' '),
    );
    expect(records[1].content).toEqual({ name: 'Ada Second' });
    expect(records[3].content).toMatchObject({ thing: id, content: { from: 'client' } });
    expect(records[4].content.report).toEqual(report);
    const actions = audit.map(({ action }: { action: string }) => action);
    expect(actions.slice(0, 2)).toEqual(['add-person', 'change-person']);
    expect(actions.at(-1)).toBe('export-person-json');
  });

  test('it is whole however much there is', async () => {
    const person = await add({ name: 'Much' });
    const notes = Array.from({ length: 230 }, (_, at) => ({ kind: 'note', person, author: 'test', content: { at } }));
    await Promise.all(notes.map((one) => append(store, 'north', one)));
    const { records, audit } = (await take(person, 'json')).json();
    const numbers = records.map((one: { content: { at?: number } }) => one.content.at);
    expect(numbers.slice(1).toSorted((a: number, b: number) => a - b)).toEqual(notes.map((_, at) => at));
    expect(audit.length).toBeGreaterThan(230);
    const { entry: entries } = (await take(person, 'fhir')).json();
    expect(entries).toHaveLength(231);
  });

  test('as FHIR it gives the dispositions of the kept chart; a refusal, which it cannot carry, counts as not understood', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(answers, { minLength: 1, maxLength: 2 }),
        fc.option(clearance, { nil: undefined }),
        fc.constantFrom('1990-05-01', '2012-01-01', undefined),
        async (all, decided, birthDate) => {
          const person = await add({ name: 'Any', ...(birthDate !== undefined && { birthDate }) });
          for (const one of all) await keep(person, 'answers', { ...answered, ...one });
          if (decided !== undefined)
            await keep(person, 'clearance', { state: 'received', decisions: [decided], rules: [] });
          const kept = await screened(person);
          const response = await take(person, 'fhir');
          expect(response.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
          const answer = await post(app, { bundle: response.json(), on: ON });
          expect([answer.statusCode, answer.statusCode === 200 || answer.body]).toEqual([200, true]);
          const read: Report = answer.json();
          if (decided === undefined) expect(dispositions(read)).toEqual(dispositions(kept));
          else if (decided.decision === 'refused')
            expect(read.notUnderstood).toContainEqual(
              expect.objectContaining({ code: `urn:primum:rule|${decided.rule}` }),
            );
          else
            for (const [at, one] of kept.screenings.entries())
              expect(rank(read.screenings[at]?.atMost ?? one.atMost)).toBeGreaterThanOrEqual(rank(one.atMost));
        },
      ),
      { numRuns: 6 },
    );
  }, 120_000);

  test('answers that were withdrawn go out as entered in error, and say nothing', async () => {
    const person = await add({ name: 'Gone' });
    const [concept] = concepts;
    const facts = [{ concept, answer: 'yes', on: ON }];
    await keep(person, 'answers', { ...answered, facts, withdrawn: 'wrong-person' });
    const bundle = (await take(person, 'fhir')).json();
    const response = bundle.entry.find(({ resource }: { resource: { status?: string } }) => resource.status);
    expect(response.resource.status).toBe('entered-in-error');
    expect((await post(app, { bundle, on: ON })).json().screenings).toEqual(
      (await post(app, { chart: { patient: { id: person }, facts: [] }, on: ON })).json().screenings,
    );
  });

  test('who asks for another format is told which there are, and nobody is named in the log', async () => {
    const person = await add({ name: 'Canary Export' });
    expect(problemOf(await take(person, 'xml'))).toMatchObject({
      status: 422,
      detail: expect.stringContaining('`json` or `fhir`'),
    });
    expect((await take(person, 'json')).body).toContain('Canary Export');
    expect(logged()).not.toMatch(new RegExp(`Canary|${person}`));
  });
});
