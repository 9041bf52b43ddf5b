// What a clinician may proceed against, on the day of a screening, why, and with whom; and what nobody may.
import { addThing, verify } from '@primum/records';
import { afterAll, describe, expect, test } from 'vitest';
import { serveClinics } from './clinics.ts';
import { folkOf } from './folk.ts';
import { ANOTHER, EVERYTHING, fact, NONE, ONE, type Ruled, TWO } from './liftable.ts';
import { artifact, ON, problemOf } from './served.ts';

const { reasons = [], noReasons = [], texts = {} } = artifact.overrides ?? {};
const [REASON = ''] = reasons;
const TEXT = 'spoken about with the person today';

describe('an override', async () => {
  const folk = await folkOf(await serveClinics());
  afterAll(folk.close);

  const answered = (person: string, facts: readonly object[]) => {
    const content = { on: ON, from: 'staff', facts, measurements: [], notUnderstood: [], hints: [], withdrawn: null };
    const id = person.replace('/people/', '');
    return addThing(folk.store, 'north', { kind: 'answers', person: id }, { content, author: 'test' });
  };
  /** A person to whom one rule applies, screened; where the overrides of that are. */
  const screened = async ({ concept, procedure }: Ruled, more: object = {}) => {
    const person = await folk.person();
    await answered(person, [fact(concept)]);
    const body = { on: ON, procedures: [procedure], complete: EVERYTHING, ...more };
    const { screening, report } = (await folk.post(`${person}/screenings`, body)).json();
    return { person, screening, report, url: `${person}/screenings/${screening}/overrides` };
  };
  const as = (cookie: string, url: string, body: object, key = folk.key()) =>
    folk.app.inject({
      method: 'POST',
      url: `/api/clinics/north${url}`,
      headers: { cookie, 'idempotency-key': key, 'content-type': 'application/json' },
      payload: JSON.stringify({ reason: REASON, text: TEXT, ...body }),
    });
  const add = (url: string, body: object, key?: string) => as(folk.staff.physician, url, body, key);
  const accountOf = async (role: string): Promise<string> =>
    (
      await folk.accounts.database
        .selectFrom('staff')
        .select('account')
        .where('clinic', '=', 'north')
        .where('role', '=', role as 'director')
        .executeTakeFirstOrThrow()
    ).account;

  test('of what somebody may lift is kept once, says who and why, and changes no report', async () => {
    const { person, screening, report, url } = await screened(ONE);
    const kept = await add(url, { rules: [ONE.rule] }, 'override-1');
    expect(kept.statusCode).toBe(201);
    expect(kept.json()).toMatchObject({
      screening,
      on: ON,
      overridden: [{ rule: ONE.rule, procedure: ONE.procedure, disposition: 'clearance-required' }],
      reason: REASON,
      text: TEXT,
      second: null,
      author: await accountOf('physician'),
      repeated: false,
    });
    expect((await add(url, { rules: [ONE.rule] }, 'override-1')).json()).toEqual({ ...kept.json(), repeated: true });
    expect(problemOf(await add(url, { rules: [ONE.rule], text: `${TEXT}!` }, 'override-1')).status).toBe(409);
    const { repeated: _, ...one } = kept.json();
    const shown = (await folk.get(url)).json();
    expect(shown.overrides).toEqual([one]);
    expect(shown.findings.find(({ rule }: { rule: string }) => rule === ONE.rule)).toMatchObject({
      overridable: true,
      by: expect.arrayContaining(['physician']),
      second: false,
      why: null,
    });
    expect((await folk.get(`${person}/screenings/${screening}`)).json().report).toEqual(report);
    expect((await folk.get(`${person}/screenings/${screening}/replay`)).json().same).toBe(true);
    const later = (
      await folk.post(`${person}/screenings`, { on: ON, procedures: [ONE.procedure], complete: EVERYTHING })
    ).json();
    expect(later.report).toEqual(report);
    expect((await folk.get(`${person}/screenings/${later.screening}/overrides`)).json().overrides).toEqual([]);
    expect(await folk.done()).toContain('add-override');
  });

  test('of what nobody may lift is refused, and says whom to ask instead', async () => {
    const { url } = await screened(NONE);
    const before = await verify(folk.store, 'north');
    const refused = problemOf(await add(url, { rules: [NONE.rule] }));
    expect(refused).toMatchObject({ status: 422, pointer: '/rules/0' });
    expect(refused.detail).toMatch(/cannot be overridden; ask the medical director/);
    expect(await verify(folk.store, 'north')).toMatchObject({ head: Object(before).head });
    for (const lang of ['en', 'pl']) {
      const { findings } = (await folk.get(`${url}?lang=${lang}`)).json();
      const found = findings.find(({ rule }: { rule: string }) => rule === NONE.rule);
      expect(found).toMatchObject({ overridable: false, by: [], why: expect.any(String) });
      expect(Object.values(texts[lang] ?? {})).toContain(found.why);
    }
  });

  test('of a contraindication that has a door takes a second person, who is somebody else and may do it', async () => {
    const { url } = await screened(TWO);
    const rules = [TWO.rule];
    expect(problemOf(await add(url, { rules }))).toMatchObject({ status: 422, pointer: '/second' });
    for (const second of [await accountOf('physician'), await accountOf('practitioner'), 'nobody'])
      expect(problemOf(await add(url, { rules, second }))).toMatchObject({ status: 422, pointer: '/second' });
    const director = await accountOf('director');
    expect((await add(url, { rules, second: director })).json()).toMatchObject({ second: director });
  });

  test('with a second person counts once they have agreed themself, that day, and never against their word', async () => {
    const { person, screening, url } = await screened(TWO);
    const decide = () => folk.post(`${person}/screenings/${screening}/decision`, { decision: 'goes-ahead' });
    const made = async (second: string) => (await add(url, { rules: [TWO.rule], second })).json();
    const say = (cookie: string, override: number, agrees: boolean) =>
      as(cookie, `${url}/${override}/agreement`, { agrees, reason: undefined, text: undefined });
    const director = await accountOf('director');
    const one = await made(director);
    expect(one).toMatchObject({ agreement: null, counts: false });
    expect(problemOf(await decide()).detail).toMatch(/stands in the way and is not overridden/);
    expect(problemOf(await say(folk.staff.physician, one.override, true)).status).toBe(403);
    expect(problemOf(await say(folk.staff.practitioner, one.override, true)).status).toBe(403);
    expect(problemOf(await say(folk.staff.director, 999_999, true)).status).toBe(404);

    const no = await say(folk.staff.director, one.override, false);
    expect(no.json()).toMatchObject({ agreement: { agrees: false }, counts: false });
    expect(problemOf(await say(folk.staff.director, one.override, true)).status).toBe(409);
    expect(problemOf(await decide()).status).toBe(409);

    const two = await made(director);
    const yes = await say(folk.staff.director, two.override, true);
    expect(yes.json()).toMatchObject({ agreement: { agrees: true, note: null }, counts: true });
    expect((await say(folk.staff.director, two.override, true)).json()).toEqual(yes.json());
    expect((await folk.get(url)).json().overrides.map(({ counts }: { counts: boolean }) => counts)).toEqual([
      false,
      true,
    ]);
    const decided = await decide();
    expect([decided.statusCode, decided.json().overrides]).toEqual([201, [two.override]]);
    expect(await folk.done()).toContain('add-agreement');
  });

  test('is no way round what is not known, what only needs care, a refusal, or a wrong fact', async () => {
    const { person, url } = await screened(ONE);
    const wrong = problemOf(await add(url, { rules: [ONE.rule], reason: noReasons[0] }));
    expect(wrong).toMatchObject({
      status: 422,
      pointer: '/reason',
      detail: expect.stringMatching(/correct the answer/),
    });
    expect(problemOf(await add(url, { rules: [ONE.rule], reason: 'because' }))).toMatchObject({ pointer: '/reason' });
    expect(problemOf(await add(url, { rules: [ONE.rule], text: 'too short' }))).toMatchObject({ pointer: '/text' });
    expect(problemOf(await add(url, { rules: [NONE.rule] }))).toMatchObject({ pointer: '/rules/0' });
    expect(problemOf(await add(url, { rules: [ONE.rule], procedures: [ANOTHER] }))).toMatchObject({
      pointer: '/procedures/0',
    });

    const open = (await folk.post(`${person}/screenings`, { on: ON, procedures: [ONE.procedure] })).json();
    const policy = (await folk.get(`${person}/screenings/${open.screening}/overrides`)).json();
    for (const one of policy.findings)
      if (one.answer === 'unknown' || one.disposition === 'precautions') expect(one.overridable).toBe(false);
    expect(policy.findings.some(({ answer }: { answer: string }) => answer === 'unknown')).toBe(true);

    const decision = { rule: ONE.rule, concepts: [ONE.concept], by: ONE.lift.by[0], decision: 'refused', on: ON };
    const content = { state: 'refused', decisions: [decision] };
    await addThing(
      folk.store,
      'north',
      { kind: 'clearance', person: person.replace('/people/', '') },
      { content, author: 'test' },
    );
    const after = (await folk.post(`${person}/screenings`, { on: ON, procedures: [ONE.procedure] })).json();
    const refused = problemOf(await add(`${person}/screenings/${after.screening}/overrides`, { rules: [ONE.rule] }));
    expect(refused).toMatchObject({ status: 422, detail: expect.stringMatching(/did not agree/) });
  });

  test('holds on the day of its screening only', async () => {
    for (const on of ['2026-11-20', '2026-11-22']) {
      const { url } = await screened(ONE, { on });
      expect(problemOf(await add(url, { rules: [ONE.rule] }))).toMatchObject({
        status: 409,
        type: 'urn:primum:problem:not-now',
      });
    }
  });

  test('is of this person and a screening of theirs', async () => {
    const { url, screening } = await screened(ONE);
    const other = await folk.person();
    const none = url.replace(`/screenings/${screening}/`, '/screenings/999999/');
    for (const wrong of [`${other}/screenings/${screening}/overrides`, none]) {
      expect(problemOf(await add(wrong, { rules: [ONE.rule] })).status).toBe(404);
      expect(problemOf(await folk.get(wrong)).status).toBe(404);
    }
    expect(problemOf(await as(folk.staff.practitioner, url, { rules: [ONE.rule] })).status).toBe(403);
    expect(problemOf(await folk.get(`${url}?lang=xx`)).status).toBe(422);
  });

  test('is possible of no ruling without somebody who may lift it, whatever the knowledge', async () => {
    const { overridableIn } = await import('../src/clinics/overrides-policy.ts');
    const { columnFor, screen } = await import('@primum/engine');
    const facts = Object.keys(artifact.concepts).map((concept) => fact(concept));
    const chart = { patient: { id: 'p1' }, facts };
    const request = { on: ON, procedures: artifact.procedures.map(({ id }) => id) };
    const report = screen(artifact, chart, request);
    const kept = { chart, request, knowledge: { version: '', sha256: '', bytes: '' }, protocol: null, report: '' };
    const all = overridableIn(artifact, { number: 1, kept, report }, report);
    const open = all.filter(({ overridable }) => overridable);
    expect([all.length > 100, open.length > 10]).toEqual([true, true]);
    for (const { finding, procedure } of open) {
      const rule = artifact.rules.find(({ id }) => id === finding.rule);
      const column = rule && columnFor(rule, procedure, {});
      expect(column).toMatchObject({ lift: { by: expect.any(Array) } });
    }
    const { overrides: __, ...silent } = artifact;
    expect(overridableIn(silent, { number: 1, kept, report }, report).filter(({ overridable }) => overridable)).toEqual(
      [],
    );
  });
});
