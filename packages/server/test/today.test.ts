// The day as the staff see it: by time, with what each record comes to, and for the desk without what was answered.
import { randomUUID } from 'node:crypto';
import type { Today, TodayRow } from '@primum/contract';
import { addThing } from '@primum/records';
import { afterAll, expect, test } from 'vitest';
import { promiseCall } from '../src/clinics/calls.ts';
import { type Asked, ask } from './clinics.ts';
import { folkOf } from './folk.ts';
import { EVERYTHING, fact, ONE, TWO } from './liftable.ts';
import { onBoth } from './on-both.ts';
import { artifact, ON, problemOf } from './served.ts';

onBoth('the day', async (serve) => {
  const folk = await folkOf(await serve());
  afterAll(folk.close);

  const book = async (person: string, at: string, more: object = {}): Promise<string> =>
    (await folk.post(`${person}/appointments`, { at, procedures: [ONE.procedure], ...more })).json().id;
  const today = async (query = ''): Promise<Today> => (await folk.get(`/today${query}`)).json();
  const rowOf = async (appointment: string, query = ''): Promise<TodayRow> => {
    const found = (await today(query)).rows.find((one) => one.appointment.id === appointment);
    if (found === undefined) throw new Error('the appointment is not there');
    return found;
  };
  const somebody = () => folk.person({ name: 'Zoë Example', birthDate: '1990-05-01' });
  const screen = async (person: string, more: object = {}): Promise<number> =>
    (
      await folk.post(`${person}/screenings`, { on: ON, procedures: [ONE.procedure], complete: EVERYTHING, ...more })
    ).json().screening;

  test('somebody of whom nothing is known has everything open, and nothing that could be taken for an answer', async () => {
    const person = await somebody();
    const row = await rowOf(await book(person, `${ON}T12:00`));
    expect(row).toMatchObject({
      name: 'Zoë Example',
      birthDate: '1990-05-01',
      latest: null,
      answers: { sent: null, on: null, from: null, unsent: false, outlived: 0, missing: expect.any(Number) },
      clearances: [],
      link: null,
      treated: false,
      done: false,
    });
    expect(row.answers.missing).toBeGreaterThan(0);
  });

  test('a screening of less than is booked, or of another plan, holds no more', async () => {
    const person = await somebody();
    const on = '2099-02-02';
    const of = (id: string) => rowOf(id, `?on=${on}`);
    const [other = ''] = artifact.procedures.map(({ id }) => id).filter((id) => id !== ONE.procedure);
    const appointment = await book(person, `${on}T15:00`);
    await screen(person, { on, appointment });
    const { version, ...row } = (await of(appointment)).appointment;
    expect((await of(appointment)).latest?.current).toBe(true);
    const booking = { at: row.at, state: row.state, procedures: [ONE.procedure, other] };
    await folk.put(`/appointments/${appointment}`, booking, `"${version}"`);
    expect((await of(appointment)).latest?.current).toBe(false);
    const planned = { [ONE.procedure]: { area: Object.keys(artifact.areas)[0] } };
    const second = await book(person, `${on}T16:00`, { planned });
    const [area = ''] = Object.keys(artifact.areas);
    expect((await of(second)).appointment.plans).toEqual([artifact.texts['en']?.areas[area]]);
    await screen(person, { on });
    expect((await of(second)).latest?.current).toBe(false);
  });

  test('the newest screening for the appointment is told, and whether it still holds', async () => {
    const person = await somebody();
    await folk.post(`${person}/answers`, { from: 'client', facts: [fact(ONE.concept)] });
    const appointment = await book(person, `${ON}T11:00`);
    await screen(person);
    const named = await screen(person, { appointment, procedures: [ONE.procedure] });
    await screen(person);
    const row = await rowOf(appointment, '?lang=pl');
    const { report } = (await folk.get(`${person}/screenings/${named}`)).json();
    const { outcome, atLeast, earliest } = report.screenings[0];
    expect(row.latest).toMatchObject({
      number: named,
      current: true,
      authorName: 'practitioner',
      screenings: [{ procedure: ONE.procedure, outcome, atLeast, earliest }],
      decisions: [],
    });
    expect(row.latest?.screenings[0]?.headline).not.toBe(report.screenings[0].headline);
    expect(row.appointment.names).toEqual([artifact.texts['pl']?.procedures[ONE.procedure]]);
    expect(row.answers).toMatchObject({ from: 'client', on: ON, sent: expect.stringContaining('T') });
    await folk.post(`${person}/screenings/${named}/decision`, { decision: 'waits' });
    await folk.post(`${person}/answers`, { facts: [fact(ONE.concept)] });
    expect((await rowOf(appointment)).latest).toMatchObject({
      current: false,
      decisions: [{ procedure: ONE.procedure, decision: 'waits' }],
    });
  });

  test('without one for the appointment, one of that day and its procedures is told, and none of another day', async () => {
    const person = await somebody();
    const appointment = await book(person, `${ON}T10:00`);
    await screen(person, { on: '2026-11-20' });
    expect((await rowOf(appointment)).latest).toBeNull();
    const number = await screen(person);
    expect((await rowOf(appointment)).latest).toMatchObject({ number });
  });

  test('clearances that are open, refused or about to end are told, and those that hold are not', async () => {
    const person = await somebody();
    const appointment = await book(person, `${ON}T09:00`);
    await folk.post(`${person}/answers`, { facts: [fact(ONE.concept)] });
    const screening = await screen(person);
    const asked = await folk.post(`${person}/clearances`, { screening, rules: [ONE.rule], from: ONE.lift.by[0] });
    const title = artifact.texts['en']?.rules[ONE.rule]?.title;
    expect((await rowOf(appointment)).clearances).toEqual([
      expect.objectContaining({ rules: [ONE.rule], titles: [title], standing: 'asked', until: null }),
    ]);
    const decision = {
      rule: ONE.rule,
      concepts: [ONE.concept],
      by: ONE.lift.by[0],
      decision: 'cleared',
      on: '2026-11-01',
    };
    const { clearance } = asked.json();
    const keep = (until: string) =>
      addThing(
        folk.store,
        'north',
        { kind: 'clearance', person: person.replace('/people/', '') },
        {
          content: {
            ...clearance,
            state: 'received',
            decisions: [{ ...decision, until }],
            asked: { ...clearance.asked, again: clearance.id },
          },
          author: 'test',
        },
      );
    await keep('2027-11-01');
    expect((await rowOf(appointment)).clearances).toEqual([]);
    await keep('2026-11-30');
    expect((await rowOf(appointment)).clearances).toEqual([
      expect.objectContaining({ standing: 'expiring', until: '2026-11-30' }),
    ]);
  });

  test('a link is told as it stands, and what is over is done', async () => {
    const person = await somebody();
    const appointment = await book(person, '2099-01-05T09:00');
    const of = () => rowOf(appointment, '?on=2099-01-05');
    const link = (await folk.post(`${person}/links`, { appointment })).json();
    expect((await of()).link).toEqual({ id: link.id, state: 'open' });
    await folk.work({ method: 'DELETE', url: `${person}/links/${link.id}` });
    expect((await of()).link).toMatchObject({ state: 'closed' });
    const { version } = (await of()).appointment;
    const changed = { at: '2099-01-05T09:00', procedures: [ONE.procedure], state: 'missed' };
    expect((await folk.put(`/appointments/${appointment}`, changed, `"${version}"`)).statusCode).toBe(200);
    expect((await of()).done).toBe(true);
  });

  test('the desk sees who comes and whether answers came, and nothing of what they say', async () => {
    const { rows, tomorrow } = (await folk.desk({ method: 'GET', url: '/today' })).json();
    expect(rows.map(({ appointment }: TodayRow) => appointment.at.slice(11))).toEqual([
      '09:00',
      '10:00',
      '11:00',
      '12:00',
    ]);
    for (const row of rows) {
      expect(Object.keys(row).toSorted()).toEqual([
        'answers',
        'appointment',
        'birthDate',
        'call',
        'callSaid',
        'called',
        'done',
        'link',
        'name',
        'person',
        'phone',
      ]);
      expect(Object.keys(row.answers).toSorted()).toEqual(['from', 'on', 'sent', 'unsent']);
    }
    expect(tomorrow.call).toBe(0);
  });

  test('whom the clinic has promised a call is to be called, with the number, until somebody says that they have', async () => {
    const person = await folk.person({ name: 'Bo', phone: '+48 600 000 000' });
    const on = '2026-11-30';
    const appointment = await book(person, `${on}T09:00`);
    const atDesk = async (): Promise<TodayRow | undefined> => {
      const day: Today = (await folk.desk({ method: 'GET', url: `/today?on=${on}` })).json();
      return day.rows.find((one) => one.appointment.id === appointment);
    };
    const promise = (after: string) =>
      promiseCall(folk.store, { clinic: 'north', person: person.replace('/people/', ''), appointment }, after);
    expect(await atDesk()).toMatchObject({ call: false, phone: null, called: null });
    await promise('answers 1');
    expect(await atDesk()).toMatchObject({ call: true, phone: '+48 600 000 000', called: null });
    expect((await folk.desk({ method: 'GET', url: '/today?on=2026-11-29' })).json().tomorrow.call).toBe(1);

    const call = (seen?: number) => {
      const headers = { ...(seen !== undefined && { 'if-match': `"${seen}"` }) };
      return folk.desk({ method: 'POST', url: `/appointments/${appointment}/call`, headers });
    };
    const seen = (await atDesk())?.callSaid;
    await promise('answers 1, sent again');
    expect(problemOf(await call(seen)).status).toBe(412);
    expect(problemOf(await call(0)).status).toBe(412);
    expect(await atDesk()).toMatchObject({ call: true, called: null });
    const made = await call((await atDesk())?.callSaid);
    expect([made.statusCode, made.json()]).toEqual([201, expect.objectContaining({ authorName: 'reception' })]);
    expect((await call()).json()).toEqual(made.json());
    await promise('answers 1');
    expect(await atDesk()).toMatchObject({ call: false, phone: null, called: made.json() });
    expect((await folk.done()).filter((one) => one === 'add-call')).toHaveLength(3);

    await promise('answers 2');
    expect(await atDesk()).toMatchObject({ call: true, called: null });
    expect((await rowOf(await book(person, `${on}T10:00`), `?on=${on}`)).called).toBeNull();
    const { version } = (await atDesk())?.appointment ?? {};
    await folk.put(
      `/appointments/${appointment}`,
      { at: `${on}T09:00`, procedures: [ONE.procedure], state: 'arrived' },
      `"${version}"`,
    );
    expect(await atDesk()).toMatchObject({ call: false });
    expect(problemOf(await folk.desk({ method: 'POST', url: `/appointments/${randomUUID()}/call` })).status).toBe(404);
  });

  test('an override that waits for its second person is told to them alone, until they have said something', async () => {
    const person = await somebody();
    await folk.post(`${person}/answers`, { facts: [fact(TWO.concept)] });
    const on = ON;
    const procedures = [TWO.procedure];
    const appointment = await book(person, `${on}T07:00`, { procedures });
    const url = `${person}/screenings/${await screen(person, { appointment, procedures })}/overrides`;
    const as = (role: 'director' | 'physician') => (asked: Asked) =>
      ask(folk.app, { key: folk.key(), ...asked, url: `/api/clinics/north${asked.url}` }, folk.staff[role]);
    const toAgree = async (by: (asked: Asked) => ReturnType<typeof ask>) => {
      const { rows }: Today = (await by({ method: 'GET', url: '/today' })).json();
      return rows.find((one) => one.appointment.id === appointment)?.toAgree;
    };
    const second = (await ask(folk.app, { method: 'GET', url: '/api/session' }, folk.staff.director)).json().account;
    const why = { reason: artifact.overrides?.reasons[0], text: 'spoken about with the person today' };
    const body = { rules: [TWO.rule], ...why, second };
    expect(await toAgree(folk.director)).toBe(false);
    const made = await as('physician')({ method: 'POST', url, body });
    expect(made.statusCode).toBe(201);
    expect(await toAgree(folk.director)).toBe(true);
    expect([await toAgree(as('physician')), await toAgree(folk.work), await toAgree(folk.desk)]).toEqual([
      false,
      false,
      undefined,
    ]);
    await folk.director({ method: 'POST', url: `${url}/${made.json().override}/agreement`, body: { agrees: true } });
    expect(await toAgree(folk.director)).toBe(false);
  });

  test('of tomorrow those are counted whom a call today could help, each once, and each who was looked at is in the audit log', async () => {
    const before = (await today()).tomorrow;
    expect(before).toMatchObject({ on: '2026-11-22', appointments: 0, call: 0 });
    const person = await somebody();
    await book(person, '2026-11-22T09:00');
    await book(person, '2026-11-22T10:00');
    await book(await somebody(), '2026-11-22T11:00', { procedures: [ONE.procedure] });
    expect((await today()).tomorrow).toMatchObject({ appointments: 3, call: 2 });
    const { rows } = await today('?on=2026-11-22');
    expect(rows.map(({ call }) => call)).toEqual([true, true, true]);
    expect(rows.map(({ phone }) => phone)).toEqual([null, null, null]);
    const desk = (await folk.desk({ method: 'GET', url: '/today?on=2026-11-22' })).json();
    expect(desk.rows.map(({ call }: TodayRow) => call)).toEqual([false, false, false]);
    const moved = rows.find(({ appointment }) => appointment.procedures[0] === ONE.procedure)?.appointment;
    await folk.desk({ method: 'POST', url: `/appointments/${moved?.id}/call` });
    const atIts = async (day: string) =>
      (await today(`?on=${day}`)).rows.find((one) => one.appointment.id === moved?.id);
    expect(await atIts('2026-11-22')).toMatchObject({ call: false, called: { authorName: 'reception' } });
    const later = { at: '2026-12-29T11:00', procedures: [ONE.procedure], state: 'booked' };
    await folk.put(`/appointments/${moved?.id}`, later, `"${moved?.version}"`);
    // Who was called before another day was not called before this one.
    expect(await atIts('2026-12-29')).toMatchObject({ call: true, called: null });
    const { entries } = (await folk.director({ method: 'GET', url: '/audit?limit=200&order=newest' })).json();
    const looked = entries.filter(({ action }: { action: string }) => action === 'read-today');
    expect(new Set(looked.map((one: { person: string }) => one.person))).toContain(person.replace('/people/', ''));
    expect(problemOf(await folk.get('/today?lang=xx')).status).toBe(422);
    expect(problemOf(await folk.get('/today?on=yesterday')).status).toBe(422);
  });
});
