// `PRIMUM_FUZZ=50000 PRIMUM_FUZZ_SEED=7 npx vitest run packages/server/test/fuzz-signed-in.test.ts` for more, and for others. Every operation that is described takes part.
import { verify } from '@primum/records';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { expect, test } from 'vitest';
import { type Asked, ask, serveClinics } from './clinics.ts';
import { type Sent, spoiling } from './fuzz-asked.ts';
import { ROWS } from './fuzz-rows.ts';
import { faultsIn } from './fuzz-said.ts';
import { cookieFor, type FuzzWorld, renewed, sentOf, worldIn } from './fuzz-world.ts';
import { key } from './rights/row.ts';
import { artifact, ON } from './served.ts';

const RUNS = Number(process.env['PRIMUM_FUZZ'] ?? 1000);
/** So many requests meet one clinic, which then gives way to a new one. */
const OF_EACH = 500;
/** A request that nobody objected to may be used up; one that was refused is still valid. */
const USES = 20;

/** Valid requests, each made when it is wanted and kept until it is used up. */
const validIn = (first: FuzzWorld) => {
  const kept = new Map<string, { readonly sent: Sent; uses: number }>();
  let world = first;
  /** A spoiled request may have changed the person in a way that no other request expects; then there is a new one. */
  const askedOf = async (route: string): Promise<Asked> => {
    const valid = ROWS.get(route);
    if (valid === undefined) throw new Error(`no valid request of ${route}`);
    try {
      return await valid(world);
    } catch {
      world = await renewed(world);
      return valid(world);
    }
  };
  const prepare = async (route: string): Promise<Sent> => {
    const known = kept.get(route);
    if (known !== undefined && known.uses < USES) {
      known.uses += 1;
      return { ...known.sent, headers: { ...known.sent.headers, 'idempotency-key': key() } };
    }
    const sent = sentOf(await askedOf(route), cookieFor(route, world));
    kept.set(route, { sent, uses: 1 });
    return sent;
  };
  return { prepare, usedUp: (route: string): void => void kept.delete(route) };
};

const MILD: readonly unknown[] = ['no-contraindication-found', 'precautions'];
const FOUNDING: readonly unknown[] = artifact.procedures.filter(({ founding }) => founding).map(({ id }) => id);

/** Outcomes of the founding procedures that an answer gives, wherever it gives them, for the person who said yes to something grave. */
const milder = (
  { person }: FuzzWorld,
  { url }: Sent,
  { body, statusCode }: LightMyRequestResponse,
): readonly unknown[] => {
  if (statusCode >= 300 || !url.includes(person) || !body.startsWith('{')) return [];
  const found: unknown[] = [];
  JSON.parse(body, (_, value: unknown) => {
    const { procedure, outcome } = Object(value);
    if (FOUNDING.includes(procedure) && MILD.includes(outcome)) found.push(value);
    return value;
  });
  return found;
};

const block = async (
  seed: number,
  runs: number,
  answered: (response: LightMyRequestResponse) => void,
): Promise<void> => {
  const served = await serveClinics();
  const world = await worldIn(served);
  const { prepare, usedUp } = validIn(world);
  try {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ROWS.keys()), spoiling, async (route, spoil) => {
        const sent = spoil(await prepare(route));
        const before = performance.now();
        const response = await served.app.inject(sent);
        answered(response);
        expect({ route, faults: faultsIn(sent, response, performance.now() - before) }).toEqual({ route, faults: [] });
        expect([route, milder(world, sent, response)]).toEqual([route, []]);
        if (response.statusCode < 300 && sent.method !== 'GET') usedUp(route);
      }),
      // Nothing is made smaller: what a request meets is what those before it left.
      { numRuns: runs, seed, endOnFailure: true },
    );
    expect(served.logged()).not.toContain('"fault"');
    expect(served.logged()).not.toMatch(/canary/i);
    expect(await verify(served.accounts.store, 'north', { replays: true })).toMatchObject({ ok: true });
  } finally {
    await served.close();
  }
};

test('every operation that is described has a valid request to spoil', async () => {
  const { app, close } = await serveClinics();
  const { paths } = (await app.inject({ url: '/api/openapi.json' })).json();
  const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect([...ROWS.keys()].toSorted()).toEqual(described.toSorted());
  await close();
});

test('the requests of a clinic that are spoiled are valid', { timeout: 120_000 }, async () => {
  const served = await serveClinics();
  const world = await worldIn(served);
  const screened = { method: 'POST', url: `${world.ofPerson}/screenings`, body: { on: ON }, key: key() } as const;
  const { report } = (await ask(served.app, screened, world.staff.director)).json();
  expect(report.screenings.map(({ outcome }: { outcome: string }) => outcome)).toEqual(
    FOUNDING.map(() => 'contraindicated'),
  );
  for (const [route, request] of ROWS) {
    if (!/\{clinic\}|\/api\/intake/.test(route)) continue;
    const response = await ask(served.app, { key: key(), ...(await request(world)) }, cookieFor(route, world));
    expect([route, response.statusCode, response.statusCode < 300 || response.body]).toEqual([
      route,
      expect.any(Number),
      true,
    ]);
  }
  await served.close();
});

test(`none of ${RUNS} spoiled requests to the whole API brings a fault, a hang, a word too many, or anything milder; the chain holds`, {
  timeout: 120_000 + RUNS * 200,
}, async () => {
  const statuses = new Map<number, number>();
  const first = Number(process.env['PRIMUM_FUZZ_SEED'] ?? 20_261_121);
  for (let done = 0; done < RUNS; done += OF_EACH)
    await block(first + done, Math.min(OF_EACH, RUNS - done), ({ statusCode }) =>
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1),
    );
  const count = (from: number): number =>
    [...statuses].reduce((sum, [status, times]) => sum + (Math.floor(status / 100) === from ? times : 0), 0);
  process.stderr.write(`${JSON.stringify(Object.fromEntries([...statuses].toSorted(([a], [b]) => a - b)))}\n`);
  expect(count(2)).toBeGreaterThan(RUNS / 20);
  expect(count(4)).toBeGreaterThan(RUNS / 5);
});
