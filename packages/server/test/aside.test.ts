// A record that is too much for one screening ends in a clear answer, and nobody else waits for it.
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { drawAside } from '../src/aside/paper.ts';
import { bundle, chart, post, problemOf, serve } from './served.ts';

const { app } = await serve({ atOnce: 1000, seconds: 3, megabytes: 256 });
const patient = await serve({ atOnce: 1000, seconds: 100 });
/** No screening is done so soon, however fast the machine. */
const hasty = await serve({ atOnce: 1000, seconds: 0.02 });
const plain = await serve();
afterAll(() => Promise.all([app.close(), patient.app.close(), hasty.app.close(), plain.app.close()]));

const many = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

test('a large record gets the bytes that a small one gets', async () => {
  const text = readFileSync(new URL('../../../examples/apixaban-order-fhir/patient.json', import.meta.url), 'utf8');
  const body = { bundle: JSON.parse(text) };
  const [aside, atOnce] = [await post(patient.app, body), await post(plain.app, body)];
  expect(JSON.stringify(body).length).toBeGreaterThan(1000);
  expect(aside.statusCode).toBe(200);
  expect(aside.body).toBe(atOnce.body);
});

test('what is wrong with a large record is told as of a small one', async () => {
  const body = { chart: chart({ notUnderstood: many(100, () => ({ text: 'something' })), fatcs: [] }) };
  const problem = problemOf(await post(patient.app, body));
  expect([problem.status, problem.pointer]).toEqual([422, '/chart']);
});

test('a record that takes too long is refused, and other requests do not wait', async () => {
  const facts = many(15_000, () => ({ concept: 'allergy', answer: 'yes', on: '2026-11-20' }));
  const order: string[] = [];
  const slow = post(app, { chart: chart({ facts }) }).then(() => order.push('large'));
  expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
  order.push('small');
  const problem = problemOf(await post(hasty.app, { chart: chart({ facts }) }));
  expect([problem.status, problem.detail]).toEqual([422, expect.stringContaining('more than 0.02 seconds')]);
  await slow;
  expect(order).toEqual(['small', 'large']);
});

test('a record that takes too much memory is refused, and the server lives', async () => {
  const medication = { resourceType: 'Medication', id: 'm', code: { text: 'x' } };
  const taken = {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationReference: { reference: 'Medication/m' },
  };
  const patient = { resourceType: 'Patient', id: 'p' };
  const response = await post(app, {
    bundle: bundle(patient, ...many(3000, () => taken), ...many(5000, () => medication)),
  });
  expect(problemOf(response).type).toBe('urn:primum:problem:too-much');
  expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
});

test('a fault in drawing a paper keeps its kind, so that the log tells it, and nothing of what stood there', async () => {
  const broken = JSON.parse('{"title": "canary", "pieces": []}');
  await expect(drawAside({ seconds: 60, megabytes: 512 })(broken)).rejects.toMatchObject({
    name: 'TypeError',
    message: expect.not.stringContaining('canary'),
  });
});

test('only a few wait for their turn', async () => {
  const facts = many(15_000, () => ({ concept: 'allergy', answer: 'yes', on: '2026-11-20' }));
  const responses = await Promise.all(many(12, () => post(hasty.app, { chart: chart({ facts }) })));
  const turnedAway = responses.filter(({ statusCode }) => statusCode === 503);
  expect(turnedAway).toHaveLength(2);
  expect(turnedAway.every(({ headers }) => headers['retry-after'] === '1')).toBe(true);
  expect(responses.filter(({ statusCode }) => statusCode === 422)).toHaveLength(10);
});
