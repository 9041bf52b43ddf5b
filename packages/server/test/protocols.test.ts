// What a clinic has adopted: proposed by one, tried on every chart, adopted by another.
import type { AddressInfo } from 'node:net';
import { addThing, type Store, verify } from '@primum/records';
import { afterAll, expect, test } from 'vitest';
import { type Asked, ask, type ServedClinics, serveClinics, staffed } from './clinics.ts';
import { onBoth } from './on-both.ts';
import { key } from './rights/row.ts';
import { problemOf } from './served.ts';
import { answered, DAY, serveKnowledge, weather } from './weather.ts';

const artifact = weather();
const because = 'reason: we have a roof, author: Dr Sky';
const HEAD = 'clinic: Hut on the Hill\nauthor: Dr Sky\nadopted: 2030-06-01\nknowledge: 0.1.0\n';
/** Milder for who is in the rain on a hike, stricter for who is in the fog on a picnic or in the rain on a flight. */
const HUT = `${HEAD}off:
  - { rule: rain, procedures: [hike], ${because} }
stricter:
  - { rule: fog, procedures: [picnic], disposition: precautions, ${because} }
  - { rule: rain, procedures: [flight], disposition: contraindicated, ${because} }
`;

/** A line of a dry run, as JSON gives it. */
type Line = ReturnType<typeof JSON.parse>;

/** A clinic over the weather, and what its people can ask for. */
const settle = async (served: ServedClinics, clinic = 'north') => {
  const app = await serveKnowledge(artifact, served.accounts);
  afterAll(() => app.close());
  const staff = await staffed({ ...served, app }, clinic);
  const { store } = served.accounts;
  const base = `/api/clinics/${clinic}`;
  const send = (who: string, method: Asked['method'], end: string, more: Partial<Asked> = {}) =>
    ask(app, { method, url: `${base}${end}`, key: key(), ...more }, who);
  const propose = async (who: string, protocol: string | null = null, knowledge = 'served'): Promise<string> => {
    const made = await send(who, 'POST', '/protocols', { body: { protocol, knowledge } });
    expect([made.statusCode, made.body]).toEqual([201, expect.anything()]);
    return made.json().id;
  };
  const etagOf = async (id: string): Promise<string> =>
    String((await send(staff.director, 'GET', `/protocols/${id}`)).headers['etag']);
  const tryOut = async (id: string): Promise<readonly Line[]> => {
    const { body, headers, statusCode } = await send(staff.director, 'POST', `/protocols/${id}/dry-run`);
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    return body
      .trimEnd()
      .split('\n')
      .map((line): Line => JSON.parse(line));
  };
  const adopt = async (who: string, id: string, more: Partial<Asked> = {}) =>
    send(who, 'POST', `/protocols/${id}/adoption`, { headers: { 'if-match': await etagOf(id) }, ...more });
  return { ...staff, app, store, clinic, send, propose, etagOf, tryOut, adopt };
};

/** Four people: in the rain with a flight before them, in the fog, asked everything, never asked. */
const populate = async (store: Store, clinic = 'north') => {
  const wet = await answered(store, clinic, { drizzle: 'yes' });
  const foggy = await answered(store, clinic, { fog: 'yes' });
  await answered(store, clinic, { rain: 'no', fog: 'no', sunscreen: 'no' });
  await answered(store, clinic, {});
  const book = async (person: string, day: string, state: string) => {
    const content = { state, time: '09:00', procedures: ['flight'] };
    return (await addThing(store, clinic, { kind: 'appointment', person }, { content, day, author: 'test' })).id;
  };
  const appointment = await book(wet, DAY, 'booked');
  await book(foggy, '2030-06-03', 'cancelled');
  await book(foggy, '2030-06-01', 'booked');
  return { wet, foggy, appointment };
};

const actionsOf = async (store: Store): Promise<readonly string[]> =>
  (await store.database.selectFrom('audit').select('action').orderBy('seq').execute()).map(({ action }) => action);

