// What a clinic has of its own beside its records: invented cases, and copies of the documents.

import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { statementsIn } from '../src/clinics/own-source-words.ts';
import { ask, serveClinics, staffed } from './clinics.ts';
import { EVERYTHING, fact, ONE } from './liftable.ts';
import { key } from './rights/row.ts';
import { artifact, ON, problemOf } from './served.ts';

describe('what a clinic has of its own', async () => {
  const served = await serveClinics();
  afterAll(served.close);
  const staff = await staffed(served, 'north');
  const get = (end: string) => ask(served.app, { method: 'GET', url: `/api/clinics/north${end}` }, staff.director);
  const send = (method: 'POST' | 'PUT', end: string, body: unknown, etag?: string) =>
    ask(
      served.app,
      {
        method,
        url: `/api/clinics/north${end}`,
        body,
        key: key(),
        ...(etag !== undefined && { headers: { 'if-match': etag } }),
      },
      staff.director,
    );
  const invented = (more: object = {}, chart: object = {}) => ({
    name: 'One thing',
    chart: { patient: { id: 'invented' }, facts: [fact(ONE.concept)], complete: EVERYTHING, ...chart },
    on: ON,
    procedures: [ONE.procedure],
    expected: { [ONE.procedure]: 'clearance-required' },
    ...more,
  });

  test('an invented case is kept, says whether it holds, and goes out as a file', async () => {
    const { id } = (await send('POST', '/cases', invented())).json();
    await send('POST', '/cases', invented({ expected: { [ONE.procedure]: 'contraindicated' }, note: 'We wish.' }));
    const { cases } = (await get('/cases')).json();
    expect(cases.map(({ holds }: { holds: boolean }) => holds).toSorted()).toEqual([false, true]);
    const one = (await get(`/cases/${id}`)).json();
    expect(one).toMatchObject({ ...invented(), holds: true, outcomes: { [ONE.procedure]: 'clearance-required' } });
    const file = await get(`/cases/${id}/file`);
    expect(file.headers).toMatchObject({
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': 'attachment; filename="case.yaml"',
    });
    const { chart, name, expected, on, procedures } = invented();
    expect(parse(file.body)).toEqual({ name, patient: chart, request: { on, procedures }, expected });
  });

  test('nothing of a real person, and nothing that the knowledge does not know, becomes a case', async () => {
    const { person } = (await send('POST', '/people', { name: 'Ada' })).json();
    for (const [wrong, pointer] of [
      [invented({}, { patient: { id: person } }), '/chart/patient/id'],
      [invented({}, { facts: [{ ...fact(ONE.concept), where: 'answers/1' }] }), '/chart/facts/0'],
      [invented({}, { facts: [fact('no-such')] }), '/chart/facts/0/concept'],
      [invented({ procedures: ['no-such'] }), '/procedures/0'],
      [invented({ expected: {} }), '/expected'],
      [invented({ expected: { [ONE.procedure]: 'deferred', other: 'deferred' } }), '/expected/other'],
      [invented({ expected: { [ONE.procedure]: 'fine' } }), `/expected/${ONE.procedure}`],
    ] as const) {
      const problem = problemOf(await send('POST', '/cases', wrong));
      expect([pointer, problem.pointer]).toEqual([pointer, pointer]);
      expect(problem.detail).not.toContain('no-contraindication-found');
    }
  });

  test('a copy of a document is put once, changed on the version that was seen, and gives no word that no fingerprint has', async () => {
    const [source] = artifact.library.sources;
    const url = `/sources/${source?.letter}`;
    expect((await get(url)).json()).toMatchObject({
      kept: false,
      version: null,
      found: 0,
      of: source?.statements.length,
    });
    const put = await send('PUT', url, { text: 'Nothing of it. Canary words.' });
    expect([put.statusCode, put.json()]).toEqual([200, expect.objectContaining({ kept: true, found: 0 })]);
    expect(put.body).not.toContain('Canary');
    const again = await send('PUT', url, { text: 'Nothing of it. Canary words.' });
    expect([again.statusCode, again.headers['etag']]).toEqual([200, put.headers['etag']]);
    expect(problemOf(await send('PUT', url, { text: 'x' })).status).toBe(428);
    expect((await send('PUT', url, { text: 'x' }, String(put.headers['etag']))).statusCode).toBe(200);
    expect(problemOf(await send('PUT', url, { text: 'y' }, String(put.headers['etag']))).status).toBe(412);
    expect(problemOf(await get('/sources/Z')).status).toBe(404);
  });

  test('of two first copies that are put at the same moment one is kept, and the other is told so', async () => {
    const url = `/sources/${artifact.library.sources.at(-1)?.letter}`;
    const both = await Promise.all(['One.', 'Another.'].map((text) => send('PUT', url, { text })));
    const [kept, refused] = both.toSorted((a, b) => a.statusCode - b.statusCode);
    expect(kept?.statusCode).toBe(200);
    expect([412, 428]).toContain(refused?.statusCode);
    expect((await get(url)).headers['etag']).toBe(kept?.headers['etag']);
  });
});

describe('the statements in a copy', () => {
  const printOf = (bare: string): string => hash('sha256', bare).slice(0, 12);

  test('are found wherever they stand: after a heading, in a list, over lines, whatever the case of their letters', () => {
    const text = 'About Rain Rain falls on\n  everybody. Take a HAT.\n- Boots, too\n- Why not? Because: it is wet.';
    const wanted = {
      W1: printOf('rain falls on everybody'),
      W2: printOf('take a hat'),
      W3: printOf('boots, too'),
      W4: printOf('why not'),
      W5: printOf('it is dry'),
    };
    expect(statementsIn(text, wanted)).toEqual({
      W1: 'Rain falls on everybody.',
      W2: 'Take a HAT.',
      W3: 'Boots, too',
      W4: 'Why not?',
    });
  });

  const folder = resolve(
    process.env['PRIMUM_SOURCES'] ?? new URL('../../../../shared/sources', import.meta.url).pathname,
  );
  test.skipIf(!existsSync(folder))('of both documents are all found, where the documents are at hand', () => {
    for (const { id, statements } of artifact.library.sources) {
      const text = readFileSync(`${folder}/${id}.txt`, 'utf8');
      const wanted = Object.fromEntries(statements.map((one) => [one.id, one.fingerprint]));
      expect(Object.keys(statementsIn(text, wanted)).toSorted()).toEqual(Object.keys(wanted).toSorted());
    }
  });
});
