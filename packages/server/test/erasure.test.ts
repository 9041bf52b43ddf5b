// Erasing a person: nothing of them can be read, found or recovered, and everything else stays whole.
import { join } from 'node:path';
import { append, listAudit, readRecord, verify } from '@primum/records';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { type Canary, canaries, isIn, keptBytes, keyTraces, rowsOf, tablesOf, tracesOf } from './canaries.ts';
import { type Asked, ask, type ServedClinics, serveClinics, staffed } from './clinics.ts';
import { EVERYTHING, fact, ONE } from './liftable.ts';
import { onBoth } from './on-both.ts';
import { goneAhead } from './rights/after-session.ts';
import { key, made, type World } from './rights/row.ts';
import { TABLE } from './rights/table.ts';
import { artifact, bundle, ON, problemOf } from './served.ts';

const ERASE = { reason: 'asked-for', retention: 'none' };

const worldOf = async (served: ServedClinics, canary: Canary): Promise<World> => {
  const staff = await staffed(served, 'north');
  const ofClinic = '/api/clinics/north';
  const base = { app: served.app, staff, person: '', ofClinic, ofPerson: '' };
  const body = {
    name: canary('name'),
    birthDate: '1990-05-01',
    phone: canary('phone'),
    email: `${canary('mail')}@x.example`,
  };
  const { person } = await made<{ person: string }>(base, { method: 'POST', url: `${ofClinic}/people`, body });
  return { ...base, person, ofPerson: `${ofClinic}/people/${person}` };
};

/** A clearance that was asked for and came back with a letter. */
const clear = async (world: World, screening: number, canary: Canary): Promise<void> => {
  const url = `${world.ofPerson}/clearances`;
  const asked = { screening, rules: [ONE.rule], from: ONE.lift.by[0] };
  const { clearance, etag } = await made<{ clearance: { id: string } }>(world, { method: 'POST', url, body: asked });
  const scan = { type: 'application/pdf', base64: Buffer.from(`%PDF-${canary('scan')}`).toString('base64') };
  const professional = { name: canary('doctor'), registration: canary('registration'), on: ON };
  const body = { decision: 'cleared', ...professional, conditions: [canary('condition')], scan };
  const headers = { 'if-match': etag };
  await made(world, { method: 'PUT', url: `${url}/${clearance.id}`, body, headers });
};

/** What was decided and done after a screening whose finding was overridden, and what came of it. */
const treat = async (world: World, canary: Canary): Promise<number> => {
  const {
    post,
    screening,
    treat: done,
  } = await goneAhead(world, {
    ...fact(ONE.concept),
    said: canary('said'),
    product: canary('product'),
  });
  const steps = [{ what: canary('step'), done: true, note: canary('step-note') }];
  await post(`/screenings/${screening}/decision`, { decision: 'goes-ahead', steps, note: canary('decision') });
  const products = [{ name: canary('product'), lot: canary('lot') }];
  const aftercare = { given: true, version: canary('sheet') };
  const more = { products, aftercare, settings: canary('settings'), note: canary('treatment') };
  const { id } = await post<{ id: string }>('/treatments', { ...done, ...more });
  await post(`/treatments/${id}/follow-ups`, { on: ON, state: 'concern', text: canary('follow-up') });
  const event = { treatment: id, on: ON, what: canary('event'), severity: 'mild', actions: canary('measures') };
  await post('/adverse-events', event);
  return screening;
};

/** Writes words that are nowhere else wherever the API takes words about a person. */
const write = async (world: World, canary: Canary): Promise<void> => {
  const post = <T = { id: string }>(url: string, body: unknown) =>
    made<T>(world, { method: 'POST', url: `${world.ofPerson}${url}`, body });
  const screening = await treat(world, canary);
  const notUnderstood = [{ text: canary('free'), code: canary('code'), on: ON }];
  await post('/answers', { facts: [], notUnderstood });
  await post('/answers', {
    bundle: bundle({ resourceType: 'Condition', id: 'c', code: { text: canary('diagnosis') } }),
  });
  const booking = { at: '2099-06-01T15:00', procedures: [ONE.procedure], note: canary('note') };
  const { id: appointment } = await post('/appointments', booking);
  await post('/links', { appointment });
  const asked = { on: ON, procedures: [ONE.procedure], complete: EVERYTHING };
  const { screening: second } = await post<{ screening: number }>('/screenings', asked);
  const override = { rules: [ONE.rule], reason: artifact.overrides?.reasons[0], text: canary('override') };
  await post(`/screenings/${second}/overrides`, override);
  await clear(world, screening, canary);
  await post('/emergency', { reason: 'other', text: canary('emergency') });
};

