// What no client of ours sends, made by hand: every database refuses it in the same words, and none of it is a fault of the program.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asked, ask, PASSWORD, type ServedClinics, staffed } from './clinics.ts';
import { onBoth } from './on-both.ts';
import { artifact, problemOf } from './served.ts';

const CLINIC = '/api/clinics/north';
const NUMBERED = ['audit', 'emergencies', 'protocol/adoptions', 'people/PERSON/screenings'];
const BY_DAY = ['appointments', 'ageing', 'clearances', 'protocols', 'people/PERSON/answers'];
const cursor = (...place: readonly string[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

onBoth('requests made by hand', (serve) => {
  let served: ServedClinics;
  let staff: Awaited<ReturnType<typeof staffed>>;
  let person = '';
  beforeAll(async () => {
    served = await serve();
    staff = await staffed(served, 'north');
    person = (await as({ method: 'POST', url: `${CLINIC}/people`, body: { name: 'Ada' } })).json().person;
  });
  afterAll(() => served.close());

  const as = (asked: Asked, cookie?: string) =>
    ask(served.app, { key: randomUUID(), ...asked }, cookie ?? staff.director);
  const get = async (path: string, cookie?: string): Promise<number> =>
    (await as({ method: 'GET', url: `${CLINIC}/${path.replace('PERSON', person)}` }, cookie)).statusCode;

  test('a cursor that names no place is refused', async () => {
    const made = ['abc', '1e400', '1.5', '-1', '', '9999999999', '\u0000'].map((place) => cursor(place));
    for (const list of NUMBERED)
      for (const after of made) expect([list, after, await get(`${list}?after=${after}`)]).toEqual([list, after, 422]);
    for (const list of BY_DAY) expect([list, await get(`${list}?after=${cursor('\u0000', '')}`)]).toEqual([list, 422]);
    expect(await get(`people?after=${cursor('\u0000')}`)).toBe(422);
  });

  test('a number that no record can have is refused', async () => {
    const url = 'people/PERSON/screenings/999999999999999';
    expect([await get(url), await get(`${url}/replay`), await get(`${url}/overrides`)]).toEqual([422, 422, 422]);
    const body = { screening: 999_999_999_999_999, rules: ['x'], from: 'y' };
    const asked = await as({ method: 'POST', url: `${CLINIC}/people/${person}/clearances`, body });
    expect(problemOf(asked)).toMatchObject({ status: 422, pointer: '/screening' });
  });

  test('a version that nothing can have is not the newest', async () => {
    const headers = { 'if-match': '"999999999999999"' };
    const put = await as({ method: 'PUT', url: `${CLINIC}/people/${person}`, body: { name: 'Bo' }, headers });
    expect(put.statusCode).toBe(412);
  });

  test('an address with signs that no id has opens nothing', async () => {
    const url = '/api/clinics/%00/people';
    expect((await as({ method: 'GET', url })).statusCode).toBe(403);
    expect(await get('people/%00/chart', staff.reception)).toBe(403);
  });

  test('who is named by signs that no account has is nobody', async () => {
    const procedures = artifact.procedures.slice(0, 1).map(({ id }) => id);
    const body = { at: '2026-11-28T10:00', procedures, practitioner: 'a\u0000' };
    const booked = await as({ method: 'POST', url: `${CLINIC}/people/${person}/appointments`, body });
    expect(problemOf(booked)).toMatchObject({ status: 422, pointer: '/practitioner' });
    const override = { rules: ['x'], reason: 'y', text: 'Long enough to be a reason.', second: 'a\u0000' };
    const overrides = `${CLINIC}/people/${person}/screenings/1/overrides`;
    expect(problemOf(await as({ method: 'POST', url: overrides, body: override })).pointer).toBe('/second');
  });

  test('staff with a name of control characters are refused, and the link is not used up', async () => {
    const link = await as({ method: 'POST', url: `${CLINIC}/staff`, body: { role: 'reception' } });
    const token = String(link.json().path).split('#')[1];
    const join = (name: string) =>
      ask(served.app, {
        method: 'POST',
        url: '/api/set-up',
        body: { token, name, email: 'bo@north.example', password: PASSWORD },
      });
    expect(problemOf(await join('B\u0000')).pointer).toBe('/name');
    expect((await join('Bo')).statusCode).toBe(200);
  });
});
