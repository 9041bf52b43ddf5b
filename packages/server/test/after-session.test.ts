// After the session: what was decided, what was done, what came of it; and what nobody can write down.
import { append, verify } from '@primum/records';
import { afterAll, describe, expect, test } from 'vitest';
import { requireAsItWas } from '../src/clinics/overrides-fresh.ts';
import { serveClinics } from './clinics.ts';
import { folkOf } from './folk.ts';
import { EVERYTHING, fact, NONE, ONE, type Ruled } from './liftable.ts';
import { artifact, ON, problemOf } from './served.ts';

const [REASON = ''] = artifact.overrides?.reasons ?? [];
const DONE = { at: `${ON}T10:00`, products: [{ name: 'Blue', lot: '7' }], aftercare: { given: true } };

describe('after a session', async () => {
  const folk = await folkOf(await serveClinics());
  afterAll(folk.close);

  /** A person to whom one rule applies, screened. */
  const screened = async ({ concept, procedure }: Ruled, more: object = {}) => {
    const person = await folk.person({ birthDate: '1990-05-01' });
    await folk.post(`${person}/answers`, { facts: [fact(concept)] });
    const body = { on: ON, procedures: [procedure], complete: EVERYTHING, ...more };
    const { screening, report } = (await folk.post(`${person}/screenings`, body)).json();
    const of = `${person}/screenings/${screening}`;
    const decide = (decision: object) => folk.post(`${of}/decision`, decision);
    const override = () =>
      folk.app.inject({
        method: 'POST',
        url: `/api/clinics/north${of}/overrides`,
        headers: { cookie: folk.staff.physician, 'idempotency-key': folk.key() },
        payload: { rules: [ONE.rule], reason: REASON, text: 'spoken about with the person today' },
      });
    const treat = (body: object = {}) => folk.post(`${person}/treatments`, { ...DONE, screening, procedure, ...body });
    return { person, screening, report, of, decide, override, treat };
  };

  test('going on takes an override of each thing that stands in the way, and names what has none', async () => {
    const { of, decide, override, report } = await screened(ONE);
    const refused = problemOf(await decide({ decision: 'goes-ahead' }));
    const { title } = report.screenings[0].findings.find(({ rule }: { rule: string }) => rule === ONE.rule);
    expect(refused).toMatchObject({ status: 409, pointer: '/decision', detail: expect.stringContaining(title) });
    expect((await decide({ decision: 'waits' })).statusCode).toBe(201);
    const { override: number } = (await override()).json();
    const kept = await decide({ decision: 'goes-ahead' });
    expect([kept.statusCode, kept.json()]).toEqual([
      201,
      expect.objectContaining({ decision: 'goes-ahead', overrides: [number], on: ON, authorName: 'practitioner' }),
    ]);
    const { decisions } = (await folk.get(`${of}/decision`)).json();
    expect(decisions.map(({ decision }: { decision: string }) => decision)).toEqual(['goes-ahead', 'waits']);
  });

  test('nobody goes on against what may not be overridden, or what nobody was asked', async () => {
    const { decide } = await screened(NONE);
    expect(problemOf(await decide({ decision: 'goes-ahead' })).status).toBe(409);
    const person = await folk.person();
    const { screening } = (await folk.post(`${person}/screenings`, { on: ON })).json();
    const unasked = await folk.post(`${person}/screenings/${screening}/decision`, { decision: 'goes-ahead' });
    expect(problemOf(unasked).status).toBe(409);
  });

  test('what must be done and was not ticked is kept as not ticked', async () => {
    const { decide, report } = await screened(ONE);
    const [{ actions, findings }] = report.screenings;
    const all = [...actions, ...findings.flatMap((one: { actions: object[] }) => one.actions)];
    const musts: string[] = all.filter(({ strength }) => strength === 'must').map(({ what }) => what);
    const [first = ''] = musts;
    const steps = [
      { what: first, done: true },
      { what: 'Something of our own.', done: false, note: 'Later.' },
    ];
    const { steps: kept } = (await decide({ decision: 'waits', steps })).json();
    expect(kept.slice(0, 2)).toEqual([
      { what: first, strength: 'must', done: true, note: null },
      { what: 'Something of our own.', strength: null, done: false, note: 'Later.' },
    ]);
    expect(
      kept.slice(2).every((one: { done: boolean; strength: string }) => !one.done && one.strength === 'must'),
    ).toBe(true);
    expect(new Set(kept.map(({ what }: { what: string }) => what))).toEqual(
      new Set([...musts, 'Something of our own.']),
    );
    expect(problemOf(await decide({ decision: 'waits', steps: [steps[0], steps[0]] }))).toMatchObject({
      status: 422,
      pointer: '/steps/1/what',
    });
  });

  test('a screening of another day, or of answers that are others by now, is refused: screen again', async () => {
    const { person, decide, of } = await screened(ONE);
    expect((await folk.get(`${of}/decision`)).json()).toMatchObject({ today: ON, changed: [] });
    await folk.post(`${person}/answers`, { facts: [fact(NONE.concept)] });
    expect((await folk.get(`${of}/decision`)).json()).toMatchObject({ today: ON, changed: ['chart'] });
    expect(problemOf(await decide({ decision: 'waits' }))).toMatchObject({
      status: 409,
      detail: expect.stringMatching(/screen again/),
    });
    const other = await screened(ONE, { on: '2026-11-22' });
    expect(problemOf(await other.decide({ decision: 'waits' })).detail).toMatch(/screen again today/);
  });

  test('nobody goes on with another plan than the one that was screened', async () => {
    const person = await folk.person({ birthDate: '1990-05-01' });
    const [goal = ''] = artifact.procedures.find(({ id }) => id === ONE.procedure)?.goals ?? [];
    const booking = { at: `${ON}T10:00`, procedures: [ONE.procedure] };
    const { id: appointment } = (await folk.post(`${person}/appointments`, booking)).json();
    const screen = async () =>
      (await folk.post(`${person}/screenings`, { appointment, on: ON, complete: EVERYTHING })).json().screening;
    const goOn = async (screening: number) =>
      folk.post(`${person}/screenings/${screening}/decision`, { decision: 'goes-ahead' });
    const before = await screen();
    const url = `/api/clinics/north/appointments/${appointment}`;
    const headers = { cookie: folk.staff.director };
    const { etag } = (await folk.app.inject({ url, headers })).headers;
    const payload = { ...booking, state: 'booked', planned: { [ONE.procedure]: { goals: [goal] } } };
    const changed = await folk.app.inject({ method: 'PUT', url, headers: { ...headers, 'if-match': etag }, payload });
    expect(changed.statusCode).toBe(200);
    expect(problemOf(await goOn(before)).detail).toMatch(/planned/);
    const standing = async (screening: number) =>
      (await folk.get(`${person}/screenings/${screening}/decision`)).json().changed;
    expect(await standing(before)).toEqual(['plan']);
    const after = await screen();
    expect(await standing(after)).toEqual([]);
    expect((await goOn(after)).statusCode).toBe(201);
  });

  test('what is planned anew between the look and the record is refused there', async () => {
    const person = await folk.person({ birthDate: '1990-05-01' });
    const { screening } = (await folk.post(`${person}/screenings`, { on: ON })).json();
    const id = person.replace('/people/', '');
    const of = { clinic: 'north', person: id, by: 'u1', screening };
    const rests = await requireAsItWas(folk.store, of, artifact);
    const entry = { kind: 'decision', person: id, author: 'u1', content: {}, rests };
    expect(await append(folk.store, 'north', entry)).toMatchObject({ repeated: false });
    const booking = { at: `${ON}T16:00`, procedures: [ONE.procedure] };
    expect((await folk.desk({ method: 'POST', url: `${person}/appointments`, body: booking })).statusCode).toBe(201);
    await expect(append(folk.store, 'north', entry)).rejects.toMatchObject({ code: 'changed' });
  });

  test('an alternative is named with that decision only, and is another procedure', async () => {
    const { decide } = await screened(ONE);
    const other = artifact.procedures.find(({ id }) => id !== ONE.procedure)?.id;
    for (const wrong of [
      { decision: 'alternative' },
      { decision: 'waits', alternative: other },
      { decision: 'alternative', alternative: ONE.procedure },
      { decision: 'alternative', alternative: 'painting' },
    ])
      expect(problemOf(await decide(wrong))).toMatchObject({ status: 422, pointer: '/alternative' });
    expect((await decide({ decision: 'alternative', alternative: other })).json()).toMatchObject({
      alternative: other,
    });
    expect(problemOf(await decide({ decision: 'waits', procedures: ['painting'] }))).toMatchObject({
      pointer: '/procedures/0',
    });
  });

  test('what was denied of treatments before the clinic itself treated is asked again', async () => {
    const { person, treat } = await screened(ONE, { complete: [] });
    const of = artifact.procedures.map(({ id }) => id).join(',');
    const treatments = async (): Promise<readonly string[]> => {
      const { questions } = (await folk.get(`${person}/questions?procedures=${of}&on=${ON}`)).json();
      const asked: readonly string[] = questions.map(({ concept }: { concept: string }) => concept);
      return asked.filter((one) => artifact.concepts[one]?.category === 'treatments').toSorted();
    };
    const open = await treatments();
    expect(open.length).toBeGreaterThan(0);
    await folk.post(`${person}/answers`, { facts: open.map((concept) => ({ concept, answer: 'no', on: ON })) });
    expect(await treatments()).toEqual([]);
    const { screening } = (
      await folk.post(`${person}/screenings`, { on: ON, procedures: [ONE.procedure], complete: EVERYTHING })
    ).json();
    const again = `${person}/screenings/${screening}`;
    const url = `/api/clinics/north${again}/overrides`;
    const headers = { cookie: folk.staff.physician, 'idempotency-key': folk.key() };
    const payload = { rules: [ONE.rule], reason: REASON, text: 'spoken about with the person today' };
    expect((await folk.app.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(201);
    expect((await folk.post(`${again}/decision`, { decision: 'goes-ahead' })).statusCode).toBe(201);
    expect((await treat({ screening })).statusCode).toBe(201);
    expect(await treatments()).toEqual(open);
  });

  test('a treatment takes a decision to go on that still holds, and is of its day', async () => {
    const { decide, override, treat } = await screened(ONE);
    expect(problemOf(await treat()).status).toBe(409);
    await override();
    await decide({ decision: 'goes-ahead' });
    await decide({ decision: 'not-done' });
    expect(problemOf(await treat()).status).toBe(409);
    await decide({ decision: 'goes-ahead' });
    for (const [wrong, pointer] of [
      [{ at: '2026-11-22T10:00' }, '/at'],
      [{ at: '2026-11-20T10:00' }, '/at'],
      [{ area: 'nowhere' }, '/area'],
      [{ components: ['nothing'] }, '/components/0'],
      [{ by: 'nobody' }, '/by'],
      [{ screening: 999_999 }, '/screening'],
      [{ appointment: '3f9d0b1e-9b1b-4b57-8f0f-2a2f0f4c2a11' }, '/appointment'],
      [{ aftercare: {} }, '/aftercare/given'],
    ] as const)
      expect([wrong, problemOf(await treat(wrong)).pointer]).toEqual([wrong, pointer]);
    expect((await treat()).statusCode).toBe(201);
  });

  test('what was done is corrected on the version that was seen, and what was not screened is named', async () => {
    const { person, decide, override, treat } = await screened(ONE);
    await override();
    await decide({ decision: 'goes-ahead' });
    const [component = ''] = Object.keys(artifact.components);
    const { headers, ...added } = await treat({ components: [component] });
    const url = `${person}/treatments/${added.json().id}`;
    const before = (await folk.get(`${url}?lang=pl`)).json();
    expect(before).toMatchObject({
      ...DONE,
      notScreened: [component],
      corrected: null,
      byName: 'practitioner',
      name: artifact.texts['pl']?.procedures[ONE.procedure],
    });
    const correction = { ...DONE, products: [{ name: 'Green' }], why: 'Another product.' };
    expect(problemOf(await folk.put(url, correction)).status).toBe(428);
    expect(problemOf(await folk.put(url, correction, '"1"')).status).toBe(412);
    expect((await folk.put(url, correction, String(headers['etag']))).statusCode).toBe(200);
    const note = { on: ON, state: 'concern', text: 'A bruise.' };
    expect((await folk.post(`${url}/follow-ups`, note)).json()).toMatchObject(note);
    for (const on of ['2026-11-20', '2026-11-22'])
      expect(problemOf(await folk.post(`${url}/follow-ups`, { ...note, on })).pointer).toBe('/on');
    const { treatments } = (await folk.get(`${person}/treatments`)).json();
    expect(treatments).toEqual([
      expect.objectContaining({ products: [{ name: 'Green' }], corrected: 'Another product.', notScreened: [] }),
    ]);
    expect(treatments[0].followUps).toEqual([expect.objectContaining(note)]);
  });

  test('what went wrong is listed newest first, page by page, and is of a treatment of this person or of none', async () => {
    const person = await folk.person();
    const url = `${person}/adverse-events`;
    const add = (what: string, more: object = {}) => folk.post(url, { on: ON, what, severity: 'mild', ...more });
    for (const what of ['One.', 'Two.', 'Three.']) expect((await add(what)).statusCode).toBe(201);
    const first = (await folk.get(`${url}?limit=2`)).json();
    const rest = (await folk.get(`${url}?limit=2&after=${first.next}`)).json();
    const whats = [...first.adverseEvents, ...rest.adverseEvents].map(({ what }: { what: string }) => what);
    expect([whats, rest.next]).toEqual([['Three.', 'Two.', 'One.'], null]);
    expect(problemOf(await add('x', { treatment: '3f9d0b1e-9b1b-4b57-8f0f-2a2f0f4c2a11' })).pointer).toBe('/treatment');
    expect(problemOf(await add('x', { on: '2026-11-22' })).pointer).toBe('/on');
    expect(await verify(folk.store, 'north', { replays: true })).toMatchObject({ ok: true });
    expect(await folk.done()).toEqual(
      expect.arrayContaining(['add-treatment', 'change-treatment', 'add-adverse-event']),
    );
  });
});
