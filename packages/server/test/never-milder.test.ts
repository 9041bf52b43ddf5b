// What is kept never becomes milder by the way it goes: by a correction, a part of a record, a day, an override, a letter.
import { columnFor } from '@primum/engine';
import { afterAll, expect, test } from 'vitest';
import { serveClinics } from './clinics.ts';
import { folkOf } from './folk.ts';
import { EVERYTHING, fact, ONE } from './liftable.ts';
import { artifact, bundle, ON, problemOf } from './served.ts';

const folk = await folkOf(await serveClinics());
afterAll(folk.close);

const [REASON = ''] = artifact.overrides?.reasons ?? [];
const patient = (gender: string) => bundle({ resourceType: 'Patient', id: 'x', gender });
const version = (etag: unknown) => ({ headers: { 'if-match': String(etag) } });

/** A person with one thing that somebody may clear, screened as complete for a day, and the clearance that was asked for. */
const asked = async (on = ON) => {
  const person = await folk.person({ birthDate: '1990-05-01' });
  await folk.post(`${person}/answers`, { on: '2026-11-19', facts: [fact(ONE.concept)] });
  const body = { on, procedures: [ONE.procedure], complete: EVERYTHING };
  const { screening } = (await folk.post(`${person}/screenings`, body)).json();
  const ask = { screening, rules: [ONE.rule], from: ONE.lift.by[0] };
  const { clearance } = (await folk.post(`${person}/clearances`, ask)).json();
  const decide = (more: object) =>
    folk.director({
      method: 'PUT',
      url: `${person}/clearances/${clearance.id}`,
      body: { name: 'Grace Hopper', on: ON, ...more },
      ...version(`"${clearance.version}"`),
    });
  const override = () =>
    folk.director({
      method: 'POST',
      url: `${person}/screenings/${screening}/overrides`,
      body: { rules: [ONE.rule], reason: REASON, text: 'spoken about with the person today' },
    });
  return { person, decide, override };
};

test('a correction that names no day and nobody who said it makes no answer fresher', async () => {
  const person = await folk.person();
  const facts = [{ concept: ONE.concept, answer: 'no' }];
  const kept = await folk.post(`${person}/answers`, { on: '2026-01-05', from: 'record', facts });
  const url = `${person}/answers/${kept.json().id}`;
  const corrected = await folk.put(url, { facts }, kept.headers['etag']);
  expect(corrected.json()).toMatchObject({ on: '2026-01-05', from: 'record' });
  expect((await folk.get(url)).json().facts).toEqual(facts);
});

test('nothing is complete while a record on file says that it is a part, and is again with the whole in its place', async () => {
  const person = await folk.person();
  const whole = bundle({ resourceType: 'Patient', id: 'x' });
  const part = { ...whole, link: [{ relation: 'next', url: 'https://elsewhere.invalid/2' }] };
  const kept = await folk.post(`${person}/answers`, { bundle: part });
  const screen = (complete: readonly string[]) => folk.post(`${person}/screenings`, { complete });
  expect(problemOf(await screen(['conditions']))).toMatchObject({ status: 422, pointer: '/complete' });
  expect((await screen([])).statusCode).toBe(201);
  await folk.put(`${person}/answers/${kept.json().id}`, { bundle: whole }, kept.headers['etag']);
  expect((await screen(['conditions'])).statusCode).toBe(201);
});

test('records that differ on the sex leave it unknown, and one that does not know it says nothing against another', async () => {
  const sexOf = async (...genders: readonly string[]) => {
    const person = await folk.person();
    for (const gender of genders) await folk.post(`${person}/answers`, { bundle: patient(gender) });
    return (await folk.get(`${person}/chart`)).json().patient.sex;
  };
  expect(await sexOf('male', 'other')).toBe('unknown');
  expect(await sexOf('other', 'female')).toBe('unknown');
  expect(await sexOf('male', 'unknown')).toBe('male');
  expect(await sexOf('unknown')).toBe('unknown');
});

test('a screening that is made again takes as complete what was, for the same day only', async () => {
  const headlineOf = async (more: object, on?: string): Promise<string> => {
    const { decide } = await asked(on);
    const { screening } = (await decide({ decision: 'cleared', ...more })).json();
    return screening.outcomes[0].headline;
  };
  const complete = /^Taken as complete:/;
  expect(await headlineOf({})).toMatch(complete);
  expect(await headlineOf({ screenOn: '2026-12-10' }, '2026-12-10')).toMatch(complete);
  expect(await headlineOf({ screenOn: '2026-12-10' })).not.toMatch(complete);
});

test('nobody proceeds against a screening that is not what is on file any more', async () => {
  const refused = await asked();
  await refused.decide({ decision: 'refused' });
  expect(problemOf(await refused.override()).status).toBe(409);
  const told = await asked();
  await folk.post(`${told.person}/answers`, { facts: [fact(ONE.concept, ON)] });
  expect(problemOf(await told.override()).status).toBe(409);
  expect((await (await asked()).override()).statusCode).toBe(201);
});

/** A rule that one person may lift for two procedures, and that rests on other statements for each. */
const found = artifact.rules.flatMap(({ id: rule, criterion, ...rest }) => {
  if (!('concept' in criterion)) return [];
  const columns = artifact.procedures.flatMap(({ id: procedure }) => {
    const column = columnFor({ id: rule, criterion, ...rest }, procedure, {});
    if (column.kind !== 'ruling' || column.lift === null || column.disposition !== 'clearance-required') return [];
    const { statements, lift } = column;
    return lift.after.length === 0 && statements.length > 0 ? [{ procedure, statements, by: lift.by[0] ?? '' }] : [];
  });
  const [first] = columns;
  const other = columns.find(({ statements, by }) => by === first?.by && statements.join() !== first.statements.join());
  return first === undefined || other === undefined ? [] : [{ rule, concept: criterion.concept, first, other }];
});

test('a letter says what stands in the way of each procedure, not of the first alone', async () => {
  const [{ rule, concept, first, other } = expect.fail('the knowledge has no such rule')] = found;
  const person = await folk.person();
  await folk.post(`${person}/answers`, { facts: [fact(concept)] });
  const body = { procedures: [first.procedure, other.procedure], complete: EVERYTHING };
  const { screening } = (await folk.post(`${person}/screenings`, body)).json();
  const { letter } = (await folk.post(`${person}/clearances`, { screening, rules: [rule], from: first.by })).json();
  for (const { statements } of [first, other]) expect(letter.replaceAll(/\s+/g, ' ')).toContain(statements.join(', '));
});