onBoth('a protocol', async (serve) => {
  const served = await serve();
  afterAll(served.close);
  const { director, physician, practitioner, store, send, propose, etagOf, tryOut, adopt } = await settle(served);
  const { wet, foggy, appointment } = await populate(store);
  const screened = async () =>
    (await send(practitioner, 'POST', `/people/${wet}/screenings`, { body: { on: DAY } })).json();

  test('a clinic that has adopted nothing decides by what is served', async () => {
    expect((await send(practitioner, 'GET', '/protocol')).json()).toMatchObject({
      knowledge: { version: '0.1.0', sha256: artifact.sha256, approved: false },
      protocol: null,
      since: null,
      newer: false,
    });
  });

  test('every problem of a protocol is told with its line, in one answer', async () => {
    const wrong = `${HEAD}off:\n  - { rule: rain, procedures: [picnic], ${because} }\n  - { rule: rian, procedures: all, ${because} }\n`;
    const problem = problemOf(
      await send(director, 'POST', '/protocols', { body: { protocol: wrong, knowledge: 'served' } }),
    );
    expect(problem).toMatchObject({
      status: 422,
      pointer: '/protocol',
      detail: expect.stringMatching(/^Line 6: .*first of 2/),
    });
    expect(problem.problems?.map(({ line }) => line)).toEqual([6, 7]);
    const none = { protocol: null, knowledge: 'f'.repeat(64) };
    expect(problemOf(await send(director, 'POST', '/protocols', { body: none }))).toMatchObject({
      pointer: '/knowledge',
    });
  });

  let id = '';
  test('a proposal is kept once under its key, and nobody adopts it unseen', async () => {
    const asked = { body: { protocol: HUT, knowledge: 'served' }, key: 'hut-proposal' };
    const [first, again] = [
      await send(director, 'POST', '/protocols', asked),
      await send(director, 'POST', '/protocols', asked),
    ];
    id = first.json().id;
    expect(again.json()).toEqual({ ...first.json(), repeated: true });
    expect(problemOf(await adopt(physician, id))).toMatchObject({
      status: 409,
      detail: expect.stringContaining('dry run'),
    });
    expect((await send(practitioner, 'GET', `/protocols/${id}`)).json()).toMatchObject({
      state: 'proposed',
      yaml: HUT,
    });
  });

  test('a dry run tells how far it is, then who would come out stricter or milder, and who has an appointment', async () => {
    const before = await actionsOf(store);
    const lines = await tryOut(id);
    const { result } = lines.at(-1);
    expect(lines.slice(0, -1)).toEqual([
      { done: 0, of: 4 },
      { done: 4, of: 4 },
    ]);
    const none = { of: 4, changed: 0, stricter: 0, milder: 0, uncompared: 0 };
    expect(result.all).toEqual({ ...none, changed: 2, stricter: 2, milder: 1 });
    expect(result.procedures).toEqual({
      picnic: { ...none, changed: 1, stricter: 1 },
      hike: { ...none, changed: 1, milder: 1 },
      flight: { ...none, of: 1, changed: 1, stricter: 1 },
    });
    const people = new Map(result.people.map((one: { person: string }) => [one.person, one]));
    expect(people.get(wet)).toMatchObject({
      appointments: [{ appointment, day: DAY }],
      changes: [
        { procedure: 'hike', before: { atLeast: 'deferred' }, after: { atLeast: 'precautions' } },
        { procedure: 'flight', after: { outcome: 'contraindicated' } },
      ],
    });
    expect(people.get(foggy)).toMatchObject({ appointments: [], changes: [{ procedure: 'picnic' }] });
    expect(people.size).toBe(2);
    const audited = (await actionsOf(store)).slice(before.length);
    expect(audited.filter((action) => action === 'read-person')).toHaveLength(4);
    expect(audited.filter((action) => action === 'dry-run-proposal')).toHaveLength(1);
    const kept = (await send(practitioner, 'GET', `/protocols/${id}`)).json();
    expect(kept).toMatchObject({ version: result.version, dryRun: { all: result.all, appointments: [appointment] } });
    // What it comes to for somebody is said, and kept nowhere but under their own key.
    expect(JSON.stringify(kept)).not.toContain('atLeast');
  });

  test('nobody adopts alone what they proposed; once adopted, the next screening names it', async () => {
    expect(problemOf(await adopt(director, id))).toMatchObject({
      status: 403,
      detail: expect.stringContaining('somebody else'),
    });
    expect((await screened()).report.knowledge.protocol).toBeNull();
    const etag = await etagOf(id);
    const asked = { headers: { 'if-match': etag }, key: 'hut-adoption' };
    const adopted = await send(physician, 'POST', `/protocols/${id}/adoption`, asked);
    expect([adopted.statusCode, adopted.json()]).toMatchObject([
      201,
      { proposal: id, nobodyElse: false, dryRun: { all: { of: 4 } } },
    ]);
    expect((await send(physician, 'POST', `/protocols/${id}/adoption`, asked)).json()).toEqual(adopted.json());
    expect(
      problemOf(await send(physician, 'POST', `/protocols/${id}/adoption`, { headers: { 'if-match': etag } })).status,
    ).toBe(412);
    expect(problemOf(await adopt(physician, id))).toMatchObject({
      status: 409,
      detail: expect.stringContaining('adopted already'),
    });
    const inForce = (await send(practitioner, 'GET', '/protocol')).json();
    const { proposedBy, adoptedBy, protocol, at } = adopted.json();
    expect(inForce).toMatchObject({
      proposedBy,
      adoptedBy,
      since: at,
      protocol: { sha256: protocol, author: 'Dr Sky' },
    });
    expect(proposedBy).not.toBe(adoptedBy);
    expect((await screened()).report.knowledge.protocol).toMatchObject({ clinic: 'Hut on the Hill', sha256: protocol });
    expect((await send(practitioner, 'GET', '/protocol/adoptions')).json().adoptions).toEqual([adopted.json()]);
  });

  test('a dry run against what was in force before does not count', async () => {
    const [one, two] = [await propose(director), await propose(director)];
    for (const each of [one, two]) await tryOut(each);
    const both = await Promise.all([one, two].map((each) => adopt(physician, each)));
    expect(both.map(({ statusCode }) => statusCode)).toEqual(expect.arrayContaining([201, 409]));
    const stale = both[0]?.statusCode === 409 ? one : two;
    expect(problemOf(await adopt(physician, stale)).detail).toContain('another dry run');
    await tryOut(stale);
    expect((await adopt(physician, stale)).statusCode).toBe(201);
    expect(
      (await send(director, 'GET', '/protocols')).json().proposals.map(({ state }: { state: string }) => state),
    ).toEqual(['adopted', 'adopted', 'adopted']);
  });

  test('the chain holds, and every screening comes out the same under what was in force then', async () => {
    expect(await verify(store, 'north', { replays: true })).toMatchObject({ ok: true });
  });
});

