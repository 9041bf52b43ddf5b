// A clearance as a loop: asked, reminded, answered, screened again, about to end, ended, asked again.
import { addThing, verify } from '@primum/records';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asked, serveClinics } from './clinics.ts';
import { folkOf } from './folk.ts';
import { ANOTHER, APART, EVERYTHING, fact, NONE, ONE, TWO } from './liftable.ts';
import { onBoth } from './on-both.ts';
import { artifact, ON, problemOf } from './served.ts';

const [BY = ''] = ONE.lift.by;
const PDF = Buffer.from('%PDF-1.7 made up for a test').toString('base64');
const plan = (area?: string) => ({ [ONE.procedure]: area === undefined ? {} : { area } });

type Folk = Awaited<ReturnType<typeof folkOf>>;

/** What a test does with the clearances of a person. */
const loopOf = (folk: Folk) => {
  const director = (asked: Asked) => folk.director(asked);
  const answered = async (person: string, concept: string, on?: string) => {
    const facts = [fact(concept, on)];
    const content = {
      on: on ?? ON,
      from: 'staff',
      facts,
      measurements: [],
      notUnderstood: [],
      hints: [],
      withdrawn: null,
    };
    const id = person.replace('/people/', '');
    await addThing(folk.store, folk.clinic, { kind: 'answers', person: id }, { content, author: 'test' });
  };
  const screened = async (person: string, procedures: readonly string[] = [ONE.procedure], more: object = {}) => {
    const response = await folk.post(`${person}/screenings`, { on: ON, procedures, complete: EVERYTHING, ...more });
    if (response.statusCode !== 201) throw new Error(response.body);
    return response.json();
  };
  const ask = (person: string, body: object, more: Partial<Asked> = {}) =>
    folk.post(`${person}/clearances`, { from: BY, rules: [ONE.rule], ...body }, more);
  const decide = (url: string, body: object, version: number, key?: string) =>
    director({ method: 'PUT', url, body, headers: { 'if-match': `"${version}"` }, ...(key !== undefined && { key }) });
  /** A person of whom clearance was asked, and where it is. */
  const asked = async (more: object = {}) => {
    const person = await folk.person({ birthDate: '1990-05-01' });
    await answered(person, ONE.concept);
    const { screening } = await screened(person);
    const response = await ask(person, { screening, ...more });
    if (response.statusCode !== 201) throw new Error(response.body);
    const { clearance, letter } = response.json();
    return { person, screening, clearance, letter, url: `${person}/clearances/${clearance.id}` };
  };
  const list = async (query: string) => (await folk.get(`/clearances?${query}`)).json().clearances;
  const findingOf = (report: { screenings: { findings: { rule: string }[] }[] }) =>
    report.screenings[0]?.findings.find(({ rule }) => rule === ONE.rule);
  return { answered, screened, ask, decide, asked, list, findingOf, director };
};

const CLEARED = { decision: 'cleared', name: 'Dr. Grace Hopper', registration: '123', on: '2026-11-21' };

