// `PRIMUM_FUZZ=100000 npx vitest run packages/server/test/fuzz.test.ts` for more.
import { readChart, readRequest } from '@primum/contract';
import { screen } from '@primum/engine';
import { readFhir } from '@primum/fhir';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { mutated, valid } from './mutated.ts';
import { artifact, ON, post, problemOf, serve } from './served.ts';

const RUNS = Number(process.env['PRIMUM_FUZZ'] ?? 2000);
const { app, logged } = await serve();
afterAll(() => app.close());

/** What the library says of the same body, by a way of its own. */
const byLibrary = (text: string): string => {
  const { chart, bundle, planned, ...asked } = JSON.parse(text);
  const request = readRequest({ on: ON, ...asked }, artifact);
  const plan = planned === undefined ? {} : { planned };
  const read =
    chart === undefined ? { ...readFhir(bundle, artifact, request.on), ...plan } : readChart(chart, artifact);
  return `${JSON.stringify(screen(artifact, read, request), null, 2)}\n`;
};

test('the requests that are mutated are valid', async () => {
  for (const body of valid) expect((await post(app, body)).statusCode).toBe(200);
});

test(`no mutated request of ${RUNS} brings a fault, a hang, or anything that the library does not say`, {
  timeout: RUNS * 100,
}, async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(mutated, async (text) => {
      const before = performance.now();
      const response = await post(app, text);
      expect(performance.now() - before).toBeLessThan(10_000);
      statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);
      if (response.statusCode === 200) {
        expect(response.body).toBe(byLibrary(text));
        return;
      }
      expect([400, 422]).toContain(response.statusCode);
      expect(response.body).not.toContain('no-contraindication-found');
      expect(problemOf(response).detail.length).toBeLessThan(1000);
    }),
    { numRuns: RUNS },
  );
  expect(statuses.get(200)).toBeGreaterThan(RUNS / 20);
  expect(statuses.get(400)).toBeGreaterThan(RUNS / 20);
  expect(statuses.get(422)).toBeGreaterThan(RUNS / 20);
  expect(logged()).not.toContain('"fault"');
});
