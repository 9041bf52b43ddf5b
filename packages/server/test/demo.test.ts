// The invented clinic of `npm start -- --demo`: it loads, verifies, and has what is promised.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TimelineEntry, Today, TodayRow } from '@primum/contract';
import { verify } from '@primum/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { todayOf } from '../src/clinics/today.ts';
import { fill } from '../src/demo/fill.ts';
import { freshFolder } from '../src/demo/folder.ts';
import { type DemoAccount, loadDemo } from '../src/demo/load.ts';
import { type Demo, readDemo } from '../src/demo/read.ts';
import { today } from '../src/options.ts';
import { homePage } from '../src/pages/home.ts';
import { ask, cookieOf, type ServedClinics, serveClinics } from './clinics.ts';
import { artifact } from './served.ts';

const demo = readDemo();

const OUTCOMES = [
  'contraindicated',
  'clearance-required',
  'deferred',
  'not-enough-information',
  'precautions',
  'no-contraindication-found',
] as const;

/** Outcomes of screenings that were made for the day and still hold. */
const holdingIn = ({ on, rows }: Today): ReadonlySet<string | undefined> =>
  new Set(
    rows.map(({ latest }) =>
      latest?.current === true && latest.on === on ? latest.screenings[0]?.outcome : undefined,
    ),
  );

describe('the invented clinic', () => {
  let served: ServedClinics;
  let cookie = '';
  let account: DemoAccount;
  beforeAll(async () => {
    served = await serveClinics();
    account = await loadDemo(served.accounts, artifact);
    const { email, password } = account;
    cookie = cookieOf(await ask(served.app, { method: 'POST', url: '/api/session', body: { email, password } }));
  });
  afterAll(() => served.close());
  const get = async (path: string) => {
    const response = await ask(served.app, { method: 'GET', url: `/api/clinics/demo/${path}` }, cookie);
    expect(response.statusCode, response.body).toBe(200);
    return response.json();
  };

  it('verifies, replays included', async () => {
    expect(await verify(served.accounts.store, 'demo', { replays: true })).toMatchObject({ ok: true });
  });

  it('has thirteen clients with an appointment today each', async () => {
    const { appointments } = await get(`appointments?from=${today()}&to=${today()}`);
    expect(new Set(appointments.map(({ person }: { person: string }) => person)).size).toBe(13);
  });

  it('has past screenings, with every kind of outcome that stops a session', async () => {
    const people = await served.accounts.store.database.selectFrom('people').select('id').execute();
    const lists = await Promise.all(people.map(({ id }) => get(`people/${id}/screenings`)));
    const screenings = lists.flatMap((list) => list.screenings);
    expect(screenings.filter(({ on }) => on < today()).length).toBeGreaterThanOrEqual(12);
    const outcomes = new Set(
      screenings.flatMap((one) => one.outcomes.map(({ outcome }: { outcome: string }) => outcome)),
    );
    for (const outcome of ['contraindicated', 'deferred', 'clearance-required', 'not-enough-information'])
      expect(outcomes).toContain(outcome);
  });

  it('has clearances that were asked for, received, refused, and one that ends soon', async () => {
    const { clearances } = await get('clearances');
    const standings = clearances.map(({ standing }: { standing: string }) => standing);
    expect(standings.toSorted()).toEqual(['asked', 'expiring', 'received', 'refused']);
  });

  it('shows each of the six outcomes today, and rows that were not screened yet, for another day, or before something new', async () => {
    const day: Today = await get(`today?on=${today()}`);
    for (const outcome of OUTCOMES) expect(holdingIn(day)).toContain(outcome);
    const { rows } = day;
    expect(rows.filter(({ latest }) => latest === null).length).toBeGreaterThanOrEqual(2);
    expect(rows.some(({ answers }) => answers.sent === null)).toBe(true);
    expect(rows.some(({ link }) => link?.state === 'open')).toBe(true);
    expect(rows.some(({ latest }) => latest?.current === false && latest.on === today())).toBe(true);
    expect(rows.some(({ latest }) => latest !== null && latest?.on !== today())).toBe(true);
    expect(rows.some(({ latest }) => latest?.decisions[0]?.decision === 'waits')).toBe(true);
    expect(new Set(rows.map(({ appointment }) => appointment.practitionerName)).size).toBe(3);
  });

  it('has somebody who was asked everything and screened for today, and somebody to call about tomorrow', async () => {
    const { rows, tomorrow } = await get(`today?on=${today()}`);
    const ready = rows.filter(
      ({ latest, answers }: TodayRow) =>
        latest?.current === true &&
        latest.screenings[0]?.outcome === 'no-contraindication-found' &&
        answers.missing === 0,
    );
    expect(ready.map(({ answers }: TodayRow) => answers.outlived)).toEqual([0]);
    expect(tomorrow).toMatchObject({ appointments: 2, call: 1 });
  });

  it('has a past with treatments, an override, what was found afterwards and what went wrong', async () => {
    const people = await served.accounts.store.database.selectFrom('people').select('id').execute();
    const lists = await Promise.all(people.map(({ id }) => get(`people/${id}/timeline`)));
    const entries: TimelineEntry[] = lists.flatMap((list) => list.entries);
    for (const kind of ['override', 'decision', 'treatment', 'follow-up', 'adverse-event'])
      expect(entries.filter((one) => one.kind === kind && (one.on ?? '') < today()).length).toBeGreaterThan(0);
  });

  it('has a client of whom everything is on the timeline, each written when it happened', async () => {
    const people = await served.accounts.store.database.selectFrom('people').select('id').execute();
    const lists = await Promise.all(people.map(({ id }) => get(`people/${id}/timeline?limit=100`)));
    const all: TimelineEntry[][] = lists.map(({ entries }) => entries);
    const kinds = 'screening answers letter clearance override decision treatment follow-up adverse-event'.split(' ');
    const longest = all.find((entries) => kinds.every((kind) => entries.some((one) => one.kind === kind))) ?? [];
    expect(longest.filter(({ kind }) => kind === 'treatment').length).toBeGreaterThanOrEqual(2);
    const written = longest.map(({ at }) => at);
    expect(written.toSorted().toReversed()).toEqual(written);
    expect(new Set(written.map((at) => at.slice(0, 10))).size).toBeGreaterThan(5);
  });

  it('has somebody of every role who can sign in', async () => {
    expect(account.staff.map(({ role }) => role)).toEqual(['physician', 'practitioner', 'reception']);
    for (const { email, password } of account.staff) {
      const signedIn = await ask(served.app, { method: 'POST', url: '/api/session', body: { email, password } });
      expect(signedIn.statusCode).toBe(200);
    }
  });

  it('says everywhere that it is invented', async () => {
    expect(demo.clinic.name).toMatch(/^Demo .*invented/);
    for (const { file, steps } of demo.clients)
      for (const { path, body } of steps.filter((step) => step.path === 'people'))
        expect(`${file} ${path} ${String(body['name'])}`).toMatch(/\(demo\)$/);
    expect(homePage({ artifact, demo: true, console: null })).toContain('is invented');
    expect(homePage({ artifact, demo: false, console: null })).not.toContain('invented');
  });
});

