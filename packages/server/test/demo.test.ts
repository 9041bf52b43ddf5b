// The invented clinic of `npm start -- --demo`: it loads, verifies, and has what is promised.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TimelineEntry, TodayRow } from '@primum/contract';
import { verify } from '@primum/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill } from '../src/demo/fill.ts';
import { freshFolder } from '../src/demo/folder.ts';
import { type DemoAccount, loadDemo } from '../src/demo/load.ts';
import { type Demo, readDemo } from '../src/demo/read.ts';
import { today } from '../src/options.ts';
import { homePage } from '../src/pages/home.ts';
import { ask, cookieOf, type ServedClinics, serveClinics } from './clinics.ts';
import { artifact } from './served.ts';

const demo = readDemo();

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

  it('has somebody who was asked everything and screened for today, and somebody to call about tomorrow', async () => {
    const { rows, tomorrow } = await get(`today?on=${today()}`);
    const ready = rows.filter(
      ({ latest, answers }: TodayRow) =>
        latest?.current === true &&
        latest.screenings[0]?.outcome === 'no-contraindication-found' &&
        answers.missing === 0,
    );
    expect(ready.map(({ answers }: TodayRow) => answers.outlived)).toEqual([0]);
    expect(tomorrow).toMatchObject({ appointments: 1, call: 1 });
  });

  it('has a past with treatments, an override, what was found afterwards and what went wrong', async () => {
    const people = await served.accounts.store.database.selectFrom('people').select('id').execute();
    const lists = await Promise.all(people.map(({ id }) => get(`people/${id}/timeline`)));
    const entries: TimelineEntry[] = lists.flatMap((list) => list.entries);
    for (const kind of ['override', 'decision', 'treatment', 'follow-up', 'adverse-event'])
      expect(entries.filter((one) => one.kind === kind && (one.on ?? '') < today()).length).toBeGreaterThan(0);
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
