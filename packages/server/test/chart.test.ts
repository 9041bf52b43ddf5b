// The chart of a person, what has to be asked, and whose answers grow old.
import { addThing } from '@primum/records';
import { afterAll, expect, test } from 'vitest';
import { serveClinics } from './clinics.ts';
import { folkOf } from './folk.ts';
import { artifact, ON, problemOf } from './served.ts';

const folk = await folkOf(await serveClinics());
afterAll(folk.close);

const PROCEDURE = artifact.procedures[0]?.id;
const DAY = 86_400_000;
const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
interface Asked {
  readonly concept: string;
  readonly reason: string;
  readonly answered: string | null;
  readonly lasted: string | null;
}
const questions = async (person: string, query = ''): Promise<readonly Asked[]> =>
  (await folk.get(`${person}/questions${query}`)).json().questions;
const say = (person: string, on: string, facts: readonly object[]) => folk.post(`${person}/answers`, { on, facts });
const asks = (list: readonly Asked[], concept: string) => list.find((one) => one.concept === concept);

test('the chart is what was answered, each with the answers that say it, and screens as it stands', async () => {
  const person = await folk.person({ birthDate: '1990-05-01' });
  const [concept] = Object.keys(artifact.concepts);
  const { id } = (await say(person, '2026-11-20', [{ concept, answer: 'yes' }])).json();
  const chart = (await folk.get(`${person}/chart`)).json();
  expect(chart).toMatchObject({
    patient: { id: person.slice(8), birthDate: '1990-05-01' },
    facts: [{ concept, answer: 'yes', on: '2026-11-20', where: `answers/${id}` }],
    clearances: [],
  });
  expect(await folk.done()).toContain('read-chart');
});

test('of nobody everything is asked, in the order of the report, and nothing is kept', async () => {
  const person = await folk.person();
  const open = await questions(person, `?procedures=${PROCEDURE}`);
  expect(new Set(open.map(({ reason }) => reason))).toEqual(new Set(['never-asked']));
  expect((await folk.get(`${person}/screenings`)).json().screenings).toEqual([]);
  const { report } = (await folk.post(`${person}/screenings`, { procedures: [PROCEDURE] })).json();
  expect(open.map(({ concept }) => concept)).toEqual(
    report.screenings[0].questions.map((one: { concept: string }) => one.concept),
  );
  expect(await folk.done()).toContain('read-questions');
});

test('an answer no is not asked again through its shelf life, and is the day after', async () => {
  const person = await folk.person();
  const every = await questions(person);
  const found = every.map(({ concept }) => artifact.concepts[concept]).find((one) => (one?.shelfLife ?? 0) > 1);
  const { id: concept = '', shelfLife = 0 } = found ?? {};
  const said = plus(ON, -5);
  await say(person, said, [{ concept, answer: 'no' }]);
  const last = plus(said, shelfLife);
  expect(asks(await questions(person, `?on=${last}`), concept)).toBeUndefined();
  expect(asks(await questions(person, `?on=${plus(last, 1)}`), concept)).toMatchObject({
    reason: 'outlived',
    answered: said,
    lasted: last,
  });
  await say(person, ON, [{ concept, answer: 'unknown' }]);
  expect(asks(await questions(person, `?on=${plus(last, 1)}`), concept)).toMatchObject({
    reason: 'not-sure',
    answered: ON,
    lasted: null,
  });
});

test('what was said so long ago that it must be over by now is asked again', async () => {
  const person = await folk.person();
  const every = await questions(person);
  const found = every.map(({ concept }) => artifact.concepts[concept]).find((one) => (one?.longest ?? 0) > 0);
  const { id: concept = '', longest } = found ?? {};
  await say(person, ON, [{ concept, answer: 'yes' }]);
  const after = plus(ON, (longest ?? 0) + 1);
  expect(asks(await questions(person, `?on=${after}`), concept)).toMatchObject({ reason: 'outlived', answered: ON });
});

test('what is asked is refused with its place, and in which language it is said can be chosen', async () => {
  const person = await folk.person();
  const problem = async (query: string) => problemOf(await folk.get(`${person}/questions${query}`));
  expect(await problem('?procedures=no-such')).toMatchObject({ status: 422, pointer: '/procedures/0' });
  expect(await problem('?on=2026-02-30')).toMatchObject({ status: 422, pointer: '/on' });
  expect(await problem('?lang=xx')).toMatchObject({ status: 422, pointer: '/lang' });
  expect(await problem('?complete=conditions')).toMatchObject({ status: 422 });
  expect((await folk.get(`${person}/questions?lang=pl`)).json().lang).toBe('pl');
});

