// What is printed, over HTTP: for whom, the same bytes for the same record, and where there is nothing to consent to.
import { recordPaper } from '@primum/paper';
import { addThing, changeThing } from '@primum/records';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { printedOf } from '../src/clinics/paper.ts';
import { serveClinics } from './clinics.ts';
import { folkOf } from './folk.ts';
import { EVERYTHING, fact, ONE, type Ruled } from './liftable.ts';
import { artifact, ON, problemOf } from './served.ts';

const folk = await folkOf(await serveClinics());
afterAll(folk.close);

const SAID = '#panic("x") *in* my $own$ words \\ "quoted" 漢字';

/** Somebody to whom one rule applies, and who said so in their own words. */
const screened = async ({ concept, procedure }: Ruled) => {
  const person = await folk.person({ name: 'Zofia #Żuk', birthDate: '1990-05-01' });
  const facts = [{ ...fact(concept), said: SAID }];
  const content = { on: ON, from: 'client', facts, measurements: [], notUnderstood: [], hints: [], withdrawn: null };
  const id = person.replace('/people/', '');
  await addThing(folk.store, 'north', { kind: 'answers', person: id }, { content, author: 'client' });
  const body = { on: ON, procedures: [procedure], complete: EVERYTHING };
  const { screening } = (await folk.post(`${person}/screenings`, body)).json();
  return { person, id, screening, url: `${person}/screenings/${screening}` };
};
const one = await screened(ONE);

const pdfOf = async (url: string): Promise<Buffer> => {
  const { statusCode, headers, rawPayload } = await folk.get(url);
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(headers['content-disposition']).toMatch(/^inline; filename="[a-z]+(?:-[a-z]+)?(?:-\d+)?\.pdf"$/);
  expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect(rawPayload.includes('pdfuaid:part')).toBe(true);
  return rawPayload;
};

test('a record is printed with the same bytes each time, and others in another language; who printed it is in the audit log', async () => {
  const [first, again] = [await pdfOf(`${one.url}/paper/record`), await pdfOf(`${one.url}/paper/record`)];
  expect(first.equals(again)).toBe(true);
  expect(first.equals(await pdfOf(`${one.url}/paper/record?lang=pl`))).toBe(false);
  await pdfOf(`${one.url}/paper/client-copy?procedure=${ONE.procedure}`);
  expect(await folk.done()).toEqual(expect.arrayContaining(['print-record', 'print-client-copy', 'read-person']));
});

test('who gave an answer, in their own words, stands beside what it led to', async () => {
  const of = { kind: 'record', clinic: 'north', person: one.id, screening: one.screening, by: 'test' } as const;
  const paper = recordPaper(await printedOf(folk.accounts, of, artifact));
  const reasons = JSON.stringify(paper.pieces.find(({ kind }) => kind === 'cells'));
  expect(reasons).toContain(JSON.stringify(SAID).slice(1, -1));
  expect(reasons).toContain(artifact.texts['en']?.messages['paper.by.client']);
});

test('a record says what whoever screened was then, for which hour it was, and when its answers were kept and in which language they were asked', async () => {
  const person = await folk.person();
  const id = person.replace('/people/', '');
  const own = { on: ON, from: 'client', facts: [fact(ONE.concept)], measurements: [], notUnderstood: [], hints: [] };
  const sent = { ...own, withdrawn: null, intake: { lang: 'pl', sent: true } };
  await addThing(folk.store, 'north', { kind: 'answers', person: id }, { content: sent, author: 'client' });
  const booking = { at: `${ON}T14:30`, procedures: [ONE.procedure] };
  const booked = await folk.desk({ method: 'POST', url: `${person}/appointments`, body: booking });
  const { screening } = (await folk.post(`${person}/screenings`, { appointment: booked.json().id })).json();
  const url = `${person}/screenings/${screening}/paper/record`;
  const before = await pdfOf(url);
  const of = { kind: 'record', clinic: 'north', person: id, screening, by: 'test' } as const;
  const words = JSON.stringify(recordPaper(await printedOf(folk.accounts, of, artifact)).pieces);
  expect(words).toMatch(/"\d+, made on \d+ \w+ \d+ at \d\d:\d\d UTC by practitioner, practitioner"/);
  expect(words).toContain('["Appointment","21 November 2026, 14:30"]');
  expect(words).toMatch(/said by the client; kept on \d+ \w+ \d+ at \d\d:\d\d UTC; asked in Polish/);

  const { staff } = (await folk.director({ method: 'GET', url: '/staff' })).json();
  const { account } = staff.find(({ role }: { role: string }) => role === 'practitioner');
  const became = await folk.director({ method: 'PATCH', url: `/staff/${account}`, body: { role: 'physician' } });
  const moved = { ...booking, at: `${ON}T16:00`, state: 'booked' };
  const headers = { 'if-match': String(booked.headers['etag']) };
  const later = await folk.desk({ method: 'PUT', url: `/appointments/${booked.json().id}`, body: moved, headers });
  expect([became.statusCode, later.statusCode]).toEqual([200, 200]);
  expect((await pdfOf(url)).equals(before)).toBe(true);
  await folk.director({ method: 'PATCH', url: `/staff/${account}`, body: { role: 'practitioner' } });
});

