// Emergency access: whoever works in the clinic may read one person's record for an hour, and leaves a trace that the director reads.
import { erasePerson, verify } from '@primum/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asked, ask, staffed } from './clinics.ts';
import { type Clocked, onBothClocked } from './clocked.ts';
import { ON, problemOf } from './served.ts';

const CLAIM = { reason: 'other', text: 'Found on the floor of room two.' };

onBothClocked('emergency access', (serveClocked) => {
  let served: Clocked;
  let north: Awaited<ReturnType<typeof staffed>>;
  let south: Awaited<ReturnType<typeof staffed>>;
  let keys = 0;
  beforeAll(async () => {
    served = await serveClocked();
    north = await staffed(served, 'north');
    south = await staffed(served, 'south');
  });
  afterAll(() => served.close());

  const as = (cookie: string, asked: Asked) => ask(served.app, { key: `emergency-${(keys += 1)}`, ...asked }, cookie);
  const personOf = async (clinic: string, cookie: string): Promise<string> => {
    const url = `/api/clinics/${clinic}/people`;
    const { person } = (await as(cookie, { method: 'POST', url, body: { name: 'Ada Canary' } })).json();
    await as(cookie, { method: 'POST', url: `${url}/${person}/screenings`, body: { on: ON } });
    return `${url}/${person}`;
  };
  const claim = (cookie: string, of: string, body: object = CLAIM, key = `key-of-a-claim-${(keys += 1)}`) =>
    as(cookie, { method: 'POST', url: `${of}/emergency`, body, key });
  const reading = async (cookie: string, of: string): Promise<number> =>
    (await as(cookie, { method: 'GET', url: `${of}/screenings` })).statusCode;
  const audited = async (of: string) => {
    const url = `/api/clinics/north/audit?limit=200&person=${of.split('/').at(-1)}`;
    return (await as(north.director, { method: 'GET', url })).json().entries;
  };

  test('it opens one person to whoever claimed it, for an hour, and to nobody else', async () => {
    const [ada, bo] = [await personOf('north', north.director), await personOf('north', north.director)];
    expect(await reading(north.reception, ada)).toBe(403);
    const claimed = await claim(north.reception, ada);
    expect([claimed.statusCode, claimed.json()]).toEqual([
      201,
      expect.objectContaining({ at: served.clock.now, repeated: false }),
    ]);
    expect([await reading(north.reception, ada), await reading(north.reception, bo)]).toEqual([200, 403]);
    expect(await reading(south.reception, ada)).toBe(403);
    served.pass(59);
    expect(await reading(north.reception, ada)).toBe(200);
    served.pass(1);
    expect([claimed.json().expires, await reading(north.reception, ada)]).toEqual([served.clock.now, 403]);
  });

  test('every read under it names it in the audit log, before anything is given out', async () => {
    const ada = await personOf('north', north.director);
    const { emergency } = (await claim(north.reception, ada)).json();
    await reading(north.reception, ada);
    const entries = await audited(ada);
    const at = entries.findIndex(({ action }: { action: string }) => action === 'emergency-read-screening');
    expect(entries.slice(at - 1, at + 2)).toMatchObject([
      { action: 'add-emergency', record: emergency },
      { action: 'emergency-read-screening', record: emergency },
      { action: 'list-records' },
    ]);
    expect(entries[at].actor).toBe(entries[at - 1].actor);
    await reading(north.practitioner, ada);
    expect(
      (await audited(ada)).filter(({ action }: { action: string }) => action.startsWith('emergency-')),
    ).toHaveLength(1);
  });

  test('it changes nothing, exports nothing and opens nothing of the clinic', async () => {
    const ada = await personOf('north', north.director);
    await claim(north.reception, ada);
    const screen = await as(north.reception, { method: 'POST', url: `${ada}/screenings`, body: { on: ON } });
    const audit = await as(north.reception, { method: 'GET', url: '/api/clinics/north/audit' });
    expect([screen.statusCode, audit.statusCode]).toEqual([403, 403]);
  });

  test('it ends with the work in the clinic', async () => {
    const ada = await personOf('north', north.director);
    await claim(north.reception, ada);
    const staff = (await as(north.director, { method: 'GET', url: '/api/clinics/north/staff' })).json().staff;
    const { account } = staff.find(({ role }: { role: string }) => role === 'reception');
    const out = served.accounts.database.deleteFrom('staff').where('account', '=', account).returningAll();
    const row = await out.executeTakeFirstOrThrow();
    expect(await reading(north.reception, ada)).toBe(403);
    await served.accounts.database.insertInto('staff').values(row).execute();
  });

  test('a claim without a coded reason, or with a text that says nothing, opens nothing', async () => {
    const ada = await personOf('north', north.director);
    for (const [body, pointer] of [
      [{ ...CLAIM, reason: 'curious' }, '/reason'],
      [{ ...CLAIM, text: `short${' '.repeat(30)}` }, '/text'],
      [{ reason: 'other' }, '/text'],
    ] as const)
      expect(problemOf(await claim(north.reception, ada, body))).toMatchObject({ status: 422, pointer });
    expect(await reading(north.reception, ada)).toBe(403);
  });

  test('the same claim sent again is the same one, and lasts no longer; the key of somebody else is another one', async () => {
    const ada = await personOf('north', north.director);
    const first = await claim(north.reception, ada, CLAIM, 'claim-twice');
    served.pass(60);
    const again = await claim(north.reception, ada, CLAIM, 'claim-twice');
    expect(again.json()).toEqual({ ...first.json(), repeated: true });
    expect(await reading(north.reception, ada)).toBe(403);
    expect((await claim(north.physician, ada, CLAIM, 'claim-twice')).json().repeated).toBe(false);
    const other = await claim(north.reception, ada, { ...CLAIM, reason: 'collapse' }, 'claim-twice');
    expect(problemOf(other).status).toBe(409);
  });

  test('the director reviews who claimed what for whom, page by page; of the erased nothing is left to read', async () => {
    const ada = await personOf('north', north.director);
    await claim(north.reception, ada, { ...CLAIM, text: 'The last one of the list.' });
    const list = async (rest: string) =>
      (await as(north.director, { method: 'GET', url: `/api/clinics/north/emergencies${rest}` })).json();
    const { emergencies } = await list('?limit=200');
    const person = String(ada.split('/').at(-1));
    expect(emergencies.at(-1)).toMatchObject({ person, reason: 'other', text: 'The last one of the list.' });
    const first = await list('?limit=1');
    expect([first.emergencies, typeof first.next]).toEqual([emergencies.slice(0, 1), 'string']);
    expect((await list(`?limit=1&after=${first.next}`)).emergencies).toEqual(emergencies.slice(1, 2));
    await erasePerson(served.accounts.store, 'north', person, { author: 'test', reason: 'asked-for' });
    expect((await list('?limit=200')).emergencies.at(-1)).toMatchObject({ person, reason: null, text: null });
    expect(
      (await as(south.director, { method: 'GET', url: '/api/clinics/south/emergencies' })).json().emergencies,
    ).toEqual([]);
  });

  test('the chain holds, and the log says nothing of anybody', async () => {
    expect(await verify(served.accounts.store, 'north')).toMatchObject({ ok: true });
    expect(served.logged()).not.toMatch(/Canary|floor of room/);
  });
});