const served = await serveClinics();
afterAll(served.close);

test('one proposal adopted twice at once is adopted once', async () => {
  const { director, physician, propose, tryOut, adopt, send } = await settle(served, 'twice');
  const id = await propose(director);
  await tryOut(id);
  const both = await Promise.all([adopt(physician, id), adopt(physician, id)]);
  expect(both.map(({ statusCode }) => statusCode)).toEqual(expect.arrayContaining([201, expect.toBeOneOf([409, 412])]));
  expect((await send(director, 'GET', '/protocol/adoptions')).json().adoptions).toHaveLength(1);
});

test('whoever proposes withdraws, another one rejects, and then it is open no longer', async () => {
  const { director, physician, propose, tryOut, send, etagOf, adopt } = await settle(served, 'ended');
  const end = async (who: string, id: string, seen: string) =>
    send(who, 'POST', `/protocols/${id}/rejection`, { body: { reason: 'Too early.' }, headers: { 'if-match': seen } });
  for (const [who, state] of [
    [director, 'withdrawn'],
    [physician, 'rejected'],
  ] as const) {
    const id = await propose(director);
    const before = await etagOf(id);
    await tryOut(id);
    expect(problemOf(await end(who, id, before)).status).toBe(412);
    expect((await end(who, id, await etagOf(id))).statusCode).toBe(201);
    expect((await send(physician, 'GET', `/protocols/${id}`)).json()).toMatchObject({
      state,
      decided: { reason: 'Too early.' },
    });
    expect(problemOf(await adopt(physician, id))).toMatchObject({ status: 409 });
    expect(problemOf(await send(director, 'POST', `/protocols/${id}/dry-run`))).toMatchObject({ status: 409 });
    expect(problemOf(await send(director, 'POST', `/protocols/${id}/adoption`)).status).toBe(428);
  }
});

