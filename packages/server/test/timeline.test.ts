// What happened with a person, newest first, and how long what is on file counts.
import type { Timeline, TimelineEntry, Validity } from '@primum/contract';
import { conceptsOf } from '@primum/engine';
import { addThing } from '@primum/records';
import { afterAll, expect, test } from 'vitest';
import { folkOf } from './folk.ts';
import { EVERYTHING, fact, ONE } from './liftable.ts';
import { onBoth } from './on-both.ts';
import { goneAhead } from './rights/after-session.ts';
import { artifact, ON, problemOf } from './served.ts';

const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

onBoth('the timeline', async (serve) => {
  const folk = await folkOf(await serve());
  afterAll(folk.close);
  const somebody = () => folk.person({ birthDate: '1990-05-01' });
  const timeline = async (person: string, query = ''): Promise<Timeline> =>
    (await folk.get(`${person}/timeline${query}`)).json();
  const whats = ({ entries }: Timeline) => entries.map(({ kind, event }) => `${kind} ${event}`);

  /** Somebody with something of everything. */
  const lived = async (): Promise<string> => {
    const person = await somebody();
    const ofClinic = '/api/clinics/north';
    const world = { app: folk.app, staff: folk.staff, person: '', ofClinic, ofPerson: `${ofClinic}${person}` };
    const { screening, treat } = await goneAhead(world);
    const { id } = (await folk.post(`${person}/treatments`, treat)).json();
    await folk.post(`${person}/treatments/${id}/follow-ups`, { on: ON, state: 'well', text: 'Calm.' });
    await folk.post(`${person}/adverse-events`, { treatment: id, on: ON, what: 'Swollen.', severity: 'mild' });
    const asked = { screening, rules: [ONE.rule], from: ONE.lift.by[0] };
    const letter = await folk.post(`${person}/clearances`, asked);
    const reminder = { method: 'POST', headers: { 'if-match': String(letter.headers['etag']) } } as const;
    const url = `${person}/clearances/${letter.json().clearance.id}/reminders`;
    await folk.work({ ...reminder, url, body: { on: ON, how: 'letter' } });
    await folk.desk({
      method: 'POST',
      url: `${person}/emergency`,
      body: { reason: 'other', text: 'said for a test of this' },
    });
    return person;
  };

  test('has every kind of event, newest first, each in a line from what is kept', async () => {
    const person = await lived();
    const all = await timeline(person, '?lang=pl');
    expect(whats(all)).toEqual([
      'emergency kept',
      'clearance reminded',
      'letter asked',
      'adverse-event kept',
      'follow-up kept',
      'treatment kept',
      'decision kept',
      'override kept',
      'screening kept',
      'answers given',
      'identity kept',
    ]);
    const one = (kind: string): TimelineEntry | undefined => all.entries.find((entry) => entry.kind === kind);
    const texts = artifact.texts['pl'];
    expect(one('answers')).toMatchObject({ line: texts?.concepts[ONE.concept], said: { from: 'staff', facts: 1 } });
    expect(one('screening')?.line).toBe(one('screening')?.said.outcomes?.[0]?.headline);
    expect(one('override')).toMatchObject({ line: texts?.rules[ONE.rule]?.title, said: { rules: [ONE.rule] } });
    expect(one('treatment')).toMatchObject({ line: `${texts?.procedures[ONE.procedure]}, Blue`, on: ON });
    expect(one('follow-up')).toMatchObject({
      line: 'Calm.',
      said: { state: 'well' },
      links: { treatment: expect.any(String) },
    });
    expect(one('adverse-event')).toMatchObject({ line: 'Swollen.', said: { severity: 'mild' } });
    expect(one('emergency')).toMatchObject({ line: null, said: { reason: 'other' }, authorName: 'reception' });
    expect(await folk.done()).toContain('read-timeline');
  });

  test('can be narrowed and read page by page, and gives the same', async () => {
    const person = await lived();
    const all = (await timeline(person)).entries;
    for (const [kinds, wanted] of [
      ['letter', ['letter']],
      ['clearance', ['letter', 'clearance']],
      ['treatment,decision', ['treatment', 'decision']],
    ] as const)
      expect((await timeline(person, `?kinds=${kinds}`)).entries).toEqual(
        all.filter(({ kind }) => wanted.some((one) => one === kind)),
      );
    const paged: TimelineEntry[] = [];
    for (let after = ''; ; ) {
      const page = await timeline(person, `?limit=3${after}`);
      paged.push(...page.entries);
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(paged).toEqual(all);
    expect(problemOf(await folk.get(`${person}/timeline?kinds=screening,x`)).status).toBe(422);
    expect(problemOf(await folk.get(`${person}/timeline?after=x`)).status).toBe(422);
  });

  test('what a client has not sent is no entry; a correction and a withdrawal are', async () => {
    const person = await somebody();
    const content = {
      on: ON,
      from: 'client',
      facts: [],
      measurements: [],
      notUnderstood: [],
      hints: [],
      withdrawn: 'not-sent',
    };
    const id = person.replace('/people/', '');
    await addThing(folk.store, 'north', { kind: 'answers', person: id }, { content, day: ON, author: 'client' });
    const given = await folk.post(`${person}/answers`, { facts: [fact(ONE.concept)] });
    const url = `${person}/answers/${given.json().id}`;
    const corrected = await folk.put(url, { facts: [] }, String(given.headers['etag']));
    const headers = { 'if-match': String(corrected.headers['etag']) };
    await folk.work({ method: 'POST', url: `${url}/withdrawal`, body: { reason: 'wrong-person' }, headers });
    expect(whats(await timeline(person, '?kinds=answers'))).toEqual([
      'answers withdrawn',
      'answers corrected',
      'answers given',
    ]);
  });

  const validity = async (person: string, query = ''): Promise<Validity> =>
    (await folk.get(`${person}/validity${query}`)).json();

  test('answers count by topic through the shortest shelf life of what they may be asked for, as questions say', async () => {
    const person = await somebody();
    const read = new Set(artifact.rules.flatMap(({ criterion }) => conceptsOf(criterion)));
    const concept = Object.values(artifact.concepts).find(
      ({ id, shelfLife, parents }) => shelfLife > 1 && parents.length > 0 && read.has(id),
    )?.id;
    const on = '2026-11-20';
    await folk.post(`${person}/answers`, { on, facts: [{ concept, answer: 'no' }] });
    const { answers } = await validity(person);
    expect(answers).toEqual([
      { topic: expect.any(String), title: expect.any(String), from: on, until: expect.any(String), outlived: false },
    ]);
    const until = answers[0]?.until ?? '';
    expect((await validity(person, `?on=${plus(until, 1)}`)).answers[0]?.outlived).toBe(true);
    const asked = async (day: string) =>
      (await folk.get(`${person}/questions?on=${day}&procedures=${artifact.procedures.map(({ id }) => id).join(',')}`))
        .json()
        .questions.filter((one: { reason: string }) => one.reason === 'outlived');
    expect(await asked(until)).toEqual([]);
  });

  test('what stands in the way is a bar, and an appointment within it says so', async () => {
    const person = await somebody();
    const book = async (at: string) =>
      (await folk.post(`${person}/appointments`, { at, procedures: [ONE.procedure] })).json().id;
    await folk.post(`${person}/answers`, { facts: [fact(ONE.concept)] });
    const inside = await book('2026-12-01T09:00');
    expect(await validity(person)).toMatchObject({ deferrals: [], screening: null, appointments: [{ inside: [] }] });
    const asked = { on: ON, procedures: [ONE.procedure], complete: EVERYTHING };
    const { screening } = (await folk.post(`${person}/screenings`, asked)).json();
    await folk.post(`${person}/clearances`, { screening, rules: [ONE.rule], from: ONE.lift.by[0] });
    const shown = await validity(person, '?lang=pl');
    const title = artifact.texts['pl']?.rules[ONE.rule]?.title;
    expect(shown).toMatchObject({
      screening: { number: screening, on: ON },
      deferrals: [{ procedure: ONE.procedure, rule: ONE.rule, title, from: ON, until: null, free: null }],
      clearances: [{ rules: [ONE.rule], titles: [title], standing: 'asked', from: ON, until: null }],
      appointments: [{ id: inside, inside: [{ rule: ONE.rule, title }] }],
    });
    expect(await folk.done()).toContain('read-validity');
    expect(problemOf(await folk.get(`${person}/validity?lang=xx`)).status).toBe(422);
  });

  test('what has no day, or is not sure, is no bar', async () => {
    const { answersBars } = await import('../src/clinics/validity-answers.ts');
    const facts = [
      { concept: ONE.concept, answer: 'unknown' as const, on: ON },
      { concept: ONE.concept, answer: 'no' as const },
    ];
    expect(answersBars({ patient: { id: 'p' }, facts }, artifact, 'en', ON)).toEqual([]);
  });
});
