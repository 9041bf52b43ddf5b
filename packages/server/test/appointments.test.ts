// Appointments: what is planned, when, of whom; and a screening that is made for one.
import { addThing, listAudit, verify } from '@primum/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './clinics.ts';
import { folkOf } from './folk.ts';
import { onBoth } from './on-both.ts';
import { artifact, ON, problemOf } from './served.ts';

const [FIRST, SECOND] = artifact.procedures.map(({ id }) => id);
const [COMPONENT = ''] = Object.keys(artifact.components);
const planned = { [String(FIRST)]: { components: [COMPONENT] } };
const AT = `${ON}T14:30`;
const visit = (more: object = {}) => ({ at: AT, procedures: [FIRST], ...more });

onBoth('appointments', (serve) => {
  type Folk = Awaited<ReturnType<typeof folkOf>>;
  const folk = {} as Folk;
  beforeAll(async () => {
    Object.assign(folk, await folkOf(await serve()));
  });
  afterAll(() => folk.close());
  const book = (person: string, more: object = {}) => folk.post(`${person}/appointments`, visit(more));

  test('are read as they were made, and change only for who saw the newest version', async () => {
    const person = await folk.person();
    const session = { method: 'GET', url: '/api/session' } as const;
    const { account } = (await ask(folk.app, session, folk.staff.practitioner)).json();
    const made = await book(person, { planned, practitioner: account, note: 'by the back door' });
    expect(made.statusCode).toBe(201);
    const url = `/appointments/${made.json().id}`;
    const read = await folk.get(url);
    const seen = read.json();
    expect(seen).toMatchObject({
      ...visit({ planned, practitioner: account }),
      state: 'booked',
      note: 'by the back door',
    });
    expect(read.headers['etag']).toBe(made.headers['etag']);
    const body = visit({ at: '2026-11-29T09:00', state: 'cancelled' });
    expect(problemOf(await folk.put(url, body)).status).toBe(428);
    const both = await Promise.all([1, 2].map(() => folk.put(url, body, made.headers['etag'])));
    expect(new Set(both.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 412]));
    const after = (await folk.get(url)).json();
    expect([after.at, after.state, after.note]).toEqual(['2026-11-29T09:00', 'cancelled', undefined]);
    expect(await folk.done()).toEqual(
      expect.arrayContaining(['add-appointment', 'read-appointment', 'change-appointment']),
    );
  });

  test.each([
    ['a day that is none', { at: '2026-02-30T10:00' }, '/at'],
    ['a time that is none', { at: '2026-11-28T25:00' }, '/at'],
    ['no time', { at: '2026-11-28' }, '/at'],
    ['no procedure', { procedures: [] }, '/procedures'],
    ['an unknown procedure', { procedures: [FIRST, 'no-such'] }, '/procedures/1'],
    ['a procedure twice', { procedures: [FIRST, FIRST] }, '/procedures/1'],
    [
      'an unknown component',
      { planned: { [String(FIRST)]: { components: ['no-such'] } } },
      `/planned/${FIRST}/components/0`,
    ],
    ['a plan for something else', { planned: { [String(SECOND)]: {} } }, `/planned/${SECOND}`],
    ['somebody who does not work here', { practitioner: 'nobody' }, '/practitioner'],
    ['a state, before there is one', { state: 'done' }, expect.any(String)],
  ])('are refused with their place: %s', async (_, more, pointer) => {
    const person = await folk.person();
    expect(problemOf(await book(person, more))).toMatchObject({ status: 422, pointer });
    expect((await folk.get(`/appointments?person=${person.slice(8)}`)).json().appointments).toEqual([]);
  });

  test('sent again under the same key are made once', async () => {
    const person = await folk.person();
    const key = folk.key();
    const send = (more: object = {}) => folk.post(`${person}/appointments`, visit(more), { key });
    const [one, two] = [await send(), await send()];
    expect(two.json()).toEqual({ ...one.json(), repeated: true });
    expect(problemOf(await send({ note: 'x' })).status).toBe(409);
  });

  test('are listed by day, of today where nothing is said, page by page', async () => {
    const person = await folk.person();
    for (const at of ['2027-01-02T08:00', '2027-01-01T12:00', '2027-01-01T08:00', '2027-01-03T08:00', `${ON}T08:00`])
      await book(person, { at });
    const list = async (query: string) => (await folk.get(`/appointments?${query}`)).json();
    const at = ({ appointments }: { appointments: readonly { at: string }[] }) => appointments.map((one) => one.at);
    expect(at(await list('from=2027-01-01&to=2027-01-02'))).toEqual([
      '2027-01-01T08:00',
      '2027-01-01T12:00',
      '2027-01-02T08:00',
    ]);
    expect(at(await list('from=2027-01-03'))).toEqual(['2027-01-03T08:00']);
    expect(at(await list('')).every((one) => one.startsWith(ON))).toBe(true);
    expect(at(await list(`person=${person.slice(8)}`))).toHaveLength(5);
    const first = await list('from=2027-01-01&to=2027-01-03&limit=2');
    const second = await list(`from=2027-01-01&to=2027-01-03&limit=2&after=${first.next}`);
    const third = await list(`from=2027-01-01&to=2027-01-03&limit=2&after=${second.next}`);
    expect([...at(first), ...at(second)].toSorted()).toEqual(at(await list('from=2027-01-01&to=2027-01-03')));
    expect(third).toEqual({ appointments: [], next: null });
    expect(problemOf(await folk.get('/appointments?from=tomorrow')).pointer).toBe('/from');
    expect(await folk.done()).toContain('list-appointment');
    const entries = await listAudit(folk.store, 'north', { person: person.slice(8), limit: 200 });
    expect(entries.map(({ action }) => action)).toContain('list-appointment');
  });

  test('give a screening its procedures and its plan, where it says none, and the record names them', async () => {
    const person = await folk.person();
    const { id } = (await book(person, { procedures: [SECOND, FIRST], planned })).json();
    const made = (await folk.post(`${person}/screenings`, { appointment: id })).json();
    expect(made.report.screenings.map((one: { procedure: string }) => one.procedure)).toEqual([SECOND, FIRST]);
    const kept = (await folk.get(`${person}/screenings/${made.screening}`)).json();
    expect(kept).toMatchObject({ appointment: id, chart: { planned }, request: { procedures: [SECOND, FIRST] } });
    const other = (
      await folk.post(`${person}/screenings`, {
        appointment: id,
        procedures: [FIRST],
        planned: { [String(FIRST)]: {} },
      })
    ).json();
    const again = (await folk.get(`${person}/screenings/${other.screening}`)).json();
    expect(again).toMatchObject({ appointment: id, request: { procedures: [FIRST] } });
    expect(again.chart.planned).toEqual({ [String(FIRST)]: {} });
    const without = (await folk.post(`${person}/screenings`, {})).json();
    expect((await folk.get(`${person}/screenings/${without.screening}`)).json().appointment).toBeNull();
  });

  test('keep the plan of the other procedures where the mixture of one is changed at the screening', async () => {
    const person = await folk.person();
    const second = { [String(SECOND)]: { components: [COMPONENT] } };
    const { id } = (await book(person, { procedures: [SECOND, FIRST], planned: { ...planned, ...second } })).json();
    const changed = { [String(FIRST)]: { components: [] } };
    const body = { appointment: id, planned: changed };
    const { screening } = (await folk.post(`${person}/screenings`, body)).json();
    expect((await folk.get(`${person}/screenings/${screening}`)).json().chart.planned).toEqual({
      ...second,
      ...changed,
    });
  });

  test('of somebody else, of nobody, or with what is no longer known give no screening', async () => {
    const [person, other] = [await folk.person(), await folk.person()];
    const { id } = (await book(other)).json();
    const old = await addThing(
      folk.store,
      'north',
      { kind: 'appointment', person: person.slice(8) },
      { content: { state: 'booked', time: '08:00', procedures: ['of-older-knowledge'] }, day: ON, author: 'test' },
    );
    for (const appointment of [id, '00000000-0000-4000-8000-000000000000', 1, old.id])
      expect(problemOf(await folk.post(`${person}/screenings`, { appointment }))).toMatchObject({
        status: 422,
        pointer: '/appointment',
      });
    expect((await folk.get(`${person}/screenings`)).json().screenings).toEqual([]);
    // It can still be cancelled.
    const body = { at: AT, procedures: ['of-older-knowledge'], state: 'cancelled' };
    expect((await folk.put(`/appointments/${old.id}`, body, `"${old.seq}"`)).statusCode).toBe(200);
    expect(problemOf(await folk.get(`/appointments/${person.slice(8)}`)).status).toBe(404);
  });

  test('leave the chain whole', async () => {
    expect(await verify(folk.store, 'north', { replays: true })).toMatchObject({ ok: true });
    expect(folk.logged()).not.toContain('back door');
  });
});