it('the invented clinic is the same on another day, just after midnight', async () => {
  const { accounts, close } = await serveClinics();
  const [on, now] = ['2028-03-01', '2028-03-01T00:00:30.000Z'];
  const then = { ...accounts, store: { ...accounts.store, now: () => now } };
  await loadDemo(then, artifact, demo, on);
  const day = await todayOf(then, { clinic: 'demo', by: 'test', on, today: on, lang: 'en', clinical: true }, artifact);
  for (const outcome of OUTCOMES) expect(holdingIn(day)).toContain(outcome);
  expect(day.tomorrow).toMatchObject({ appointments: 2, call: 1 });
  await close();
});

describe('the data of a demo', () => {
  const step = {
    method: 'POST',
    by: 'director',
    today: '{today}',
    path: 'people',
    headers: {},
    body: { name: 'A', surprise: 1 },
  } as const;
  const wrong: Demo = { ...demo, clients: [{ file: 'clients/a.yaml', steps: [step] }] };

  it('is refused with its place when the API refuses it', async () => {
    const { accounts, close } = await serveClinics();
    await expect(loadDemo(accounts, artifact, wrong)).rejects.toThrow('demo:clients/a.yaml:step-1: ');
    await close();
  });

  it('says no to what everybody is asked, but for what a step names and what it says itself', () => {
    const facts = demo.clients.flatMap(({ steps }) => steps.flatMap(({ body }) => body['facts'] ?? []));
    expect(demo.asked.length).toBeGreaterThan(40);
    for (const concept of demo.asked) expect(facts).toContainEqual({ concept, answer: 'no' });
    for (const { steps } of demo.clients)
      for (const { body, path } of steps.filter((one) => one.path.endsWith('/answers'))) {
        const said = (Array.isArray(body['facts']) ? body['facts'] : []).map(({ concept }) => concept);
        expect(new Set(said).size, path).toBe(said.length);
      }
  });

  it('tells days from today, and uses what earlier steps were answered', () => {
    const answers = new Map([['one', { id: 'x"y', version: 3 }]]);
    expect(
      fill(
        { on: '{today-1}', at: '{today+40}T09:00', of: 'a/{one.id}/{one.version}', version: '{one.version}' },
        '2026-11-21',
        answers,
      ),
    ).toEqual({
      on: '2026-11-20',
      at: '2026-12-31T09:00',
      of: 'a/x"y/3',
      version: 3,
    });
    expect(() => fill('{two.id}', '2026-11-21', answers)).toThrow('{two.id}: no step before');
  });
});

describe('the folder of a demo', () => {
  const root = mkdtempSync(join(tmpdir(), 'primum-demo-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('is made anew each time, and nothing else ever is', () => {
    const folder = join(root, 'demo');
    freshFolder(folder);
    writeFileSync(join(folder, 'old'), '');
    freshFolder(folder);
    expect(existsSync(join(folder, 'old'))).toBe(false);
    const real = join(root, 'real');
    mkdirSync(real);
    writeFileSync(join(real, 'primum.db'), '');
    expect(() => freshFolder(real)).toThrow('not of a demo');
    expect(existsSync(join(real, 'primum.db'))).toBe(true);
  });

  it('is left alone while its demo runs', () => {
    const folder = join(root, 'demo');
    writeFileSync(join(folder, 'demo.pid'), String(process.ppid));
    expect(() => freshFolder(folder)).toThrow(`as process ${process.ppid}`);
    expect(existsSync(folder)).toBe(true);
  });
});
