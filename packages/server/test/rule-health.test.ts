// How the rules did: counts over what was kept, and nobody in them.
import type { RuleHealth } from '@primum/contract';
import { afterAll, expect, test } from 'vitest';
import { folkOf } from './folk.ts';
import { EVERYTHING, fact, ONE } from './liftable.ts';
import { onBoth } from './on-both.ts';
import { goneAhead } from './rights/after-session.ts';
import { artifact, ON, problemOf } from './served.ts';

onBoth('the health of rules', async (serve) => {
  const folk = await folkOf(await serve());
  afterAll(folk.close);
  const [today] = new Date().toISOString().split('T');
  const health = async (query = `?from=2020-01-01&to=${today}`): Promise<RuleHealth> =>
    (await folk.get(`/rule-health${query}`)).json();

  test('counts each screening once per rule, what was overridden with why, and who was not sure', async () => {
    const before = await health();
    expect(before).toMatchObject({ screenings: 0, capped: false, questions: [] });
    expect(before.rules.map(({ rule }) => rule).toSorted()).toEqual(artifact.rules.map(({ id }) => id).toSorted());
    expect(before.rules.every(({ yes, unknown, overridden }) => yes + unknown + overridden === 0)).toBe(true);
    const people = await Promise.all([1, 2].map(() => folk.person({ name: 'Canary Health', birthDate: '1990-05-01' })));
    const [person = '', other = ''] = people;
    const ofClinic = '/api/clinics/north';
    await goneAhead({ app: folk.app, staff: folk.staff, person: '', ofClinic, ofPerson: `${ofClinic}${person}` });
    await folk.post(`${other}/answers`, { facts: [{ ...fact(ONE.concept), answer: 'unknown' }] });
    await folk.post(`${other}/screenings`, {
      on: ON,
      complete: EVERYTHING,
      procedures: artifact.procedures.map(({ id }) => id),
    });
    const after = await health();
    expect(after.screenings).toBe(2);
    const [reason = ''] = artifact.overrides?.reasons ?? [];
    expect(after.rules.find(({ rule }) => rule === ONE.rule)).toMatchObject({
      title: artifact.texts['en']?.rules[ONE.rule]?.title,
      yes: 1,
      unknown: 1,
      overridden: 1,
      reasons: { [reason]: 1 },
    });
    expect(after.questions).toEqual([expect.objectContaining({ concept: ONE.concept, asked: 2, notSure: 1 })]);
    expect(JSON.stringify(after)).not.toMatch(new RegExp(`Canary|${person.slice(8)}|${other.slice(8)}`));
    expect(await folk.done()).toContain('read-rule-health');
  });

  test('looks at the period that is asked for, without those who were erased', async () => {
    expect((await health('?from=2020-01-01&to=2020-02-01')).screenings).toBe(0);
    expect(problemOf(await folk.get('/rule-health?from=2020-02-01&to=2020-01-01'))).toMatchObject({ status: 422 });
    const { people } = (await folk.director({ method: 'GET', url: '/people' })).json();
    const body = { reason: 'asked-for', retention: 'none' };
    const url = `/people/${people[0].person}`;
    expect((await folk.director({ method: 'DELETE', url, body })).statusCode).toBe(200);
    const { rules } = await health(`?from=2020-01-01&to=${today}&lang=pl`);
    const { yes = 0, unknown = 0 } = rules.find(({ rule }) => rule === ONE.rule) ?? {};
    expect(yes + unknown).toBe(1);
  });
});
