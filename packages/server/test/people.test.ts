// The people of a clinic: kept, found by their name, changed by who saw them.
import { verify } from '@primum/records';
import { afterAll, expect, test } from 'vitest';
import { isNamed } from '../src/clinics/people.ts';
import { serveClinics } from './clinics.ts';
import { folkOf } from './folk.ts';
import { ON, problemOf } from './served.ts';

const folk = await folkOf(await serveClinics());
afterAll(folk.close);
const list = async (query = '') => (await folk.get(`/people${query}`)).json();
const find = async (body: object) => (await folk.post('/people/find', body)).json();

test.each([
  ['Łucja Brzęczyszczykiewicz', 'lucja', true],
  ['Łucja Brzęczyszczykiewicz', 'BRZE luc', true],
  ['Zoë van Dyk', 'van zoe', true],
  ['Zoe\u0308 van Dyk', 'zoë', true],
  ["Sinéad O'Neill", 'neill', true],
  ['Anne-Marie', 'marie', true],
  ['Zoë van Dyk', 'yk', false],
  ['Zoë van Dyk', 'zoe x', false],
  ['An', 'anne', false],
])('%s is found by the beginning of words: %s', (name, typed, found) => {
  expect(isNamed(name, typed)).toBe(found);
});

test('a person is read as they are now, and changes only for who saw the newest version', async () => {
  const identity = { name: 'Ada', birthDate: '1990-05-01', sex: 'female', phone: '1', email: 'a@b.example' };
  const person = await folk.person(identity);
  const read = await folk.get(person);
  expect(read.json()).toMatchObject({ person: person.slice(8), ...identity });
  const body = { name: 'Ada L.', birthDate: '1990-05-01', sex: 'female' };
  expect(problemOf(await folk.put(person, body)).status).toBe(428);
  const both = await Promise.all([1, 2].map(() => folk.put(person, body, read.headers['etag'])));
  expect(new Set(both.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 412]));
  const after = await folk.get(person);
  expect(after.json()).toEqual({ ...body, person: person.slice(8), version: expect.any(Number) });
  expect(after.headers['etag']).toBe(`"${after.json().version}"`);
  expect(await verify(folk.store, 'north')).toMatchObject({ ok: true });
});

test('whom rules can concern is changed in the audit log as such, and counts from then on', async () => {
  const person = await folk.person({ birthDate: '1990-05-01' });
  const change = async (body: object) =>
    folk.put(person, { name: 'Ada', ...body }, (await folk.get(person)).headers['etag']);
  const before = (await folk.done()).length;
  await change({ birthDate: '1990-05-01' });
  await change({ birthDate: '1991-05-01' });
  await change({ birthDate: '1991-05-01', sex: 'female' });
  await change({});
  const changes = (await folk.done()).slice(before).filter((one) => one.startsWith('change-'));
  expect(changes).toEqual(['change-person', 'change-birth-date', 'change-sex', 'change-birth-date-and-sex']);
  expect((await folk.get(`${person}/chart`)).json().patient).toEqual({ id: person.slice(8) });
});

test.each([
  ['a birth date to come', { birthDate: '2026-11-22' }, '/birthDate'],
  ['a birth date of long ago', { birthDate: '1899-12-31' }, '/birthDate'],
  ['half a birth date', { birthDate: '1990-05' }, '/birthDate'],
  ['a day that is none', { birthDate: '1990-02-30' }, '/birthDate'],
  ['a sex that is none of the four', { sex: 'f' }, '/sex'],
  ['no name', { name: ' ' }, '/name'],
])('is refused with its place: %s', async (_, identity, pointer) => {
  const added = await folk.post('/people', { name: 'Ada', ...identity });
  expect(problemOf(added)).toMatchObject({ status: 422, pointer });
  const person = await folk.person();
  const changed = await folk.put(person, { name: 'Ada', ...identity }, (await folk.get(person)).headers['etag']);
  expect(problemOf(changed)).toMatchObject({ status: 422, pointer });
  expect((await folk.post('/people', { name: 'Ada', birthDate: ON })).statusCode).toBe(201);
});

test('people are listed page by page, and found by their name among the others', async () => {
  const lucja = await folk.person({ name: 'Łucja Wójcik' });
  const other = await folk.person({ name: 'Wojciech Lucas' });
  const all = (await list('?limit=200')).people;
  const first = await list('?limit=2');
  const second = await list(`?limit=2&after=${first.next}`);
  expect([...first.people, ...second.people]).toEqual(all.slice(0, 4));
  const found = await find({ name: 'woj luc' });
  expect([found.people.map((one: { person: string }) => `/people/${one.person}`).toSorted(), found.next]).toEqual([
    [lucja, other].toSorted(),
    null,
  ]);
  const one = await find({ name: 'woj', limit: '1' });
  const rest = await find({ name: 'woj', limit: '1', after: one.next });
  expect([...one.people, ...rest.people]).toEqual(found.people);
  expect((await find({ name: 'nobody' })).people).toEqual([]);
  expect(problemOf(await folk.post('/people/find', { name: ' ' })).pointer).toBe('/name');
  expect(await folk.done()).toEqual(expect.arrayContaining(['list-people', 'find-people', 'read-person']));
  expect(folk.logged()).not.toMatch(/woj|Łucja/i);
});

test('a person of another clinic is in no list and found by no name', async () => {
  const south = await folkOf(folk, 'south');
  const person = await south.person({ name: 'Quentin South' });
  expect((await find({ name: 'quentin' })).people).toEqual([]);
  expect(problemOf(await folk.get(person)).status).toBe(404);
  expect((await south.get('/people')).json().people).toHaveLength(1);
});