onBoth('a clearance', (serve) => {
  const folk = {} as Folk;
  beforeAll(async () => {
    Object.assign(folk, await folkOf(await serve()));
  });
  afterAll(() => folk.close());

  test('is in the audit log of each person where a list of the clinic shows it', async () => {
    const { asked, list } = loopOf(folk);
    const [{ person }, { person: other }] = [await asked(), await asked()];
    const listings = async (of: string): Promise<number> => {
      const { entries } = (
        await folk.director({ method: 'GET', url: `/audit?limit=200&person=${of.slice(8)}` })
      ).json();
      return entries.filter(({ action }: { action: string }) => action === 'list-clearance').length;
    };
    await list('limit=200');
    expect([await listings(person), await listings(other)]).toEqual([1, 1]);
    await list(`person=${person.slice(8)}`);
    expect([await listings(person), await listings(other)]).toEqual([2, 1]);
  });

  test('is not changed on a version that nothing has', async () => {
    const { asked, decide } = loopOf(folk);
    const { url } = await asked();
    expect((await decide(url, CLEARED, 0)).statusCode).toBe(412);
  });

  test('is asked for, reminded of, received with conditions, lowers what it covers, ends, and is asked for again', async () => {
    const { asked, decide, list, screened, findingOf, answered } = loopOf(folk);
    const { person, screening, clearance, letter, url } = await asked();
    expect(clearance).toMatchObject({ state: 'asked', standing: 'asked', decisions: [], answer: null, reminders: [] });
    const [point] = clearance.asked.points;
    expect(point).toMatchObject({
      rule: ONE.rule,
      concepts: [ONE.concept],
      procedures: [ONE.procedure],
      term: ONE.lift.term,
    });
    expect(letter).toContain('Ada Lovelace');
    expect((await list('state=asked')).map((one: { id: string }) => one.id)).toContain(clearance.id);

    const reminded = await folk.post(
      `${url}/reminders`,
      { on: ON, how: 'telephone' },
      { headers: { 'if-match': `"${clearance.version}"` } },
    );
    expect(reminded.statusCode).toBe(201);
    const { version } = reminded.json().clearance;
    expect(reminded.json().clearance.reminders).toEqual([{ on: ON, how: 'telephone', by: expect.any(String) }]);

    const conditions = ['one session only'];
    const received = await decide(
      url,
      { ...CLEARED, until: '2026-12-10', conditions, scan: { type: 'application/pdf', base64: PDF } },
      version,
    );
    expect(received.statusCode).toBe(200);
    expect(received.json().clearance).toMatchObject({
      state: 'received',
      standing: 'expiring',
      until: '2026-12-10',
      decisions: [
        {
          rule: ONE.rule,
          concepts: [ONE.concept],
          procedures: [ONE.procedure],
          by: BY,
          decision: 'cleared',
          on: ON,
          until: '2026-12-10',
          conditions,
        },
      ],
    });
    const { screening: again } = received.json();
    expect(again.outcomes).toEqual([
      { procedure: ONE.procedure, before: 'clearance-required', after: 'precautions', headline: expect.any(String) },
    ]);
    expect(again.screening).toBeGreaterThan(screening);
    const { report } = (await folk.get(`${person}/screenings/${again.screening}`)).json();
    expect(findingOf(report)).toMatchObject({
      disposition: 'precautions',
      lifted: { by: BY, conditions, until: '2026-12-10' },
    });
    const decision = async (body: object) =>
      (await folk.post(`${person}/screenings/${again.screening}/decision`, { decision: 'waits', ...body })).json()
        .steps;
    const [what] = conditions;
    expect(await decision({})).toContainEqual({ what, strength: 'must', done: false, note: null });
    const met = { what, strength: 'must', done: true, note: null };
    expect(await decision({ steps: [{ what, done: true }] })).toContainEqual(met);

    const scan = await folk.get(`${url}/scan`);
    expect([scan.headers['content-type'], scan.rawPayload.toString('base64')]).toEqual(['application/pdf', PDF]);

    const ids = async (query: string) => (await list(query)).map((one: { id: string }) => one.id);
    expect(await ids('state=received')).toContain(clearance.id);
    expect(await ids('state=expiring&within=19')).toContain(clearance.id);
    expect(await ids('state=expiring&within=18')).not.toContain(clearance.id);
    expect(await ids('state=expired&on=2026-12-10')).not.toContain(clearance.id);
    expect(await ids('state=expired&on=2026-12-11')).toContain(clearance.id);
    expect(await ids('state=expiring&on=2026-12-11')).not.toContain(clearance.id);
    expect(findingOf((await screened(person, undefined, { on: '2026-12-10' })).report)).toMatchObject({
      disposition: 'precautions',
    });
    expect(findingOf((await screened(person, undefined, { on: '2026-12-11' })).report)).toMatchObject({
      disposition: 'clearance-required',
      lapsed: { because: 'expired' },
    });

    const asksAgain = await folk.post(`${url}/again`, {});
    expect(asksAgain.statusCode).toBe(201);
    expect(asksAgain.json().clearance).toMatchObject({
      state: 'asked',
      asked: { from: BY, again: clearance.id, on: ON },
    });
    expect(asksAgain.json().clearance.asked.points).toEqual(clearance.asked.points);

    await answered(person, ONE.concept, '2026-11-22');
    const later = await screened(person, [ONE.procedure, ANOTHER], { on: '2026-11-23' });
    expect(later.report.screenings[1].findings.find(({ rule }: { rule: string }) => rule === ONE.rule)).toMatchObject({
      disposition: 'clearance-required',
      lifted: null,
    });
    expect(await folk.done()).toEqual(
      expect.arrayContaining([
        'add-clearance',
        'change-clearance',
        'read-clearance',
        'list-clearance',
        'add-scan',
        'read-scan',
      ]),
    );
    expect(await verify(folk.store, 'north', { replays: true })).toMatchObject({ ok: true });
  });

  test('is recorded once: a retry gives the same, a lost update is refused, and so is the key for something else', async () => {
    const { asked, ask, decide } = loopOf(folk);
    const { person, screening, clearance, url } = await asked();
    const first = await ask(person, { screening }, { key: 'ask-key-1' });
    const retried = await ask(person, { screening }, { key: 'ask-key-1' });
    expect(retried.json()).toEqual({ ...first.json(), repeated: true });
    expect(problemOf(await ask(person, { screening, lang: 'pl' }, { key: 'ask-key-1' })).status).toBe(409);

    const both = await Promise.all([
      decide(url, CLEARED, clearance.version, 'put-key-1'),
      decide(url, { ...CLEARED, name: 'Dr. Else' }, clearance.version, 'put-key-2'),
    ]);
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const won = both.findIndex(({ statusCode }) => statusCode === 200);
    const body = won === 0 ? CLEARED : { ...CLEARED, name: 'Dr. Else' };
    const again = await decide(url, body, clearance.version, `put-key-${won + 1}`);
    expect(again.json()).toEqual({ ...both[won]?.json(), repeated: true });
    const later = await decide(url, CLEARED, again.json().clearance.version, 'put-key-3');
    expect(problemOf(later)).toMatchObject({ status: 409, type: 'urn:primum:problem:not-now' });
    const version = await folk.director({ method: 'PUT', url, body: CLEARED });
    expect(problemOf(version).status).toBe(428);
  });
});