test('a director who is alone adopts alone, and the record says that there was nobody else', async () => {
  const { director, physician, propose, tryOut, adopt, send, clinic } = await settle(served, 'alone');
  const { account } = (await ask(served.app, { method: 'GET', url: '/api/session' }, physician)).json();
  const change = served.accounts.database.updateTable('staff').set({ role: 'practitioner' });
  await change.where('clinic', '=', clinic).where('account', '=', account).execute();
  const id = await propose(director);
  await tryOut(id);
  expect((await adopt(director, id)).json()).toMatchObject({ nobodyElse: true });
  expect((await send(director, 'GET', '/protocol')).json().since).not.toBeNull();
});

test('what goes wrong after the first line is told in the last one, and nothing is kept', async () => {
  const { director, propose, tryOut, etagOf, store, clinic } = await settle(served, 'broken');
  const person = await answered(store, clinic, { drizzle: 'yes' });
  const id = await propose(director);
  const before = await etagOf(id);
  await store.database.deleteFrom('person_keys').where('clinic', '=', clinic).where('person', '=', person).execute();
  const lines = await tryOut(id);
  expect(lines).toEqual([
    { done: 0, of: 1 },
    { problem: expect.objectContaining({ status: 500, title: expect.any(String) }) },
  ]);
  expect(await etagOf(id)).toBe(before);
});

test('what neither knowledge has is an entry that counts, before as after', async () => {
  const { director, propose, tryOut, store, clinic } = await settle(served, 'unread');
  await answered(store, clinic, { 'no-such-concept': 'yes' });
  const { result } = (await tryOut(await propose(director))).at(-1);
  expect(result.all).toEqual({ of: 1, changed: 0, stricter: 0, milder: 0, uncompared: 0 });
});

const readsIn = async (store: Store, clinic: string): Promise<number> => {
  const select = store.database.selectFrom('audit').select('seq').where('clinic', '=', clinic);
  return (await select.where('action', '=', 'read-person').execute()).length;
};

test('others are answered meanwhile, and whoever hangs up stops it, so that nothing is kept', async () => {
  const { app, director, propose, etagOf, store, clinic, tryOut } = await settle(served, 'hung-up');
  const MANY = 200;
  for (let count = 0; count < MANY; count += 1) await answered(store, clinic, {});
  const id = await propose(director);
  const before = await etagOf(id);
  await app.listen({ host: '127.0.0.1', port: 0 });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const { port } = app.server.address() as AddressInfo;
  const gone = new AbortController();
  const url = `http://127.0.0.1:${port}/api/clinics/${clinic}/protocols/${id}/dry-run`;
  const { body } = await fetch(url, { method: 'POST', headers: { cookie: director }, signal: gone.signal });
  const { value } = (await body?.getReader().read()) ?? {};
  expect(Buffer.from(value ?? []).toString()).toContain('{"done":0,"of":200}\n');
  gone.abort();
  const order: string[] = [];
  await Promise.all([
    tryOut(await propose(director)).then(() => order.push('dry run')),
    app.inject({ url: '/healthz' }).then(() => order.push('somebody else')),
  ]);
  expect(order).toEqual(['somebody else', 'dry run']);
  expect(await readsIn(store, clinic)).toBeLessThan(2 * MANY);
  expect(await etagOf(id)).toBe(before);
});
