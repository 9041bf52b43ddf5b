// Erasing a person: nothing of them can be read, found or recovered, and everything else stays whole.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { append, listAudit, readRecord, type Store, verify } from '@primum/records';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { keysOf } from '../../records/src/keys.ts';
import { type Asked, ask, type ServedClinics, serveClinics, staffed } from './clinics.ts';
import { onBoth } from './on-both.ts';
import { key, made, type World } from './rights/row.ts';
import { TABLE } from './rights/table.ts';
import { artifact, bundle, ON, problemOf } from './served.ts';

const ERASE = { reason: 'asked-for', retention: 'none' };
const [CONCEPT = ''] = Object.keys(artifact.concepts);

/** Words that are nowhere else. */
const canary = (where: string): string => `canary-${where}-${randomBytes(8).toString('hex')}`;

/** What of a word could be found: as text, as wide text, in base64 however it is aligned, in hexadecimal. */
const tracesOf = (word: string): readonly Buffer[] => {
  const bytes = Buffer.from(word);
  const encoded = [0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(4, -4),
    ),
  );
  return [bytes, Buffer.from(word, 'utf16le'), ...encoded, Buffer.from(bytes.toString('hex'))];
};

/** The key of a person, and as it is wrapped. */
const keyTraces = async ({ database, master }: Store, person: string): Promise<readonly Buffer[]> => {
  const open = (await keysOf(database, master, 'north', [person])).get(person);
  const select = database.selectFrom('person_keys').select('wrapped').where('person', '=', person);
  const { wrapped } = await select.executeTakeFirstOrThrow();
  if (open === undefined) throw new Error('the person has no key');
  return [open, wrapped, wrapped.subarray(12, 28), wrapped.subarray(28, 44)];
};

const tablesOf = async ({ database }: Store) => database.introspection.getTables();

/** Every row of every table, as bytes; a column of bytes as it is. */
const rowsOf = async (store: Store): Promise<ReadonlyMap<string, readonly Buffer[]>> => {
  const tables = await tablesOf(store);
  const all = await Promise.all(
    tables.map(async ({ name }) => {
      const rows: readonly Record<string, unknown>[] = await store.database
        .selectFrom(name as 'audit')
        .selectAll()
        .execute();
      const bytes = (row: Record<string, unknown>): Buffer =>
        Buffer.concat(
          Object.values(row).map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(`${String(value)}\n`))),
        );
      return [name, rows.map(bytes)] as const;
    }),
  );
  return new Map(all);
};

/** Every byte that is kept: the files of the folder, and the rows of every table. */
const keptBytes = async ({ folder, accounts }: ServedClinics): Promise<readonly Buffer[]> => [
  ...readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name))),
  ...[...(await rowsOf(accounts.store)).values()].flat(),
];

const isIn = (trace: Buffer, all: readonly Buffer[]): boolean => all.some((bytes) => bytes.includes(trace));

const worldOf = async (served: ServedClinics): Promise<World> => {
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

/** Writes words that are nowhere else wherever the API takes words about a person. */
const write = async (world: World, store: Store): Promise<void> => {
  const post = (url: string, body: unknown) =>
    made<{ id: string }>(world, { method: 'POST', url: `${world.ofPerson}${url}`, body });
  const fact = { concept: CONCEPT, answer: 'yes', on: ON, said: canary('said'), product: canary('product') };
  const notUnderstood = [{ text: canary('free'), code: canary('code'), on: ON }];
  await post('/answers', { facts: [fact], notUnderstood });
  const condition = { resourceType: 'Condition', id: 'c', code: { text: canary('condition') } };
  await post('/answers', { bundle: bundle(condition) });
  const [procedure] = artifact.procedures;
  const booking = { at: '2099-06-01T15:00', procedures: [procedure?.id], note: canary('note') };
  const { id: appointment } = await post('/appointments', booking);
  await post('/links', { appointment });
  await post('/screenings', {});
  await post('/emergency', { reason: 'other', text: canary('emergency') });
  for (const kind of ['clearance-letter', 'override', 'scan'])
    await append(store, 'north', { kind, person: world.person, author: 'test', content: { text: canary(kind) } });
};

onBoth('erasing a person', (serve) => {
  test('leaves no word and no key of them anywhere, the chain whole, and every address about them closed', async () => {
    const served = await serve();
    const { app, accounts, logged } = served;
    const { store } = accounts;
    try {
      const world = await worldOf(served);
      await write(world, store);
      const { ofPerson, person, staff } = world;
      const director = (asked: Asked) => ask(app, { key: key(), ...asked }, staff.director);
      const exported = await director({ method: 'GET', url: `${ofPerson}/export?format=json` });
      const words = [...new Set(exported.body.match(/canary-[a-z-]+-[0-9a-f]{16}/g))];
      expect(words.length).toBeGreaterThanOrEqual(12);
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
    const world = await worldOf(served);
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
    ['a list', [], null, ''],
  ])('and says %s is told what to do, and nobody is erased', async (_, body, pointer, help) => {
    const person = await add();
    const problem = problemOf(await erase(person, body));
    expect(problem).toMatchObject({ status: 422, detail: expect.stringContaining(help) });
    if (pointer !== null) expect(problem.pointer).toBe(pointer);
    expect(problemOf(await erase(person, undefined)).status).toBeGreaterThanOrEqual(400);
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