describe('a clearance', async () => {
  const folk = await folkOf(await serveClinics());
  afterAll(folk.close);
  const { answered, ask, asked, decide, findingOf, list, screened } = loopOf(folk);

  test('that is refused makes it contraindicated, until somebody decides otherwise', async () => {
    const { person, clearance, url } = await asked();
    const refused = await decide(url, { ...CLEARED, decision: 'refused', on: '2026-11-20' }, clearance.version);
    expect(refused.json().clearance).toMatchObject({ state: 'refused', until: null });
    expect(refused.json().screening.outcomes[0]).toMatchObject({
      before: 'clearance-required',
      after: 'contraindicated',
    });
    expect((await list('state=refused')).map((one: { id: string }) => one.id)).toContain(clearance.id);
    const again = (await folk.post(`${url}/again`, {})).json().clearance;
    const other = await decide(`${person}/clearances/${again.id}`, CLEARED, again.version);
    expect(other.json().screening.outcomes[0]).toMatchObject({ before: 'contraindicated', after: 'precautions' });
  });

  test('of one procedure does not lift it for another', async () => {
    const person = await folk.person();
    await answered(person, ONE.concept);
    const { screening } = await screened(person, [ONE.procedure, ANOTHER]);
    const { clearance } = (await ask(person, { screening })).json();
    expect(clearance.asked.points[0].procedures).toEqual([ONE.procedure, ANOTHER]);
    const url = `${person}/clearances/${clearance.id}`;
    const answer = await decide(url, { ...CLEARED, procedures: [ONE.procedure] }, clearance.version);
    expect(answer.json().screening.outcomes).toMatchObject([
      { procedure: ONE.procedure, after: 'precautions' },
      { procedure: ANOTHER, after: 'clearance-required' },
    ]);
  });

  test('covers the area that was planned and no other', async () => {
    const [one, other] = APART;
    const person = await folk.person();
    await answered(person, ONE.concept);
    const { screening } = await screened(person, undefined, { planned: plan(one) });
    const wrong = await ask(person, { screening, areas: [other] });
    expect(problemOf(wrong)).toMatchObject({ status: 422, pointer: '/areas/0' });
    const { clearance, letter } = (await ask(person, { screening })).json();
    expect(letter).toContain(artifact.texts['en']?.areas[one]);
    await decide(`${person}/clearances/${clearance.id}`, CLEARED, clearance.version);
    const dispositions = [];
    for (const area of [one, other, undefined])
      dispositions.push(findingOf((await screened(person, undefined, { planned: plan(area) })).report));
    expect(dispositions.map((found) => Object(found).disposition)).toEqual([
      'precautions',
      'clearance-required',
      'clearance-required',
    ]);
  });

  test('covers what is said again after the letter, and nothing else that was entered since, though its date is older', async () => {
    const { person, clearance, url } = await asked();
    const enter = (more: object) => {
      const facts = [{ ...fact(ONE.concept, '2026-11-01'), ...more }];
      const content = { on: ON, from: 'staff', facts, measurements: [], notUnderstood: [], hints: [], withdrawn: null };
      const about = { kind: 'answers', person: person.replace('/people/', '') } as const;
      return addThing(folk.store, 'north', about, { content, author: 'test' });
    };
    await enter({});
    await decide(url, { ...CLEARED, on: ON }, clearance.version);
    expect(findingOf((await screened(person)).report)).toMatchObject({ disposition: 'precautions' });
    await enter({ area: Object.keys(artifact.areas)[0] });
    expect(findingOf((await screened(person)).report)).toMatchObject({ lapsed: { because: 'new-evidence' } });
  });

  test('lapses with what was found after it', async () => {
    const { person, clearance, url } = await asked();
    await decide(url, { ...CLEARED, on: '2026-11-19' }, clearance.version);
    expect(findingOf((await screened(person)).report)).toMatchObject({ disposition: 'precautions' });
    const facts = [{ ...fact(ONE.concept, ON), since: '2026-11-20' }];
    const content = { on: ON, from: 'staff', facts, measurements: [], notUnderstood: [], hints: [], withdrawn: null };
    await addThing(
      folk.store,
      'north',
      { kind: 'answers', person: person.replace('/people/', '') },
      { content, author: 'test' },
    );
    expect(findingOf((await screened(person)).report)).toMatchObject({ lapsed: { because: 'new-evidence' } });
  });

  test('for a rule that wants two people takes both of them, and neither alone', async () => {
    const person = await folk.person();
    await answered(person, TWO.concept);
    const { screening } = await screened(person, [TWO.procedure]);
    const [from, after] = [TWO.lift.by[0], TWO.lift.after[0]];
    const alone = await ask(person, { screening, rules: [TWO.rule], from });
    expect(problemOf(alone)).toMatchObject({
      status: 422,
      pointer: '/after',
      detail: expect.stringContaining(`${after}`),
    });
    const swapped = await ask(person, { screening, rules: [TWO.rule], from: after });
    expect(problemOf(swapped)).toMatchObject({ status: 422, pointer: '/from' });
    const { clearance, letter } = (await ask(person, { screening, rules: [TWO.rule], from, after })).json();
    expect(letter).toContain('Two people are needed');
    const url = `${person}/clearances/${clearance.id}`;
    const { version } = clearance;
    expect(problemOf(await decide(url, CLEARED, version))).toMatchObject({ status: 422, pointer: '/assessment' });
    const same = await decide(url, { ...CLEARED, assessment: { name: 'dr.  grace hopper', on: ON } }, version);
    expect(problemOf(same)).toMatchObject({ pointer: '/assessment/name' });
    const late = await decide(url, { ...CLEARED, on: '2026-11-20', assessment: { name: 'Dr. Lise', on: ON } }, version);
    expect(problemOf(late)).toMatchObject({ pointer: '/assessment/on' });
    const both = await decide(url, { ...CLEARED, assessment: { name: 'Dr. Lise', on: '2026-11-20' } }, version);
    expect(both.json().clearance.decisions[0]).toMatchObject({ by: from, after });
    expect(both.json().screening.outcomes[0]).toMatchObject({ before: TWO.ruling.disposition, after: 'precautions' });
  });

  test('holds for the term of its rule, and longer only where the letter that says so is kept', async () => {
    const { clearance, url } = await asked();
    const long = { ...CLEARED, until: '2027-11-20' };
    expect(problemOf(await decide(url, long, clearance.version))).toMatchObject({ status: 422, pointer: '/until' });
    const scan = { type: 'application/pdf', base64: PDF };
    expect((await decide(url, { ...long, scan }, clearance.version)).json().clearance.until).toBe('2027-11-20');
    const other = await asked();
    const term = (await decide(other.url, CLEARED, other.clearance.version)).json().clearance.until;
    const days = (Date.parse(term) - Date.parse(ON)) / 86_400_000;
    expect(days + 1).toBe(ONE.lift.term);
  });

  test('is asked only of who may lift a finding that stands in the way and is known', async () => {
    const person = await folk.person();
    await answered(person, NONE.concept);
    const { screening } = await screened(person, [NONE.procedure]);
    const asks = async (body: object) => problemOf(await ask(person, { screening, ...body }));
    expect(await asks({ rules: [NONE.rule] })).toMatchObject({
      status: 422,
      pointer: '/rules/0',
      detail: expect.stringContaining('no clearance lowers it'),
    });
    expect(await asks({ rules: [ONE.rule] })).toMatchObject({
      pointer: '/rules/0',
      detail: expect.stringContaining('no finding of this screening'),
    });
    expect(await asks({ rules: ['no-such'] })).toMatchObject({ pointer: '/rules/0' });
    expect(await asks({ screening: screening + 999 })).toMatchObject({ status: 404 });
    const { person: other, screening: of } = await asked();
    expect(problemOf(await ask(person, { screening: of })).status).toBe(404);
    expect(problemOf(await ask(other, { screening: of, from: 'reception' }))).toMatchObject({ pointer: '/from' });
    expect(problemOf(await ask(other, { screening: of, after: BY }))).toMatchObject({ pointer: '/after' });
    expect(problemOf(await ask(other, { screening: of, procedures: [ANOTHER] }))).toMatchObject({
      pointer: '/procedures/0',
    });
    expect(problemOf(await ask(other, { screening: of, on: '2026-11-22' }))).toMatchObject({ pointer: '/on' });
    expect(problemOf(await ask(other, { screening: of, lang: 'xx' })).status).toBe(422);
    const open = await folk.post(`${other}/screenings`, { on: ON, procedures: [NONE.procedure] });
    const unknown = open
      .json()
      .report.screenings[0].findings.find(
        (one: { answer: string; rule: string }) => one.answer === 'unknown' && one.rule !== ONE.rule,
      );
    expect(problemOf(await ask(other, { screening: open.json().screening, rules: [unknown.rule] })).status).toBe(422);
  });

  test.each([
    ['a decision in the future', { ...CLEARED, on: '2026-11-22' }, '/on'],
    ['an end before the decision', { ...CLEARED, until: '2026-11-20' }, '/until'],
    ['a day that no calendar has', { ...CLEARED, on: '2026-02-30' }, '/on'],
    ['nobody who decided', { decision: 'cleared', on: ON }, ''],
    ['a procedure that was not asked about', { ...CLEARED, procedures: [ANOTHER] }, '/procedures/0'],
    ['an assessment that nobody asked for', { ...CLEARED, assessment: { name: 'Dr. Lise', on: ON } }, '/assessment'],
    ['conditions of a refusal', { ...CLEARED, decision: 'refused', conditions: ['x'] }, '/conditions'],
    ['a scan of another kind', { ...CLEARED, scan: { type: 'image/png', base64: PDF } }, '/scan/type'],
    ['a scan that is no base64', { ...CLEARED, scan: { type: 'application/pdf', base64: 'no!' } }, '/scan/base64'],
    ['a screening in the past', { ...CLEARED, screenOn: '2026-11-20' }, '/screenOn'],
    ['another key', { ...CLEARED, safe: true }, ''],
  ])('does not take %s, and keeps nothing of it', async (_, body, pointer) => {
    const { clearance, url } = await asked();
    const before = await verify(folk.store, 'north');
    const refused = problemOf(await decide(url, body, clearance.version));
    expect([refused.status, refused.pointer]).toEqual([422, pointer]);
    expect(await verify(folk.store, 'north')).toMatchObject({ head: Object(before).head });
  });

  test('takes a scan up to its limit, and none beyond', async () => {
    const { clearance, url } = await asked();
    const bytes = (size: number) => Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(size - 5)]).toString('base64');
    const send = (size: number) =>
      decide(url, { ...CLEARED, scan: { type: 'application/pdf', base64: bytes(size) } }, clearance.version);
    expect(problemOf(await send(700 * 1024 + 1))).toMatchObject({ status: 422, pointer: '/scan/base64' });
    expect(problemOf(await send(1024 * 1024)).status).toBe(413);
    expect(problemOf(await folk.get(`${url}/scan`)).status).toBe(404);
    expect((await send(700 * 1024)).statusCode).toBe(200);
  });

  test('that was entered in error does not count any more, and the screening is made again', async () => {
    const { clearance, url } = await asked();
    const received = (await decide(url, CLEARED, clearance.version)).json().clearance;
    const needless = await decide(url, { state: 'withdrawn', reason: 'not-needed' }, received.version);
    expect(problemOf(needless)).toMatchObject({ pointer: '/reason' });
    const withdrawn = await decide(url, { state: 'withdrawn', reason: 'wrong-person' }, received.version);
    expect(withdrawn.json().clearance).toMatchObject({ state: 'withdrawn', withdrawn: 'wrong-person' });
    expect(withdrawn.json().screening.outcomes[0]).toMatchObject({ after: 'clearance-required' });
    const twice = await decide(url, { state: 'withdrawn', reason: 'wrong-person' }, withdrawn.json().clearance.version);
    expect(problemOf(twice).status).toBe(409);
  });

  test('that nobody answered is withdrawn without another screening, and is not asked for again before', async () => {
    const { clearance, url } = await asked();
    expect(problemOf(await folk.post(`${url}/again`, {})).status).toBe(409);
    const withdrawn = await decide(url, { state: 'withdrawn', reason: 'not-needed' }, clearance.version);
    expect(withdrawn.json().screening).toBeNull();
    expect((await folk.post(`${url}/again`, {})).statusCode).toBe(201);
  });

  test('is reminded of between the asking and today, while it is open', async () => {
    const { clearance, url } = await asked();
    const remind = (on: string, version: number) =>
      folk.post(`${url}/reminders`, { on, how: 'e-mail' }, { headers: { 'if-match': `"${version}"` } });
    for (const on of ['2026-11-20', '2026-11-22'])
      expect(problemOf(await remind(on, clearance.version))).toMatchObject({ status: 422, pointer: '/on' });
    const { version } = (await decide(url, CLEARED, clearance.version)).json().clearance;
    expect(problemOf(await remind(ON, version)).status).toBe(409);
  });

  test('is listed page by page, and of one person alone', async () => {
    const { person, clearance } = await asked();
    const id = person.replace('/people/', '');
    expect(await list(`person=${id}`)).toMatchObject([
      { id: clearance.id, person: id, rules: [ONE.rule], standing: 'asked' },
    ]);
    const all = await list('limit=200');
    const first = (await folk.get('/clearances?limit=1')).json();
    const second = (await folk.get(`/clearances?limit=1&after=${first.next}`)).json();
    expect([...first.clearances, ...second.clearances]).toEqual(all.slice(0, 2));
    expect(problemOf(await folk.get('/clearances?state=lost')).status).toBe(422);
    expect(problemOf(await folk.get('/clearances?after=x')).status).toBe(422);
  });

  test('is read with its version, and of nobody else', async () => {
    const { clearance, url } = await asked();
    const read = await folk.get(url);
    expect([read.headers['etag'], read.json()]).toEqual([`"${clearance.version}"`, clearance]);
    const other = await folk.person();
    for (const end of ['', '/letter', '/scan'])
      expect(problemOf(await folk.get(`${other}/clearances/${clearance.id}${end}`)).status).toBe(404);
    expect(folk.logged()).not.toContain('Lovelace');
    expect(folk.logged()).not.toContain('Hopper');
  });
});
