// `primum verify`, `backup` and `restore`, as processes of their own, beside a store that somebody else has open.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addClinic, addPerson, openStore, placeIn, recordScreening, storeAt } from '@primum/records';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { loadKnowledge } from '../src/knowledge.ts';
import { file, primum } from './primum.ts';

const knowledge = loadKnowledge();
const root = mkdtempSync(join(tmpdir(), 'primum-store-'));
const place = (name: string): string => join(root, name);
const data = place('data');
const store = await openStore(storeAt(placeIn({ PRIMUM_DATA: data })));
const record = async (clinic: string, person: string) =>
  recordScreening(store, clinic, {
    person,
    author: 'u1',
    chart: { patient: { id: 'p1' }, facts: [] },
    request: { on: '2026-11-21' },
    knowledge,
  });
for (const clinic of ['north', 'south']) {
  await addClinic(store, { id: clinic, name: clinic }, { author: 'u1' });
  const { person } = await addPerson(store, clinic, { identity: { name: 'Ada' }, author: 'u1' });
  await record(clinic, person);
}
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const slow = { timeout: 60_000 };
const refused = (sentence: string) => ({ status: 2, out: '', err: expect.stringContaining(sentence) });

test('verify names each clinic with its head, while the store is open', slow, async () => {
  const { status, out, err } = await primum(['verify', '--data', data, '--replays']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/^north: whole, records: 4, audit entries: \d+\n {2}head 4 [\da-f]{64}\nsouth: whole/);
  const one = await primum(['verify', '--clinic', 'south', '--format', 'json'], { env: { PRIMUM_DATA: data } });
  expect(JSON.parse(one.out).clinics).toMatchObject([{ clinic: 'south', ok: true, records: 4 }]);
});

test(
  'a head kept elsewhere shows a clinic that was cut off or taken away, and a fault has its place and status 1',
  slow,
  async () => {
    const kept = await primum(['verify', '--data', data, '--format', 'json']);
    const heads = file('heads.json', kept.out);
    expect((await primum(['verify', '--data', data, '--head', heads])).status).toBe(0);
    const { clinics } = JSON.parse(kept.out);
    const later = clinics.map((one: { head: object }) => ({ ...one, head: { seq: 9, hash: 'x' } }));
    const gone = [...clinics, { clinic: 'west', head: { seq: 1, hash: 'x' } }];
    const longer = await primum([
      'verify',
      '--data',
      data,
      '--head',
      file('l.json', JSON.stringify({ clinics: later })),
    ]);
    expect(longer).toMatchObject({ status: 1, out: expect.stringContaining('north: NOT WHOLE at record 5: ') });
    const west = await primum(['verify', '--data', data, '--head', file('g.json', JSON.stringify({ clinics: gone }))]);
    expect(west).toMatchObject({
      status: 1,
      out: expect.stringContaining('west: NOT WHOLE at clinics: it is missing'),
    });
  },
);

test(
  'a backup made while the store is open is restored, verifies, and is found when it was changed',
  slow,
  async () => {
    const backup = place('b.db');
    const made = await primum(['backup', backup, '--data', data]);
    expect(made).toMatchObject({ status: 0, out: expect.stringMatching(/^Backed up into \S+, bytes: \d+\./) });
    expect(await primum(['backup', backup, '--data', data])).toMatchObject(refused('a file of this name already'));
    const to = place('restored');
    expect(await primum(['restore', backup, '--data', to])).toMatchObject(refused('master key is not there'));
    expect(existsSync(join(to, 'primum.db'))).toBe(false);
    mkdirSync(to);
    copyFileSync(join(data, 'master.key'), join(to, 'master.key'));
    const restored = await primum(['restore', backup, '--data', to, '--format', 'json']);
    const now = await primum(['verify', '--data', data, '--format', 'json']);
    expect([restored.status, restored.out]).toEqual([0, now.out]);
    const damaged = await openStore(storeAt(placeIn({ PRIMUM_DATA: to })));
    await sql`update heads set hash = 'x' where clinic = 'south' and chain = 'records'`.execute(damaged.database);
    await damaged.close();
    const { status, out } = await primum(['verify', '--data', to]);
    expect(status).toBe(1);
    expect(out).toContain('north: whole');
    expect(out).toContain('south: NOT WHOLE at the head of the chain: ');
  },
);

test('the master key may come from the environment instead', slow, async () => {
  const key = readFileSync(join(data, 'master.key'), 'utf8');
  const to = place('elsewhere');
  const env = { PRIMUM_MASTER_KEY: key };
  expect((await primum(['restore', place('b.db'), '--data', to], { env })).status).toBe(0);
  expect((await primum(['verify', '--data', to], { env })).status).toBe(0);
  const other = { PRIMUM_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') };
  expect(await primum(['verify', '--data', to], { env: other })).toMatchObject(refused('not the one of this database'));
});

test.concurrent.each([
  ['no store', ['verify', '--data', place('none')], 'There is no store here yet'],
  ['no such clinic', ['verify', '--data', data, '--clinic', 'nrth'], 'did you mean `north`?'],
  ['heads that are none', ['verify', '--data', data, '--head', file('h.json', '{}')], '--head: '],
  ['no folder for the backup', ['backup', place('no/b.db'), '--data', data], 'make it first'],
  ['no such backup', ['restore', place('none.db'), '--data', place('r')], 'There is no backup of this name.'],
  ['something else than a backup', ['restore', file('x.db', 'words'), '--data', place('r')], 'is no backup of Primum'],
  ['a database in use', ['restore', join(data, 'primum.db'), '--data', place('r')], 'a database in use'],
  ['an address that is none', ['verify', '--database', 'postgres://a:geheim@h:99999/x'], 'address of the database'],
  ['nothing that listens', ['verify', '--database', 'postgres://a:geheim@127.0.0.1:1/x'], 'cannot be reached'],
])('%s is refused in one sentence, and leaves nothing behind', slow, async (_, args, sentence) => {
  const ran = await primum(args);
  expect(ran).toMatchObject(refused(sentence));
  expect(ran.err.trim().split('\n')).toHaveLength(1);
  expect(ran.err).not.toContain('geheim');
  for (const left of ['none', 'no', 'r']) expect(existsSync(place(left))).toBe(false);
});
