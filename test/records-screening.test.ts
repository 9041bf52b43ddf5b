// Issue 4, point 3: a screening is written once, and screening it again gives the same bytes from the knowledge that was kept.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileProtocol } from '@primum/compiler';
import type { Chart } from '@primum/engine';
import {
  addClinic,
  addPerson,
  erasePerson,
  type KeptScreening,
  openStore,
  readRecord,
  recordScreening,
  replay,
  type Store,
  verify,
} from '@primum/records';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { differences } from '../packages/records/src/differences.ts';
import { draftOf } from '../packages/records/src/draft.ts';
import { ownKnowledge } from './support/knowledge.ts';

const folder = mkdtempSync(join(tmpdir(), 'primum-screenings-'));
const knowledge = ownKnowledge();
const by = { by: 'doctor' };
const chart: Chart = {
  patient: { id: 'p1', birthDate: '1990-05-01', sex: 'female' },
  facts: [{ concept: 'rivaroxaban', answer: 'yes', since: '2024-02-01', on: '2026-11-20', said: 'Xarelto 20 mg' }],
};
const request = { on: '2026-11-21' };

let store: Store;
let person: string;
const one = () => ({ person, author: 'nurse', chart, request, knowledge });

beforeAll(async () => {
  store = await openStore({ file: join(folder, 'a.db'), master: { file: join(folder, 'a.key') } });
  await addClinic(store, { id: 'north', name: 'North' }, { author: 'set-up' });
  ({ person } = await addPerson(store, 'north', { identity: { name: 'Ada' }, author: 'desk' }));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a screening that was kept comes out the same, byte for byte, from the knowledge that was kept', async () => {
  const { seq, report } = await recordScreening(store, 'north', one());
  expect(report.screenings[0]?.outcome).toBe('contraindicated');
  const again = await replay(store, 'north', seq, by);
  expect(again).toMatchObject({ same: true, differs: [], report: JSON.stringify(report) });
  const { content } = await readRecord(store, 'north', seq, by);
  expect(content).toMatchObject({
    chart,
    request,
    knowledge: { version: knowledge.version, sha256: knowledge.sha256 },
    protocol: null,
  });
  expect(await verify(store, 'north', { replays: true })).toMatchObject({ ok: true });
});

it('the knowledge is kept once, however often it is used', async () => {
  await Promise.all([recordScreening(store, 'north', one()), recordScreening(store, 'north', one())]);
  expect(await store.database.selectFrom('knowledge_versions').select('sha256').execute()).toEqual([
    { sha256: knowledge.sha256 },
  ]);
});

it('the same request under the same key gives the report of the first time, also when the knowledge has changed', async () => {
  const first = await recordScreening(store, 'north', { ...one(), idempotencyKey: 'k' });
  const changed = { ...knowledge, version: 'later', sha256: 'another' };
  const again = await recordScreening(store, 'north', { ...one(), knowledge: changed, idempotencyKey: 'k' });
  expect(again).toEqual({ ...first, repeated: true });
  const other = recordScreening(store, 'north', { ...one(), request: { on: '2026-11-22' }, idempotencyKey: 'k' });
  await expect(other).rejects.toMatchObject({ code: 'key-reused' });
});

it('a screening under a protocol keeps the protocol, and comes out the same', async () => {
  const text = `clinic: North\nauthor: Dr. Moss\nadopted: 2026-11-01\nknowledge: ${knowledge.version}\nshelfLives: { anemia: 30 }\n`;
  const { protocol, problems } = compileProtocol(text, knowledge, 'north.yaml');
  expect(problems).toEqual([]);
  const { seq, report } = await recordScreening(store, 'north', { ...one(), protocol });
  expect(report.knowledge.protocol?.sha256).toBe(protocol?.sha256);
  expect(await replay(store, 'north', seq, by)).toMatchObject({ same: true });
  expect(await verify(store, 'north', { replays: true })).toMatchObject({ ok: true });
});

it('differences are places, in order, and an order of keys counts', () => {
  expect(differences({ a: [{ b: 1 }], c: 2 }, { a: [{ b: 2 }], c: 3 })).toEqual(['a[0].b', 'c']);
  expect(differences({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual(['the order in the whole']);
  expect(differences([1], { 0: 1 })).toEqual(['the whole']);
  expect(differences({ a: 1 }, { a: 1 })).toEqual([]);
});

it('an erased person leaves screenings that nobody can read or replay, and the chain holds', async () => {
  const { person: gone } = await addPerson(store, 'north', { identity: 'Gone', author: 'desk' });
  const { seq } = await recordScreening(store, 'north', { ...one(), person: gone });
  await erasePerson(store, 'north', gone, { reason: 'asked-for', author: 'director' });
  await expect(replay(store, 'north', seq, by)).rejects.toMatchObject({ code: 'erased' });
  expect(await verify(store, 'north', { replays: true })).toMatchObject({ ok: true });
});

it('a report that the kept knowledge does not give is found, with the places and without what stands there', async () => {
  const { seq } = await recordScreening(store, 'north', one());
  const { content } = await readRecord(store, 'north', seq, by);
  const kept = content as KeptScreening;
  const report = kept.report.replace('"decided":true', '"decided":false');
  const about = { kind: 'screening', person, content: { ...kept, report } };
  const forged = await store.queue.add({ draft: draftOf(store, 'north', { author: 'nurse' }, about) });
  const differs = ['screenings[0].decided'];
  expect(await replay(store, 'north', forged?.seq ?? 0, by)).toEqual({ same: false, differs, report });
  expect(await verify(store, 'north')).toMatchObject({ ok: true });
  expect(await verify(store, 'north', { replays: true })).toMatchObject({
    ok: false,
    fault: { place: `record ${forged?.seq}`, what: `screened again it differs at ${differs[0]}` },
  });
  await expect(replay(store, 'north', 1, by)).rejects.toMatchObject({ code: 'no-record' });
});
