// The audit log, looked through: newest first, by person, by colleague, by action and by day, page by page.
import { afterAll, expect, test } from 'vitest';
import { serveClinics } from './clinics.ts';
import { folkOf } from './folk.ts';
import { problemOf } from './served.ts';

interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly person: string | null;
}

const folk = await folkOf(await serveClinics());
afterAll(folk.close);

const asked = (query: string) => folk.director({ method: 'GET', url: `/audit${query}` });
const read = async (query = ''): Promise<{ readonly entries: readonly Entry[]; readonly next: string | null }> =>
  (await asked(query)).json();
const seqsOf = ({ entries }: { readonly entries: readonly Entry[] }) => entries.map(({ seq }) => seq);
const path = await folk.person({ birthDate: '1990-05-01' });
await folk.person();
await folk.get(`${path}/chart`);
const all = (await read()).entries;

test('without an order the oldest comes first, and with one the newest; pages follow one another without a gap', async () => {
  expect(seqsOf({ entries: all })).toEqual(all.map((_, at) => at + 1));
  const newest = await read('?order=newest&limit=3');
  const [last = 0] = seqsOf(newest);
  expect(seqsOf(newest)).toEqual([last, last - 1, last - 2]);
  const later = await read(`?order=newest&limit=3&after=${newest.next}`);
  expect(seqsOf(later)).toEqual([last - 3, last - 4, last - 5]);
});

test('what is asked for by person, colleague and action is all that is told, and all of it', async () => {
  const [person, work] = [path.slice('/people/'.length), all.find(({ action }) => action === 'read-person')];
  for (const [query, fits] of [
    [`person=${person}`, (one: Entry) => one.person === person],
    [`actor=${work?.actor}`, (one: Entry) => one.actor === work?.actor],
    ['action=add-person', (one: Entry) => one.action === 'add-person'],
    [`action=add-person&person=${person}`, (one: Entry) => one.action === 'add-person' && one.person === person],
  ] as const) {
    const found = (await read(`?${query}&limit=200`)).entries.filter(({ seq }) => seq <= all.length);
    expect([query, seqsOf({ entries: found })]).toEqual([query, seqsOf({ entries: all.filter(fits) })]);
    expect(found.length).toBeGreaterThan(0);
  }
  expect((await read('?action=no-such')).entries).toEqual([]);
});

test('days are those where the server runs, both ends included', async () => {
  const at = new Date(all[0]?.at ?? '');
  const day = (later: number): string =>
    new Intl.DateTimeFormat('sv-SE').format(new Date(at.getFullYear(), at.getMonth(), at.getDate() + later));
  const first = async (query: string) => seqsOf(await read(`?limit=1&${query}`));
  expect(await first(`from=${day(0)}&to=${day(0)}`)).toEqual([1]);
  expect(await first(`to=${day(-1)}`)).toEqual([]);
  expect(await first(`from=${day(-1)}`)).toEqual([1]);
  expect(await first(`from=${day(3)}`)).toEqual([]);
});

test('what is no day, no order or ends before it begins is refused with its place', async () => {
  for (const [query, pointer] of [
    ['from=2026-11-22&to=2026-11-21', '/to'],
    ['from=21.11.2026', '/from'],
    ['to=0001-01-01', '/to'],
    ['order=any', '/order'],
  ])
    expect(problemOf(await asked(`?${query}`))).toMatchObject({ status: 422, pointer });
  expect((await folk.work({ method: 'GET', url: '/audit?order=newest' })).statusCode).toBe(403);
});