test('every open question is asked once, in a topic, in the words of the language', async () => {
  const person = await folk.person();
  for (const lang of ['en', 'pl']) {
    const { questions: open, topics } = (await folk.get(`${person}/questions?lang=${lang}`)).json();
    const options = topics.flatMap((one: { options: { concept: string }[] }) => one.options);
    expect(options.map(({ concept }: { concept: string }) => concept).toSorted()).toEqual(
      open.map(({ concept }: Asked) => concept).toSorted(),
    );
    const [topic] = artifact.library.intake.topics;
    const asked = topics.find((one: { topic: string }) => one.topic === topic?.id);
    expect(asked).toMatchObject({ ask: artifact.library.intake.texts[lang]?.[topic?.id ?? '']?.ask });
  }
});

test('what older knowledge knew is not understood by this one, and never left out', async () => {
  const person = await folk.person();
  const facts = [
    { concept: 'of-older-knowledge', answer: 'yes', on: ON },
    { concept: 'of-older-knowledge', answer: 'no', on: ON },
  ];
  const measurements = [{ kind: 'of-older-knowledge', value: 1, unit: 'g', on: ON }];
  const hints = [{ concept: 'of-older-knowledge', said: 'x' }];
  const content = { on: ON, from: 'staff', facts, measurements, notUnderstood: [], hints, withdrawn: null };
  await addThing(
    folk.store,
    'north',
    { kind: 'answers', person: person.slice(8) },
    { content, author: 'test', day: ON },
  );
  const { report } = (await folk.post(`${person}/screenings`, {})).json();
  expect(report.notUnderstood.map(({ counts = true }) => counts)).toEqual([true, false, true]);
  expect((await folk.get(`${person}/questions`)).statusCode).toBe(200);
});

test('whose answers do not last until their visit is listed with counts, page by page', async () => {
  const person = await folk.person();
  const other = await folk.person();
  const book = (who: string, at: string) => folk.post(`${who}/appointments`, { at, procedures: [PROCEDURE] });
  const visit = (await book(person, '2027-03-01T10:00')).json();
  const cancelled = await book(other, '2027-03-01T11:00');
  const body = { at: '2027-03-01T11:00', procedures: [PROCEDURE], state: 'cancelled' };
  await folk.put(`/appointments/${cancelled.json().id}`, body, cancelled.headers['etag']);
  const ageing = async (query: string) => (await folk.get(`/ageing?${query}`)).json();
  const before = await ageing('from=2027-03-01');
  expect(before.appointments).toMatchObject([{ appointment: visit.id, counts: { outlived: 0, notSure: 0 } }]);
  const open = await questions(person, `?on=2027-03-01&appointment=${visit.id}`);
  expect(before.appointments[0].counts.neverAsked).toBe(open.length);
  const short = open.map(({ concept }) => concept).find((one) => (artifact.concepts[one]?.shelfLife ?? 1000) < 90);
  await say(person, ON, [{ concept: short, answer: 'no' }]);
  const [after] = (await ageing('from=2027-03-01')).appointments;
  expect(after.counts).toMatchObject({ outlived: 1, neverAsked: open.length - 1 });
  expect(JSON.stringify(after)).not.toContain(String(short));
  const page = await ageing('from=2027-03-01&limit=1');
  const rest = await ageing(`from=2027-03-01&limit=1&after=${page.next}`);
  expect([...page.appointments, ...rest.appointments]).toEqual([after]);
  expect((await ageing('from=2027-03-02&to=2027-03-03')).appointments).toEqual([]);
});

test('a visit whose plan the knowledge does not know is listed without counts, and stops nothing', async () => {
  const person = await folk.person();
  const content = { state: 'booked', time: '08:00', procedures: ['of-older-knowledge'] };
  const about = { kind: 'appointment', person: person.slice(8) } as const;
  await addThing(folk.store, 'north', about, { content, day: '2027-04-01', author: 'test' });
  expect((await folk.get('/ageing?from=2027-04-01')).json().appointments).toMatchObject([{ counts: null }]);
});