test('there is nothing to consent to while something stands in the way; an override of all of it opens that', async () => {
  expect(problemOf(await folk.get(`${one.url}/paper/consent`))).toMatchObject({
    status: 409,
    detail: expect.stringContaining('nothing to consent to'),
  });
  const [reason = ''] = artifact.overrides?.reasons ?? [];
  const override = { rules: [ONE.rule], reason, text: 'spoken about with the person today' };
  const cookie = folk.staff.physician;
  const kept = await folk.app.inject({
    method: 'POST',
    url: `/api/clinics/north${one.url}/overrides`,
    headers: { cookie, 'idempotency-key': folk.key(), 'content-type': 'application/json' },
    payload: JSON.stringify(override),
  });
  expect([kept.statusCode, kept.body]).toEqual([201, expect.anything()]);
  await pdfOf(`${one.url}/paper/consent`);
});

test('a letter is printed with its reply', async () => {
  const { screening, person } = await screened(ONE);
  const asked = await folk.post(`${person}/clearances`, { screening, rules: [ONE.rule], from: ONE.lift.by[0] });
  await pdfOf(`${person}/clearances/${asked.json().clearance.id}/paper?lang=pl`);
  expect(await folk.done()).toContain('print-letter');
});

test('who gave what cannot wait is named as of then, though nothing was sent; a page that is kept after it gives nothing', async () => {
  const person = await folk.person();
  const id = person.replace('/people/', '');
  const own = {
    on: ON,
    from: 'client',
    measurements: [],
    notUnderstood: [],
    hints: [],
    intake: { lang: 'pl', sent: false },
  };
  const begun = { content: { ...own, facts: [], withdrawn: 'not-sent' }, author: 'client' };
  const first = await addThing(folk.store, 'north', { kind: 'answers', person: id }, begun);
  const said = { content: { ...own, facts: [fact(ONE.concept)], withdrawn: null }, author: 'client' };
  const about = { kind: 'answers', id: first.id } as const;
  const urgent = await changeThing(folk.store, 'north', { ...about, version: first.seq }, said);
  const onward = { ...said, content: { ...said.content, intake: { lang: 'en', sent: false } } };
  await changeThing(folk.store, 'north', { ...about, version: urgent.seq }, onward);
  const body = { on: ON, procedures: [ONE.procedure] };
  const { screening } = (await folk.post(`${person}/screenings`, body)).json();
  const of = { kind: 'record', clinic: 'north', person: id, screening, by: 'test' } as const;
  const { givers } = await printedOf(folk.accounts, of, artifact);
  expect([...givers]).toEqual([[`answers/${first.id}`, { from: 'client', name: 'client', at: urgent.at, lang: 'pl' }]]);
});

test('another language, another procedure and another screening are refused in one sentence', async () => {
  const status = async (url: string) => problemOf(await folk.get(url)).status;
  expect(await status(`${one.url}/paper/record?lang=xx`)).toBe(422);
  expect(await status(`${one.url}/paper/record?procedure=nothing`)).toBe(422);
  expect(await status(`${one.person}/screenings/999999/paper/record`)).toBe(404);
  expect(await status(`${await folk.person()}/screenings/${one.screening}/paper/record`)).toBe(404);
});

test.skipIf(folk.store.kind !== 'sqlite')('what cannot be written into the audit log is not given out', async () => {
  await sql`pragma query_only = on`.execute(folk.store.database);
  const refused = await folk.get(`${one.url}/paper/record`);
  await sql`pragma query_only = off`.execute(folk.store.database);
  expect(problemOf(refused).status).toBe(503);
  await pdfOf(`${one.url}/paper/record`);
});