onBoth('erasing a person', (serve) => {
  test('leaves no word and no key of them anywhere, the chain whole, and every address about them closed', async () => {
    const served = await serve();
    const { app, accounts, logged } = served;
    const { store } = accounts;
    try {
      const { words, canary } = canaries();
      const world = await worldOf(served, canary);
      await write(world, canary);
      const { ofPerson, person, staff } = world;
      const director = (asked: Asked) => ask(app, { key: key(), ...asked }, staff.director);
      const exported = await director({ method: 'GET', url: `${ofPerson}/export?format=json` });
      const out = [Buffer.from(exported.body)];
      expect(words.filter((word) => !tracesOf(word).some((one) => isIn(one, out)))).toEqual([]);
      const asked = await Promise.all(
        TABLE.filter(({ route }) => route.includes('{person}')).map(
          async ({ route, request }) => [route, await request(world)] as const,
        ),
      );
      const secrets = await keyTraces(store, person);
      const before = await keptBytes(served);
      // The search finds what is there: the key as it is wrapped, and no word, because every word is encrypted.
      expect(secrets.map((one) => isIn(one, before))).toEqual([false, true, true, true]);
      expect(words.filter((word) => tracesOf(word).some((one) => isIn(one, before)))).toEqual([]);

      const response = await director({ method: 'DELETE', url: ofPerson, body: { ...ERASE, note: 'file 7' } });
      expect(response.statusCode).toBe(200);
      const { record, unreadable, remains } = response.json();
      expect(unreadable).toBeGreaterThan(8);
      expect(remains.join(' ')).toMatch(/Backups/);

      const after = await keptBytes(served);
      expect(secrets.filter((one) => isIn(one, after))).toEqual([]);
      expect(
        words.filter((word) => tracesOf(word).some((one) => isIn(one, [...after, Buffer.from(logged())]))),
      ).toEqual([]);
      expect(logged()).not.toContain(person);
      expect(await verify(store, 'north')).toMatchObject({ ok: true });
      expect((await readRecord(store, 'north', record, { by: 'test' })).content).toEqual({ ...ERASE, note: 'file 7' });
      for (const [route, one] of asked.filter(([, { url }]) => url.includes(person)))
        expect([route, (await director(one)).statusCode]).toEqual([route, 410]);
      const everything = await Promise.all(
        ['/audit?limit=200', '/verification?replays=true'].map((url) =>
          director({ method: 'GET', url: `${world.ofClinic}${url}` }),
        ),
      );
      expect(everything.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
      expect(words.filter((word) => everything.some(({ body }) => body.includes(word)))).toEqual([]);

      // Their invented id stays where it says who did what, and nowhere else.
      const rows = [...(await rowsOf(store))].filter(([, all]) => isIn(Buffer.from(person), all));
      expect(rows.map(([name]) => name).toSorted()).toEqual(['audit', 'people', 'records']);
      const actions = await listAudit(store, 'north', { person, limit: 200 });
      expect(actions.map(({ action }) => action)).toContain('add-erasure');
    } finally {
      await served.close();
    }
  }, 120_000);

  test('looks into every table that names a person', async () => {
    const served = await serve();
    try {
      const named = (await tablesOf(served.accounts.store)).filter(({ columns }) =>
        columns.some(({ name }) => /person|people|patient/.test(name)),
      );
      // Whoever adds one here says what becomes of its rows: `forget` in clinics/erasure.ts, or ids only.
      expect(named.map(({ name }) => name).toSorted()).toEqual([
        'audit',
        'client_links',
        'person_keys',
        'records',
        'things',
      ]);
    } finally {
      await served.close();
    }
  });
});

test('people are erased while others write, and nothing is answered with a fault', async () => {
  const served = await serveClinics();
  try {
    const world = await worldOf(served, canaries().canary);
    const add = () =>
      made<{ person: string }>(world, { method: 'POST', url: `${world.ofClinic}/people`, body: { name: 'Bo' } });
    const people = await Promise.all(Array.from({ length: 6 }, add));
    const answers = await Promise.all([
      ...people.map(({ person }) =>
        ask(
          served.app,
          { method: 'DELETE', url: `${world.ofClinic}/people/${person}`, body: ERASE },
          world.staff.director,
        ),
      ),
      ...Array.from({ length: 60 }, (_, at) =>
        append(served.accounts.store, 'north', { kind: 'note', person: null, author: 'test', content: { at } }),
      ),
    ]);
    expect(answers.slice(0, 6).map((one) => ('statusCode' in one ? one.statusCode : 0))).toEqual(people.map(() => 200));
    expect(await verify(served.accounts.store, 'north')).toMatchObject({ ok: true });
  } finally {
    await served.close();
  }
});

describe('who erases', async () => {
  const served = await serveClinics();
  const { app, folder, accounts } = served;
  afterAll(served.close);
  const { director } = await staffed(served, 'north');
  const PEOPLE = '/api/clinics/north/people';
  const add = async (): Promise<string> =>
    (await ask(app, { method: 'POST', url: PEOPLE, body: { name: 'Bo' }, key: key() }, director)).json().person;
  const erase = (person: string, body: unknown) =>
    ask(app, { method: 'DELETE', url: `${PEOPLE}/${person}`, body }, director);

  test.each([
    ['nothing of the duty to keep records', { reason: 'asked-for' }, '/retention', 'docs/retention.md'],
    ['that it was not looked at', { reason: 'asked-for', retention: 'unknown' }, '/retention', 'docs/retention.md'],
    ['no reason', { retention: 'none' }, '/reason', 'asked-for, retention-over'],
    ['a reason in own words', { ...ERASE, reason: 'She moved.' }, '/reason', 'asked-for, retention-over'],
    ['something that is no key', { ...ERASE, sure: true }, null, 'sure'],
    ['a list', [], null, 'docs/retention.md'],
  ])('and says %s is told what to do, and nobody is erased', async (_, body, pointer, help) => {
    const person = await add();
    const problem = problemOf(await erase(person, body));
    expect(problem).toMatchObject({ status: 422, detail: expect.stringContaining(help) });
    if (pointer !== null) expect(problem.pointer).toBe(pointer);
    expect(problemOf(await erase(person, undefined)).detail).toContain('docs/retention.md');
    expect((await ask(app, { method: 'GET', url: `${PEOPLE}/${person}/export` }, director)).statusCode).toBe(200);
  });

  test('somebody twice is told that it is done', async () => {
    const person = await add();
    expect((await erase(person, ERASE)).statusCode).toBe(200);
    expect(problemOf(await erase(person, ERASE))).toMatchObject({ status: 410 });
  });

  test('while another process holds the file is told how to finish, and it is finished', async () => {
    const person = await add();
    const secrets = await keyTraces(accounts.store, person);
    const other = new Sqlite(join(folder, 'primum.db'), { readonly: true });
    other.exec('begin');
    other.prepare('select count(*) from records').all();
    const problem = problemOf(await erase(person, ERASE));
    expect(problem).toMatchObject({ status: 503, detail: expect.stringContaining('/api/clinics/north/scrub') });
    expect(problemOf(await erase(person, ERASE)).status).toBe(410);
    other.exec('rollback');
    other.close();
    const done = await ask(app, { method: 'POST', url: '/api/clinics/north/scrub' }, director);
    expect([done.statusCode, done.json()]).toEqual([200, { done: true }]);
    const after = await keptBytes(served);
    expect(secrets.filter((one) => isIn(one, after))).toEqual([]);
  }, 60_000);
});
