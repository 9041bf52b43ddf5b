// What a person answered: kept as it was said, read strictly, corrected and withdrawn without losing anything.
import { verify } from '@primum/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folkOf } from './folk.ts';
import { onBoth } from './on-both.ts';
import { artifact, bundle, ON, problemOf } from './served.ts';

const [CONCEPT = '', OTHER = ''] = Object.keys(artifact.concepts);
const yes = (more: object = {}) => ({ concept: CONCEPT, answer: 'yes', ...more });
const patient = (more: object) => ({ resourceType: 'Patient', id: 'x', ...more });
const LINE = { resourceType: 'Condition', id: 'c', subject: { reference: 'Patient/x' }, code: { text: 'quibbleitis' } };

onBoth('answers', (serve) => {
  type Folk = Awaited<ReturnType<typeof folkOf>>;
  const folk = {} as Folk;
  beforeAll(async () => {
    Object.assign(folk, await folkOf(await serve()));
  });
  afterAll(() => folk.close());
  const add = async (person: string, body: object) => (await folk.post(`${person}/answers`, body)).json();

  test('are kept with the day on which they were said, and read as they were kept', async () => {
    const person = await folk.person();
    const facts = [yes(), { concept: OTHER, answer: 'no', on: '2026-11' }];
    const kept = await folk.post(`${person}/answers`, { on: '2026-11-20', from: 'client', facts });
    expect(kept.statusCode).toBe(201);
    const { id, version } = kept.json();
    expect(kept.json()).toMatchObject({ on: '2026-11-20', counts: { facts: 2, notUnderstood: 0 }, repeated: false });
    const read = await folk.get(`${person}/answers/${id}`);
    expect(read.headers['etag']).toBe(`"${version}"`);
    expect(read.json()).toMatchObject({
      id,
      version,
      from: 'client',
      withdrawn: null,
      patient: null,
      facts: [yes({ on: '2026-11-20' }), { concept: OTHER, answer: 'no', on: '2026-11' }],
    });
    const { report } = (await folk.post(`${person}/screenings`, {})).json();
    expect(report.on).toBe(ON);
    expect(await folk.done()).toEqual(expect.arrayContaining(['add-answers', 'read-answers']));
  });

  test('copied from a record keep a fact without a day without one, because nobody knows when it was said', async () => {
    const person = await folk.person();
    const { id } = await add(person, { from: 'record', facts: [yes()] });
    expect((await folk.get(`${person}/answers/${id}`)).json().facts).toEqual([yes()]);
  });

  test.each([
    ['an unknown concept', { facts: [yes(), { concept: 'no-such', answer: 'yes' }] }, '/facts/1/concept'],
    ['an unknown answer', { facts: [yes({ answer: 'maybe' })] }, '/facts/0/answer'],
    ['a day that is not here yet', { on: '2026-11-22', facts: [] }, '/on'],
    ['no day at all', { on: null, facts: [] }, '/on'],
    ['a fact said after the day of the answers', { on: '2026-11-20', facts: [yes({ on: ON })] }, '/facts/0/on'],
    ['a category said to be complete', { facts: [], complete: ['conditions'] }, '/complete'],
    ['somebody who does not answer', { facts: [], from: 'neighbour' }, '/from'],
    ['a key that is none', { facts: [], more: 1 }, '/more'],
    ['clearances', { facts: [], clearances: [] }, '/clearances'],
    ['facts beside a bundle', { facts: [], bundle: bundle() }, '/facts'],
    ['two patients', { bundle: bundle(patient({}), patient({ id: 'y' })) }, '/bundle/entry/1/resource'],
    ['neither facts nor a bundle', {}, ''],
    ['a list', [], ''],
  ])('are refused with their place: %s', async (_, body, pointer) => {
    const person = await folk.person();
    const before = await verify(folk.store, 'north');
    expect(problemOf(await folk.post(`${person}/answers`, body))).toMatchObject({ status: 422, pointer });
    expect((await folk.get(`${person}/answers`)).json().answers).toEqual([]);
    expect(await verify(folk.store, 'north')).toMatchObject({ ok: true, records: before.ok ? before.records : -1 });
  });

  test('in a record are kept with what was not understood, who it says the patient is, and that they died', async () => {
    const person = await folk.person();
    const record = bundle(patient({ birthDate: '1990-05', gender: 'female', deceasedBoolean: true }), LINE);
    const kept = await add(person, { bundle: record });
    expect(kept).toMatchObject({ from: 'record', counts: { facts: 0, notUnderstood: 1 }, partial: false });
    expect(kept.notUnderstood).toMatchObject([{ text: 'quibbleitis', where: 'Condition/c' }]);
    expect(kept.notUnderstood[0].why).not.toMatch(/^not-understood/);
    const { report, screening } = (await folk.post(`${person}/screenings`, {})).json();
    expect(report.patient.deceased).toBe(true);
    expect(report.notUnderstood).toMatchObject([{ where: `answers/${kept.id}: Condition/c` }]);
    const { chart } = (await folk.get(`${person}/screenings/${screening}`)).json();
    expect(chart.patient).toMatchObject({ birthDate: '1990-05', sex: 'female', deceased: true });
  });

  test('in a record of somebody else are refused, whether the clinic or an earlier record knows better', async () => {
    const person = await folk.person({ birthDate: '1990-05-01' });
    const of = (more: object) => folk.post(`${person}/answers`, { bundle: bundle(LINE, patient(more)) });
    expect(problemOf(await of({ birthDate: '1991' }))).toMatchObject({
      status: 422,
      pointer: '/bundle/entry/1/resource/birthDate',
    });
    expect((await of({ birthDate: '1990', gender: 'female' })).statusCode).toBe(201);
    expect(problemOf(await of({ gender: 'male' })).pointer).toBe('/bundle/entry/1/resource/gender');
    expect((await of({ gender: 'unknown' })).statusCode).toBe(201);
    const single = await folk.post(`${person}/answers`, { bundle: patient({ gender: 'male' }) });
    expect(problemOf(single).pointer).toBe('/bundle/gender');
  });

  test('sent again under the same key are kept once, and others under it are refused', async () => {
    const person = await folk.person();
    const key = folk.key();
    const send = (body: object) => folk.post(`${person}/answers`, body, { key });
    const [one, two] = await Promise.all([send({ facts: [yes()] }), send({ facts: [yes()] })]);
    expect(two.json().id).toBe(one.json().id);
    expect(new Set([one.json().repeated, two.json().repeated])).toEqual(new Set([false, true]));
    expect(problemOf(await send({ facts: [] })).status).toBe(409);
    expect((await folk.get(`${person}/answers`)).json().answers).toHaveLength(1);
  });

  test('are listed by day and page by page, to the last one and no further', async () => {
    const person = await folk.person();
    for (const on of ['2026-11-03', '2026-11-01', '2026-11-02', '2026-11-02']) await add(person, { on, facts: [] });
    const page = async (rest: string) => (await folk.get(`${person}/answers?limit=2${rest}`)).json();
    const first = await page('');
    const second = await page(`&after=${first.next}`);
    const days = [...first.answers, ...second.answers].map(({ on }: { on: string }) => on);
    expect(days).toEqual(['2026-11-01', '2026-11-02', '2026-11-02', '2026-11-03']);
    expect(await page(`&after=${second.next}`)).toEqual({ answers: [], next: null });
    expect(problemOf(await folk.get(`${person}/answers?after=x`)).status).toBe(422);
  });

  test('that are corrected count as they are now, and name the screenings that were made before', async () => {
    const person = await folk.person();
    const early = (await folk.post(`${person}/screenings`, {})).json().screening;
    const kept = await folk.post(`${person}/answers`, { facts: [yes()] });
    const { id } = kept.json();
    const { screening } = (await folk.post(`${person}/screenings`, {})).json();
    const body = { on: '2026-11-19', facts: [{ concept: CONCEPT, answer: 'no' }] };
    const corrected = await folk.put(`${person}/answers/${id}`, body, kept.headers['etag']);
    expect(corrected.json()).toMatchObject({ id, on: '2026-11-19', screenings: [{ screening }] });
    expect(corrected.json().screenings).not.toContainEqual(expect.objectContaining({ screening: early }));
    const now = (await folk.post(`${person}/screenings`, {})).json().screening;
    const { chart } = (await folk.get(`${person}/screenings/${now}`)).json();
    expect(chart.facts).toEqual([
      { ...body.facts[0], on: '2026-11-19', where: `answers/${id}`, entry: expect.any(Number) },
    ]);
    const again = await folk.put(`${person}/answers/${id}`, body, corrected.headers['etag']);
    expect(again.json().screenings.map((one: { screening: number }) => one.screening)).toEqual([screening, now]);
  });

  test('are changed only by who saw the newest version, and then nothing is lost', async () => {
    const person = await folk.person();
    const kept = await folk.post(`${person}/answers`, { facts: [yes()] });
    const { id } = kept.json();
    const url = `${person}/answers/${id}`;
    expect(problemOf(await folk.put(url, { facts: [] })).status).toBe(428);
    const both = await Promise.all([1, 2].map(() => folk.put(url, { facts: [] }, kept.headers['etag'])));
    expect(new Set(both.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 412]));
    expect(problemOf(await folk.put(url, { facts: [yes({ answer: 1 })] }, '"9"')).pointer).toBe('/facts/0/answer');
  });

  test('that are withdrawn stay, do not count, are never changed again, and name the screenings', async () => {
    const person = await folk.person();
    const kept = await folk.post(`${person}/answers`, { bundle: bundle(patient({ birthDate: '1980' }), LINE) });
    const { id } = kept.json();
    const { screening } = (await folk.post(`${person}/screenings`, {})).json();
    const url = `${person}/answers/${id}/withdrawal`;
    const withdraw = (reason: string, etag: unknown) =>
      folk.post(url, { reason }, { headers: { 'if-match': String(etag) } });
    expect(problemOf(await withdraw('no reason', kept.headers['etag'])).pointer).toBe('/reason');
    expect(problemOf(await withdraw('wrong-person', '"1"')).status).toBe(412);
    const withdrawn = await withdraw('wrong-person', kept.headers['etag']);
    expect(withdrawn.json()).toMatchObject({ id, withdrawn: 'wrong-person', screenings: [{ screening }] });
    expect((await folk.get(`${person}/answers`)).json().answers).toMatchObject([{ id, withdrawn: 'wrong-person' }]);
    const etag = withdrawn.headers['etag'];
    expect(problemOf(await withdraw('corrected', etag)).status).toBe(409);
    expect(problemOf(await folk.put(`${person}/answers/${id}`, { facts: [] }, etag)).status).toBe(409);
    const after = (await folk.post(`${person}/screenings`, {})).json().screening;
    const { chart } = (await folk.get(`${person}/screenings/${after}`)).json();
    expect([chart.notUnderstood, chart.patient.birthDate]).toEqual([[], undefined]);
    // Whom the wrong record was about is no longer what the next one is compared with.
    expect((await folk.post(`${person}/answers`, { bundle: patient({ birthDate: '1990' }) })).statusCode).toBe(201);
  });

  test('of somebody else are not there, and nobody is said to have read them', async () => {
    const [person, other] = [await folk.person(), await folk.person()];
    const kept = await folk.post(`${other}/answers`, { facts: [] });
    const { id } = kept.json();
    const before = await folk.done();
    expect(problemOf(await folk.get(`${person}/answers/${id}`)).status).toBe(404);
    expect(problemOf(await folk.put(`${person}/answers/${id}`, { facts: [] }, kept.headers['etag'])).status).toBe(404);
    expect((await folk.done()).filter((one) => one === 'read-answers')).toEqual(
      before.filter((one) => one === 'read-answers'),
    );
    expect((await folk.get(`${other}/answers/${id}`)).json().version).toBe(kept.json().version);
  });

  test('leave the chain whole, and the log says nothing of anybody', async () => {
    expect(await verify(folk.store, 'north', { replays: true })).toMatchObject({ ok: true });
    expect(folk.logged()).not.toMatch(/quibbleitis|Lovelace/);
  });
});
