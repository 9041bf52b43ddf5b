// The questions behind the link of a client: page by page, as a browser without scripts goes.
import { verify } from '@primum/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asking, atOf, headingOf, hiddenIn, noBut, type Seen } from './asking.ts';
import { type Clocked, onBothClocked } from './clocked.ts';
import { browsing, inviteIn, PROCEDURE } from './invited.ts';
import { artifact, ON } from './served.ts';

const FORBIDDEN =
  /contraindicat|no reason found|do not treat|eligible|\bsafe\b|clearance|precaution|deferr|outcome|not enough information/i;

/** A topic whose first concept counts days, and that concept. */
const { topics, texts } = artifact.library.intake;
const dated = 'systemic-antibiotic';
const medicines = topics.find(({ asks }) => asks.includes(dated))?.id ?? '';
const optionText = (concept: string): string =>
  Object.values(texts['en'] ?? {}).find(({ options }) => options[concept] !== undefined)?.options[concept] ?? concept;

/** The last page without the answers of the client, which they may keep. */
const withoutCopy = ({ body }: Seen): string => body.replace(/<details class="copy"[^]*<\/details>/, '');

onBothClocked('the questions of an intake', (serveClocked) => {
  let served: Clocked;
  let clinic: Awaited<ReturnType<typeof inviteIn>>;
  let browser: ReturnType<typeof browsing>;
  beforeAll(async () => {
    served = await serveClocked();
    clinic = await inviteIn(served);
    browser = browsing(served);
  });
  afterAll(() => served.close());

  const booked = async (
    of: string,
    { at = '2026-11-23T14:30', procedures = ['microneedling-mesotherapy'], more = {} },
  ) => {
    const body = { at, procedures };
    const made = await clinic.as({ method: 'POST', url: `${of}/appointments`, body }, clinic.staff.director);
    return clinic.link(of, made.json().id, more);
  };
  const invited = async (asked: Parameters<typeof booked>[1] = {}) => {
    const of = await clinic.client();
    const path = await booked(of, asked);
    return { of, path, client: asking(served, await browser.verified(path)) };
  };
  const answersOf = async (of: string) =>
    (await clinic.as({ method: 'GET', url: `${of}/answers` }, clinic.staff.practitioner)).json().answers;
  /** What the desk sees of a client on Today. */
  const rowsOf = async (of: string) => {
    const { rows } = (await clinic.as({ method: 'GET', url: '/api/clinics/north/today?on=2026-11-23' })).json();
    return rows.filter((row: { person: string }) => of.endsWith(row.person));
  };
  const rowOf = async (of: string) => (await rowsOf(of))[0];
  /** Whether the desk sees that a client is to be called, by appointment. */
  const callsOf = async (of: string): Promise<readonly boolean[]> =>
    (await rowsOf(of)).map(({ call }: { call: boolean }) => call);
  const factsOf = async (of: string, id: string): Promise<readonly Record<string, string>[]> =>
    (await clinic.as({ method: 'GET', url: `${of}/answers/${id}` }, clinic.staff.practitioner)).json().facts;
  const screened = async (of: string, on: string, procedure = 'microneedling-mesotherapy') => {
    const body = { on, procedures: [procedure] };
    const made = await clinic.as({ method: 'POST', url: `${of}/screenings`, body }, clinic.staff.practitioner);
    return made.json().report.screenings[0];
  };
  const started = async (client: ReturnType<typeof asking>): Promise<Seen> => client.after(await client.see('/intake'));

  test('no to everything: few pages, nothing chosen beforehand, no word of an outcome, and a chart that says so', async () => {
    const { of, client } = await invited();
    const first = await client.see('/intake');
    expect(headingOf(first)).toBe('Questions before your visit');
    const pages = await client.walk(first, noBut());
    expect(pages.length).toBeLessThanOrEqual(13);
    for (const page of pages.slice(1, -1)) {
      expect(page.body).not.toContain(' checked');
      expect(page.body).toMatch(/Question \d+ of about \d+/);
      expect(page.body.match(/<h1>/g)).toHaveLength(1);
    }
    const done = await client.after(pages.at(-1) ?? first);
    expect([headingOf(done), done.body]).toEqual(['Thank you', expect.stringContaining('See you on Monday')]);
    expect(done.body).toMatch(/14:30[^]*Reference number: \d+/);
    for (const { body, url } of [...pages, done]) {
      expect(body.replaceAll(/value="[^"]*"/g, '')).not.toMatch(FORBIDDEN);
      expect(url).toMatch(/^\/intake(\?page=\d+&lang=en)?$/);
    }
    expect(await answersOf(of)).toMatchObject([{ author: 'client', from: 'client', on: ON, withdrawn: null }]);
    expect(await screened(of, ON)).toMatchObject({ atLeast: 'no-contraindication-found', questions: [] });
    expect(await callsOf(of)).toEqual([false]);
  });

  test('what was answered counts only once it is sent', async () => {
    const { of, client } = await invited();
    const pages = await client.walk(await started(client), noBut());
    const [{ withdrawn, counts, id }] = await answersOf(of);
    expect([withdrawn, counts.facts]).toEqual(['not-sent', 0]);
    expect((await screened(of, ON)).outcome).toBe('not-enough-information');
    const url = `${of}/answers/${id}/withdrawal`;
    const { headers } = await clinic.as({ method: 'GET', url: `${of}/answers/${id}` }, clinic.staff.practitioner);
    const body = { reason: 'wrong-person' };
    const asked = { method: 'POST', url, body, headers: { 'if-match': String(headers.etag) } } as const;
    expect((await clinic.as(asked, clinic.staff.practitioner)).statusCode).toBe(409);
    expect((await client.after(pages.at(-1) ?? (await client.see('/intake')))).status).toBe(200);
    expect((await screened(of, ON)).outcome).toBe('no-contraindication-found');
  });

  test('a yes with its last day is in the chart, and a later date is named without a reason', async () => {
    const { of, client } = await invited();
    const but = {
      [`ask:${medicines}`]: { answer: 'yes' },
      [`which:${medicines}`]: { [`pick-${dated}`]: 'yes', [`last-${dated}`]: '15 November 2026' },
    };
    const pages = await client.walk(await started(client), noBut(but));
    const check = pages.at(-1) ?? (await client.see('/intake'));
    expect(check.body).toContain(`${optionText(dated)} (last time: 15 November 2026)`);
    const done = await client.after(check);
    expect(done.body).toContain('Another date may suit better: not before 29 November 2026.');
    expect(withoutCopy(done)).not.toMatch(/antibiotic/i);
    expect(await screened(of, ON)).toMatchObject({ outcome: 'deferred', earliest: '2026-11-29' });
  });

  test('the desk sees what was begun anew and not sent, though what was sent before counts', async () => {
    const { of, client } = await invited();
    const unsent = async (): Promise<unknown> => (await rowOf(of)).answers.unsent;
    const check = (await client.walk(await started(client), noBut())).at(-1) ?? (await client.see('/intake'));
    expect(await unsent()).toBe(true);
    await client.after(check);
    expect(await unsent()).toBe(false);
    const changed = await client.after(await client.see('/intake?page=99'), { go: 'change:cancer' });
    const anew = await client.after(changed, { answer: 'no' });
    expect(await unsent()).toBe(true);
    await client.after(anew);
    expect(await unsent()).toBe(false);
  });

  test('a visit late enough for it is left as it is', async () => {
    const { client } = await invited({ at: '2026-11-30T09:00' });
    const but = {
      [`ask:${medicines}`]: { answer: 'yes' },
      [`which:${medicines}`]: { [`pick-${dated}`]: 'yes', [`last-${dated}`]: '15.11.2026' },
    };
    const pages = await client.walk(await started(client), noBut(but));
    expect((await client.after(pages.at(-1) ?? (await client.see('/intake')))).body).toContain('See you on Monday');
  });

  test('what has to be looked at is one sentence, the same for the gravest yes, for not sure, and for own words; the desk sees whom to call', async () => {
    const said = new Set<string>();
    for (const but of [
      { 'ask:cancer': { answer: 'yes' }, 'which:cancer': { 'pick-active-malignancy': 'yes' } },
      { 'ask:illness': { answer: 'unknown' } },
      { 'ask:illness': { answer: 'yes' }, 'which:illness': { other: 'Something of <my> own' } },
      { 'ask:wellbeing': { answer: 'yes' } },
    ]) {
      const { of, client } = await invited();
      const pages = await client.walk(await started(client), noBut(but));
      expect(await callsOf(of)).toEqual([false]);
      const done = await client.after(pages.at(-1) ?? (await client.see('/intake')));
      await client.see('/intake');
      expect(await callsOf(of)).toEqual([true]);
      said.add(withoutCopy(done).replaceAll(/Reference number: \d+|page=\d+/g, ''));
    }
    expect([...said]).toEqual([
      expect.stringContaining('The clinic will call you before your visit: we need to check one answer.'),
    ]);
  });

  test('not sure is never a no, and the check says that the clinic will ask', async () => {
    const { of, client } = await invited();
    const pages = await client.walk(await started(client), () => ({ answer: 'unknown' }));
    expect(pages.at(-1)?.body).toContain('I’m not sure. The clinic will ask you.');
    await client.after(pages.at(-1) ?? (await client.see('/intake')));
    expect(await screened(of, ON)).toMatchObject({ outcome: 'not-enough-information' });
    const [{ id }] = await answersOf(of);
    expect(new Set((await factsOf(of, id)).map(({ answer }) => answer))).toEqual(new Set(['unknown']));
  });

  test('whom something cannot concern may say just that, without a reason, and it is a no', async () => {
    const { of, client } = await invited();
    const pages = await client.walk(await started(client), noBut({ 'ask:pregnancy': { answer: 'never' } }));
    expect(pages.filter(({ body }) => body.includes('value="never"')).map(atOf)).toEqual(['ask:pregnancy']);
    await client.after(pages.at(-1) ?? (await client.see('/intake')));
    expect((await screened(of, ON)).outcome).toBe('no-contraindication-found');
  });

  test('a page without an answer, or with a date that is none, comes back with what is wrong and what was written', async () => {
    const { client } = await invited();
    const first = await started(client);
    const wrong = await client.after(first);
    expect([wrong.status, atOf(wrong)]).toEqual([422, atOf(first)]);
    expect(wrong.body).toMatch(/<title>Error: [^]*role="alert"[^]*href="#answer"/);
    const pages = await client.walk(first, noBut());
    const changed = await client.after(pages.at(-1) ?? first, { go: `change:${medicines}` });
    const which = await client.after(await client.after(changed, { answer: 'yes' }));
    expect((await client.after(which)).body).toContain('Pick at least one');
    const bad = await client.after(which, { [`pick-${dated}`]: 'yes', [`last-${dated}`]: '<b>31 2 2026' });
    expect(bad.body).toMatch(/value="&lt;b&gt;31 2 2026"[^]*aria-invalid/);
    expect(bad.body).toContain(`name="pick-${dated}" value="yes" checked`);
  });

  test('the gravest medicines are asked one by one: none of them is passed over in silence, and each answer is in the chart', async () => {
    const { of, client } = await invited();
    const each = topics.find(({ id }) => id === medicines)?.each ?? [];
    let page = await started(client);
    while (atOf(page) !== `which:${medicines}`)
      page = await client.after(page, noBut({ [`ask:${medicines}`]: { answer: 'yes' } })(atOf(page), page));
    const [first = '', ...others] = each;
    const silent = await client.after(page, {
      none: 'yes',
      ...Object.fromEntries(others.map((one) => [`pick-${one}`, 'no'])),
    });
    expect([silent.status, silent.body]).toEqual([422, expect.stringContaining(`href="#pick-${first}"`)]);
    const said = Object.fromEntries(each.map((one) => [`pick-${one}`, one === first ? 'unknown' : 'no']));
    const unticked = await client.after(silent, said);
    expect([unticked.status, unticked.body]).toEqual([422, expect.stringContaining('Pick at least one')]);
    const next = await client.after(unticked, { ...said, none: 'yes' });
    const pages = await client.walk(next, noBut());
    await client.after(pages.at(-1) ?? next);
    const [{ id }] = await answersOf(of);
    const answers = new Map((await factsOf(of, id)).map(({ concept, answer }) => [concept, answer]));
    expect(each.map((one) => answers.get(one))).toEqual(['unknown', ...others.map(() => 'no')]);
  });

  test('it goes on with the same link in another browser, where it was left', async () => {
    const { path, client } = await invited();
    const second = await client.after(await started(client), { answer: 'no' });
    const other = asking(served, await browser.verified(path));
    const there = await other.see('/intake');
    expect([atOf(there), there.body]).toEqual([atOf(second), expect.stringContaining('Question 2 of about')]);
    const before = await other.after(there, { go: 'back' });
    expect(before.body).toContain('value="no" checked');
  });

  test('two phones do not overwrite each other in silence, and the same page sent twice is kept once', async () => {
    const { of, path, client } = await invited();
    const other = asking(served, await browser.verified(path));
    const [here, there] = [await started(client), await started(other)];
    expect((await client.after(here, { answer: 'no' })).status).toBe(200);
    const late = await other.after(there, { answer: 'yes' });
    expect([late.status, headingOf(late)]).toEqual([409, 'Your answers were changed somewhere else']);
    const again = await client.after(here, { answer: 'no' });
    expect([again.status, again.body]).toEqual([200, expect.stringContaining('Question 2 of about')]);
    expect((await client.after(here, { answer: 'yes' })).status).toBe(409);
    expect(await answersOf(of)).toHaveLength(1);
    const [one, two] = [await client.see('/intake'), await other.see('/intake')];
    const both = await Promise.all([client.after(one, { answer: 'no' }), other.after(two, { answer: 'no' })]);
    expect(both.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
    const twice = await client.see('/intake');
    const same = await Promise.all([client.after(twice, { answer: 'no' }), client.after(twice, { answer: 'no' })]);
    expect(same.map(({ status }) => status)).toEqual([200, 200]);
    const begun = await invited();
    const begin = await started(begun.client);
    const rivals = [
      begun.client.after(begin, { answer: 'no' }),
      begun.client.after(
        { ...begin, body: begin.body.replace(/name="form" value="[^"]*"/, 'name="form" value="f2"') },
        { answer: 'yes' },
      ),
    ];
    expect((await Promise.all(rivals)).map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
    expect(await answersOf(begun.of)).toHaveLength(1);
  });

  test('an answer can be changed after sending; it counts when it is sent too, and an earlier screening is told of it', async () => {
    const { of, client } = await invited();
    const pages = await client.walk(await started(client), noBut());
    const done = await client.after(pages.at(-1) ?? (await client.see('/intake')));
    expect(headingOf(done)).toBe('Thank you');
    expect(headingOf(await client.see('/intake'))).toBe('Thank you');
    expect((await screened(of, ON)).outcome).toBe('no-contraindication-found');
    const check = await client.see(/href="(\/intake\?page=[^"]*)"/.exec(done.body)?.[1]?.replace('&amp;', '&') ?? '');
    const topic = await client.after(check, { go: 'change:cancer' });
    expect(topic.body).toContain('value="no" checked');
    const which = await client.after(topic, { answer: 'yes' });
    const pending = await client.after(which, { 'pick-active-malignancy': 'yes' });
    expect(pending.body).toContain('You have changed something and not sent it yet.');
    expect((await screened(of, ON)).outcome).toBe('no-contraindication-found');
    expect(atOf(await client.see('/intake'))).toBe('check');
    expect((await client.after(pending)).body).toContain('The clinic will call you');
    expect((await screened(of, ON)).outcome).toBe('contraindicated');
    const [{ id }] = await answersOf(of);
    const url = `${of}/answers/${id}`;
    const { headers } = await clinic.as({ method: 'GET', url }, clinic.staff.practitioner);
    const asked = { method: 'POST', url: `${url}/withdrawal`, body: { reason: 'wrong-person' } } as const;
    const withdrawn = await clinic.as(
      { ...asked, headers: { 'if-match': String(headers.etag) } },
      clinic.staff.practitioner,
    );
    expect(withdrawn.json().screenings).toHaveLength(3);
    expect(headingOf(await client.see('/intake'))).toBe('Questions before your visit');
  });

  test('a no stands for what was asked by it, and for nothing that came later', async () => {
    const of = await clinic.client();
    const body = { at: '2026-11-23T14:30', procedures: ['topical-hyaluronic-acid'] };
    const made = (await clinic.as({ method: 'POST', url: `${of}/appointments`, body }, clinic.staff.director)).json();
    const client = asking(served, await browser.verified(await clinic.link(of, made.id)));
    const pages = await client.walk(await started(client), noBut());
    await client.after(pages.at(-1) ?? (await client.see('/intake')));
    const url = `/api/clinics/north/appointments/${made.id}`;
    const { headers } = await clinic.as({ method: 'GET', url });
    const more = { ...body, procedures: [...body.procedures, 'microneedling-mesotherapy'], state: 'booked' };
    expect(
      (await clinic.as({ method: 'PUT', url, body: more, headers: { 'if-match': String(headers.etag) } })).statusCode,
    ).toBe(200);
    const again = await client.see('/intake');
    expect(atOf(again)).toMatch(/^ask:/);
    expect(again.body).not.toContain(' checked');
  });

  test('what a client said stays said when it is settled by others before it is sent', async () => {
    const { of, client } = await invited();
    const but = {
      'ask:wellbeing': { answer: 'yes' },
      'ask:illness': { answer: 'yes' },
      'which:illness': { 'pick-anemia': 'yes', other: 'My own words' },
    };
    const pages = await client.walk(await started(client), noBut(but));
    const settled = topics.find(({ id }) => id === 'wellbeing')?.asks ?? [];
    const body = { facts: settled.map((concept) => ({ concept, answer: 'no' })) };
    expect(
      (await clinic.as({ method: 'POST', url: `${of}/answers`, body }, clinic.staff.practitioner)).statusCode,
    ).toBe(201);
    const check = await client.see('/intake');
    expect([atOf(check), check.body]).toEqual(['check', expect.not.stringContaining('change:wellbeing')]);
    await client.after(check);
    const [{ id }] = (await answersOf(of)).filter(({ author }: { author: string }) => author === 'client');
    const yes = (await factsOf(of, id)).filter(({ answer }) => answer === 'yes').map(({ concept }) => concept);
    expect(yes).toEqual(expect.arrayContaining(['anemia', 'psychological-disorder']));
    expect(pages.length).toBeGreaterThan(10);
  });

  test('a client who was here before confirms what is known, and answers together what lasts no longer than a visit', async () => {
    const { of, client } = await invited({ at: '2026-11-22T10:00' });
    const but = {
      'ask:illness': { answer: 'yes' },
      'which:illness': { 'pick-anemia': 'yes' },
    };
    await client.after((await client.walk(await started(client), noBut(but))).at(-1) ?? (await client.see('/intake')));
    const path = await booked(of, { at: '2026-12-14T10:00' });
    const back = asking(served, await browser.verified(path));
    const still = await back.see('/intake');
    expect(headingOf(still)).toBe('Is this still right?');
    expect(still.body).toContain(`${optionText('anemia')} (you told us on 21 November 2026)`);
    const pages = await back.walk(still, noBut());
    expect(pages.map(atOf)).toEqual(['still', 'short', 'check']);
    const done = await back.after(pages.at(-1) ?? still);
    expect(headingOf(done)).toBe('Thank you');
    expect((await answersOf(of)).map(({ withdrawn }: { withdrawn: null }) => withdrawn)).toEqual([null, null]);
    expect(pages[1]?.body).toContain('This cannot apply to me');
    expect((await screened(of, ON)).atLeast).toBe('contraindicated');
    expect((await back.after(pages[1] ?? still)).status).toBe(422);
  });

  test('a client who was here before can say that something has changed, and answers that again', async () => {
    const { of, client } = await invited({ at: '2026-11-22T10:00' });
    await client.after((await client.walk(await started(client), noBut())).at(-1) ?? (await client.see('/intake')));
    const back = asking(served, await browser.verified(await booked(of, { at: '2026-12-14T10:00' })));
    const changed = await back.after(await back.see('/intake'), { go: 'changed' });
    expect(headingOf(changed)).toBe('What has changed?');
    expect((await back.after(changed)).body).toContain('Pick at least one');
    const next = await back.after(changed, { 'changed-cancer': 'yes' });
    const but = { 'ask:cancer': { answer: 'yes' }, 'which:cancer': { 'pick-malignancy-history': 'yes' } };
    const pages = await back.walk(next, noBut(but));
    expect(pages.map(atOf)).toEqual(['short', 'ask:cancer', 'which:cancer', 'check']);
    await back.after(pages.at(-1) ?? next);
    expect((await screened(of, ON)).outcome).not.toBe('no-contraindication-found');
  });

  test('what has changed is said beside it on the first page, and leads on without a second one; what is still right is in the copy', async () => {
    const { of, client } = await invited({ at: '2026-11-22T10:00' });
    await client.after((await client.walk(await started(client), noBut())).at(-1) ?? (await client.see('/intake')));
    const back = asking(served, await browser.verified(await booked(of, { at: '2026-12-14T10:00' })));
    const still = await back.see('/intake');
    expect(still.body).toContain('Then come a few questions');
    // Whoever presses it beside what is on file no more has not said that nothing has changed.
    const gone = await back.after(still, { go: 'change:gone' });
    expect(headingOf(gone)).toBe('What has changed?');
    const next = await back.after(await back.see('/intake?page=1'), { go: 'change:cancer' });
    const but = { 'ask:cancer': { answer: 'yes' }, 'which:cancer': { 'pick-malignancy-history': 'yes' } };
    const pages = await back.walk(next, noBut(but));
    expect(pages.map(atOf)).toEqual(['short', 'ask:cancer', 'which:cancer', 'check']);
    const { body } = await back.after(pages.at(-1) ?? next);
    expect(body).toContain(optionText('malignancy-history'));
    const question = texts['en']?.['illness']?.ask ?? '';
    expect(body.slice(body.indexOf('class="copy"'))).toContain(question);
  });

  test('a client who was here today and is asked nothing more is told of nothing more, and keeps what was said', async () => {
    const { of, client } = await invited({ at: '2026-11-21T10:00' });
    await client.after((await client.walk(await started(client), noBut())).at(-1) ?? (await client.see('/intake')));
    const back = asking(served, await browser.verified(await booked(of, { at: '2026-11-21T16:00' })));
    const still = await back.see('/intake');
    expect([headingOf(still), still.body]).toEqual(['Is this still right?', expect.not.stringContaining('Then come')]);
    const check = await back.after(still);
    expect(atOf(check)).toBe('check');
    const { body } = await back.after(check);
    expect(body.slice(body.indexOf('class="copy"'))).toContain(texts['en']?.['illness']?.ask);
  });

  test('what else a client writes at the check is kept whatever they press, and somebody has to look at it', async () => {
    const { of, client } = await invited();
    const check = (await client.walk(await started(client), noBut())).at(-1) ?? (await client.see('/intake'));
    expect(check.body).toContain('Is there anything else that we should know?');
    const more = 'My <own> matter';
    const polish = await client.after(check, { go: 'lang:pl', more });
    expect(polish.body).toContain('>My &lt;own&gt; matter</textarea>');
    await client.after(check, { go: 'urgent', more: 'I faint' });
    expect((await client.see('/intake')).body).toContain('>I faint</textarea>');
    await client.after(await client.see('/intake'), { go: 'change:cancer', more });
    const again = await client.see('/intake');
    expect([atOf(again), again.body]).toEqual(['check', expect.stringContaining('>My &lt;own&gt; matter</textarea>')]);
    const done = await client.after(again, { more });
    expect([done.body, withoutCopy(done)]).toEqual([
      expect.stringContaining('<dd>My &lt;own&gt; matter</dd>'),
      expect.stringContaining('The clinic will call you'),
    ]);
    expect(await screened(of, ON)).toMatchObject({
      atLeast: 'no-contraindication-found',
      outcome: 'not-enough-information',
    });
    const [{ counts }] = await answersOf(of);
    expect(counts.notUnderstood).toBe(1);
    const emptied = await client.after(await client.see('/intake?page=99'), { more: '' });
    expect(emptied.body).toContain('See you on Monday');
  });

  test('nothing is cut off of what a browser lets a client write, however many lines it has', async () => {
    const { client } = await invited();
    const check = (await client.walk(await started(client), noBut())).at(-1) ?? (await client.see('/intake'));
    const [, most = ''] = /<textarea[^>]* maxlength="(\d+)"/.exec(check.body) ?? [];
    const written = 'a\n'
      .repeat(200)
      .padEnd(Number(most) - 4, 'b')
      .concat('last');
    const done = await client.after(check, { more: written.replaceAll('\n', '\r\n') });
    expect(done.body).toContain('blast</dd>');
  });

  test('what happens with the answers is told in both languages, and so is why somebody cannot go on', async () => {
    const { client } = await invited();
    const first = await client.see('/intake');
    expect(first.body).toMatch(/until 23 November 2026[^]*href="\/intake\/kept\?lang=en"/);
    expect((await client.see('/intake/kept?lang=en')).body).toMatch(/href="\/intake\/kept\?lang=pl"[^]*erase/);
    expect((await client.see('/intake/kept?lang=pl')).body).toContain('Co się dzieje z odpowiedziami');
    const nobody = asking(served, '');
    for (const url of [`/i/${'x'.repeat(32)}`, '/intake']) {
      expect((await nobody.see(url)).body).toContain('<a href="?lang=pl"');
      expect((await nobody.see(`${url}?lang=pl`)).body).toMatch(/<html lang="pl">[^]*<a href="\?lang=en"/);
    }
  });

  test('English and Polish on every page, switched without losing what was ticked', async () => {
    const { client } = await invited();
    const first = await client.see('/intake');
    const pages = await client.walk(first, (at, seen) =>
      at === 'ask:illness' ? { answer: 'yes' } : at === 'which:illness' ? { 'pick-anemia': 'yes' } : noBut()(at, seen),
    );
    for (const page of pages) {
      const polish = await client.after(page, { go: 'lang:pl', answer: 'unknown', 'pick-anemia': 'yes' });
      expect([polish.status, atOf(polish)]).toEqual([200, atOf(page)]);
      expect(polish.body).toContain('<html lang="pl">');
      expect(polish.body).toContain('value="lang:en"');
      if (atOf(page).startsWith('ask:')) expect(polish.body).toContain('value="unknown" checked');
      if (atOf(page).startsWith('which:')) expect(polish.body).toContain('name="pick-anemia" value="yes" checked');
    }
    const polish = await client.after(pages.at(-1) ?? first, { go: 'lang:pl' });
    const done = await client.after(polish);
    expect([headingOf(done), done.body]).toEqual(['Dziękujemy', expect.stringContaining('Klinika zadzwoni')]);
    expect((await client.see('/intake')).body).toContain('<html lang="pl">');
    expect((await client.see('/intake?lang=en')).body).toContain('<html lang="en">');
    const urgent = await client.see('/intake/urgent?lang=pl');
    expect(urgent.body).toMatch(/<html lang="pl">[^]*112/);
    await expect((await invited({ more: { lang: 'pl' } })).client.see('/intake')).resolves.toMatchObject({
      body: expect.stringContaining('Pytania przed wizytą'),
    });
  });

  test('whoever is very ill is told to call, and is asked nothing more; nothing is kept of it', async () => {
    const { of, client } = await invited();
    const urgent = await client.after(await started(client), { go: 'urgent' });
    expect(urgent.body).toContain('112');
    expect(urgent.body).not.toContain('<form');
    expect(await answersOf(of)).toEqual([]);
  });

  /** What of the intake cannot wait together, and the topic that asks about it. */
  const [urgency] = artifact.library.intake.urgent;
  const grave = urgency?.together ?? [];
  const graveTopic = topics.find(({ asks }) => asks.includes(grave[0] ?? ''))?.id ?? '';
  const gravely = {
    [`ask:${graveTopic}`]: { answer: 'yes' },
    [`which:${graveTopic}`]: Object.fromEntries(grave.map((concept) => [`pick-${concept}`, 'yes'])),
  };

  test('answers that together cannot wait lead to whom to call at once, count though nothing was sent, and can be taken back', async () => {
    const { of, client } = await invited();
    const first = await started(client);
    const which = await client.after(first, gravely[`ask:${graveTopic}`]);
    expect(atOf(which)).toBe(`which:${graveTopic}`);
    const urgent = await client.after(which, gravely[`which:${graveTopic}`]);
    expect([urgent.url, urgent.body]).toEqual([
      expect.stringMatching(/^\/intake\/urgent\?lang=en&page=\d+$/),
      expect.stringContaining('href="tel:112"'),
    ]);
    expect(urgent.body).toContain(artifact.library.intake.urgentTexts['en']?.[urgency?.id ?? '']);
    expect(urgent.body).not.toContain('<form');
    expect(await callsOf(of)).toEqual([true]);
    const again = await client.after(which, gravely[`which:${graveTopic}`]);
    expect(again.url).toBe(urgent.url);
    const [{ id, withdrawn }] = await answersOf(of);
    expect([withdrawn, (await rowOf(of)).answers.unsent]).toEqual([null, true]);
    expect((await answersOf(of))[0].whole).toBeNull();
    expect((await factsOf(of, id)).map(({ concept, answer }) => `${concept} ${answer}`)).toEqual(
      grave.map((concept) => `${concept} yes`),
    );
    expect((await client.see(urgent.url.replace('lang=en', 'lang=pl'))).body).toMatch(
      /<html lang="pl">[^]*href="tel:112"[^]*href="\/intake\?lang=pl&amp;page=\d+"/,
    );
    const back = await client.see(
      /href="(\/intake\?[^"]*page=[^"]*)"/.exec(urgent.body)?.[1]?.replace('&amp;', '&') ?? '',
    );
    expect([atOf(back), back.body]).toEqual([
      atOf(which),
      expect.stringContaining(`name="pick-${grave[0]}" value="yes" checked`),
    ]);
    const on = await client.after(back, gravely[`which:${graveTopic}`]);
    expect(atOf(on)).toMatch(/^ask:/);
    const taken = await client.after(await client.see(back.url), { [`pick-${grave[0]}`]: 'yes' });
    const pages = await client.walk(taken, noBut());
    await client.after(pages.at(-1) ?? taken);
    const said = (await factsOf(of, id)).filter(({ concept }) => grave.includes(concept ?? ''));
    expect(said.map(({ answer }) => `${answer}`).toSorted()).toEqual(['no', 'yes']);
    expect((await answersOf(of))[0].whole).toBe('2026-11-21');
  });

  test('every page leads to what cannot wait', async () => {
    const { client } = await invited();
    const pages = await client.walk(await client.see('/intake'), noBut());
    for (const page of pages) expect((await client.after(page, { go: 'urgent' })).url).toBe('/intake/urgent?lang=en');
    const done = await client.after(pages.at(-1) ?? (await client.see('/intake')));
    expect(done.body).toContain('href="/intake/urgent?lang=en"');
  });

  test('whoever is too young is called and is asked nothing', async () => {
    const of = await clinic.client({ birthDate: '2009-05-01' });
    const cookie = await browser.opened(await booked(of, {}));
    await browser.give(cookie, { day: '1', month: '5', year: '2009' });
    const page = await asking(served, cookie).see('/intake');
    expect([headingOf(page), page.body]).toEqual(['The clinic will call you', expect.not.stringContaining('<form')]);
    expect(await callsOf(of)).toEqual([true]);
  });

  test('a form that is none of ours changes nothing', async () => {
    const { of, client } = await invited();
    const first = await started(client);
    const hidden = hiddenIn(first);
    for (const fields of [
      {},
      { at: 'ask:nothing' },
      { at: '__proto__' },
      { ...hidden, version: 'x', answer: 'no' },
      { ...hidden, version: '99', answer: 'no' },
      { ...hidden, answer: 'maybe' },
      { ...hidden, at: 'check' },
      { ...hidden, go: 'change:__proto__' },
    ])
      expect((await client.post({ go: 'next', ...fields })).status).toBeLessThan(500);
    expect(await answersOf(of)).toEqual([]);
    for (const url of ['/intake?page=99', '/intake?page=-1', '/intake?page=x', '/intake?page=1&lang=xx'])
      expect((await client.see(url)).status).toBe(200);
  });

  test('the audit log has it as theirs, the chain holds, and the log says nothing of anybody', async () => {
    const { of, client } = await invited({ procedures: [PROCEDURE] });
    const pages = await client.walk(await started(client), noBut());
    await client.after(pages.at(-1) ?? (await client.see('/intake')));
    const person = String(of.split('/').at(-1));
    const url = `/api/clinics/north/audit?limit=200&person=${person}`;
    const { entries } = (await clinic.as({ method: 'GET', url }, clinic.staff.director)).json();
    const theirs = entries.filter(({ actor }: { actor: string }) => actor === 'client');
    expect(theirs.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['read-answers', 'read-person', 'add-answers', 'change-answers', 'send-answers']),
    );
    expect(await verify(served.accounts.store, 'north')).toMatchObject({ ok: true });
    expect(served.logged()).not.toMatch(/Canary|1990-05|"answer|pick-|anemia|malignancy/);
  });
});
