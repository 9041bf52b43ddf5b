// `PRIMUM_FUZZ=50000 PRIMUM_FUZZ_SEED=7 npx vitest run packages/server/test/fuzz.test.ts` for more, and for others.
import { readChart, readRequest } from '@primum/contract';
import { type Disposition, type Report, screen } from '@primum/engine';
import { readFhir } from '@primum/fhir';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { records } from './fuzz-records.ts';
import { faultsIn } from './fuzz-said.ts';
import { mutated, type Spoiled, spoiledOf, valid } from './mutated.ts';
import { artifact, ON, post, serve } from './served.ts';

const RUNS = Number(process.env['PRIMUM_FUZZ'] ?? 1000);
fc.configureGlobal({ seed: Number(process.env['PRIMUM_FUZZ_SEED'] ?? 20_261_121) });
const SPOILED = Math.floor(RUNS / 2);
const MUTATED = RUNS - SPOILED;
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

/** Sends a body that somebody spoiled; whatever is wrong with the answer fails the test. */
const answered = async (payload: string): Promise<{ readonly status: number; readonly body: string }> => {
  const before = performance.now();
  const response = await post(app, payload);
  const sent = { method: 'POST', url: '/api/screen', headers: {}, payload } as const;
  expect(faultsIn(sent, response, performance.now() - before)).toEqual([]);
  return { status: response.statusCode, body: response.body };
};

test('the requests that are mutated are valid', async () => {
  for (const body of valid) expect((await post(app, body)).statusCode).toBe(200);
});

test(`no mutated request of ${MUTATED} brings a fault, a hang, a word too many, or anything that the library does not say`, {
  timeout: 120_000 + RUNS * 100,
}, async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(mutated, async (text) => {
      const { status, body } = await answered(text);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 200) expect(body).toBe(byLibrary(text));
      else expect([400, 422]).toContain(status);
    }),
    { numRuns: MUTATED },
  );
  for (const status of [200, 400, 422]) expect(statuses.get(status)).toBeGreaterThan(MUTATED / 20);
  expect(logged()).not.toContain('"fault"');
});

/** Outcomes that let a treatment go ahead. */
const MILD: readonly string[] = ['no-contraindication-found', 'precautions'] satisfies readonly Disposition[];

const outcomes = (report: Report): ReadonlyMap<string, string> =>
  new Map(report.screenings.map(({ procedure, outcome }) => [procedure, outcome]));

/** Bodies with an outcome that holds a treatment up, with all their outcomes. */
const held = async (): Promise<readonly (readonly [object, ReadonlyMap<string, string>])[]> => {
  const all = await Promise.all(
    [...valid, ...records(artifact)].map(async (body) => [body, outcomes((await post(app, body)).json())] as const),
  );
  return all.filter(([, before]) => [...before.values()].some((outcome) => !MILD.includes(outcome)));
};

/**
 * What DESIGN sections 4 and 6 do not count: a record without the entry is another record; a patient of another name is somebody
 * else than the entries speak of; an observation that nobody knows is listed.
 */
const isAnother = ({ path, place }: Spoiled, body: unknown): boolean => {
  if (place === '/chart/facts' || place === '/bundle/entry') return true;
  const resource = path.slice(0, 4).reduce<unknown>((one, step) => Object(one)[step], body);
  const { resourceType } = Object(resource);
  return (
    (place === '/bundle/entry/*/resource/id' && resourceType === 'Patient') ||
    (place.startsWith('/bundle/entry/*/resource/code') && resourceType === 'Observation')
  );
};

test(`nothing of ${SPOILED} requests with something senseless in them lets a treatment go ahead that was held up before`, {
  timeout: 120_000 + RUNS * 100,
}, async () => {
  const bodies = await held();
  expect(bodies.length).toBeGreaterThan(50);
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...bodies), fc.nat(), fc.nat(), async ([body, before], at, nonsense) => {
      const spoiled = spoiledOf(body, at, nonsense);
      const { status, body: said } = await answered(JSON.stringify(spoiled.body));
      if (status !== 200) return;
      accepted += 1;
      if (isAnother(spoiled, body)) return;
      const after = outcomes(JSON.parse(said));
      for (const [procedure, outcome] of before)
        if (!MILD.includes(outcome))
          expect([spoiled.place, procedure, MILD.includes(after.get(procedure) ?? '')]).toEqual([
            spoiled.place,
            procedure,
            false,
          ]);
    }),
    { numRuns: SPOILED },
  );
  expect(accepted).toBeGreaterThan(SPOILED / 50);
});
