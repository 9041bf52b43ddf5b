// The server as a process of its own, on a small disk that is really full, or cannot be written to at all.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { placeIn, storeAt } from '@primum/records';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { emptyFolder, withStore } from '../../records/test/kinds.ts';
import { layDown } from './kill.ts';
import { look, sendAgain } from './kill-check.ts';
import { type Answer, type Asked, type Client, send } from './kill-client.ts';
import { enter, SIGNING_IN, started } from './kill-first.ts';
import { launch } from './kill-server.ts';

const mounted = (folder: string, options: string): boolean =>
  process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
const remount = (folder: string, options: string): void =>
  expect(spawnSync('mount', ['-o', `remount,${options}`, folder]).status).toBe(0);
const unmount = (folder: string): void => void spawnSync('umount', ['-l', folder]);

const canMount = (): boolean => {
  const folder = emptyFolder();
  const can = mounted(folder, 'size=64k');
  if (can) unmount(folder);
  return can;
};

const CAN = canMount();
const testOnDisk = test.skipIf(!CAN);
const MAY = CAN ? '' : ' (skipped where this user cannot mount a small disk)';
const knowledge = layDown(emptyFolder());

/** A small disk, and the environment of a server that keeps everything on it. */
const onDisk = async (
  options: string,
  work: (environment: Record<string, string>, folder: string) => Promise<void>,
) => {
  const folder = emptyFolder();
  expect(mounted(folder, options)).toBe(true);
  try {
    await work({ PRIMUM_DATA: folder, PRIMUM_KNOWLEDGE: knowledge, DATABASE_URL: '' }, folder);
  } finally {
    unmount(folder);
  }
};

const PEOPLE = '/api/clinics/north/people';
const FULL = {
  type: 'urn:primum:problem:unavailable',
  status: 503,
  detail: 'The disk is full, so nothing was kept; make room and send it again.',
};

const problemIn = (answer: Answer | null): object => JSON.parse(answer?.text ?? 'null');
const statusOf = (answer: Answer | null): number | undefined => answer?.status;

const add = async (client: Client, count: number): Promise<Asked> => {
  const one = {
    what: 'person',
    path: PEOPLE,
    key: `key-of-person-${count}`,
    body: `{"name":"${'Pip '.repeat(49)}"}`,
  } as const;
  return { ...one, answer: await send(client, PEOPLE, one) };
};

/** Leaves no byte of a disk free; back comes how to make room again. */
const fillUp = (folder: string): (() => void) => {
  const file = join(folder, 'filler');
  const opened = openSync(file, 'w');
  expect(() => {
    for (;;) writeSync(opened, Buffer.alloc(4096));
  }).toThrow(/ENOSPC/);
  closeSync(opened);
  return () => rmSync(file);
};

/** Makes every session look as if it had not been used for two minutes, so that its next use has to be written down. */
const age = (environment: Record<string, string>): Promise<void> =>
  withStore(storeAt(placeIn(environment)), async ({ database }) => {
    const { rows } = await sql<{ id: string; expiresAt: string }>`select id, "expiresAt" from sessions`.execute(
      database,
    );
    for (const { id, expiresAt } of rows) {
      const earlier = new Date(Date.parse(expiresAt) - 120_000).toISOString();
      await sql`update sessions set "expiresAt" = ${earlier} where id = ${id}`.execute(database);
    }
  });

testOnDisk(
  `a full disk: what cannot be kept is refused in a sentence, nothing is lost, and it goes on once there is room${MAY}`,
  () =>
    onDisk('size=8m', async (environment, folder) => {
      const running = await started(environment);
      const client = { address: running.address, cookie: (await enter(running)) ?? '' };
      const kept = [await add(client, 0), await add(client, 1)];
      expect(kept.map(({ answer }) => answer?.status)).toEqual([201, 201]);
      await age(environment);
      const makeRoom = fillUp(folder);
      const refused = await Promise.all([2, 3, 4].map((count) => add(client, count)));
      for (const { answer } of refused) expect(problemIn(answer)).toMatchObject(FULL);
      expect(problemIn(await send(client, '/readyz'))).toMatchObject({
        ...FULL,
        detail: expect.stringMatching(/^The disk is .*\.$/),
      });
      expect(statusOf(await send(client, '/healthz'))).toBe(200);
      // Who signs in, and who reads, has to be written down, too.
      expect(problemIn(await send(client, '/api/session', { body: JSON.stringify(SIGNING_IN) }))).toMatchObject(FULL);
      expect(problemIn(await send(client, '/api/clinics/north/audit'))).toMatchObject(FULL);
      // What keeps nothing goes on.
      const chart = { chart: { patient: { id: 'p' }, facts: [] }, on: '2030-06-02' };
      expect(statusOf(await send(client, '/api/screen', { body: JSON.stringify(chart) }))).toBe(200);
      expect(running.logged()).not.toContain('"fault"');
      makeRoom();
      const again = [...kept, ...refused.map((one) => ({ ...one, answer: null }))];
      expect(await sendAgain(client, again)).toEqual({ faults: [], unheard: 0 });
      expect(statusOf(await send(client, '/readyz'))).toBe(200);
      const looked = await look(environment, { head: undefined, kept: again.length, replays: true });
      expect(looked.faults).toEqual([]);
      await running.end();
    }),
);

testOnDisk(
  `a disk too small for the first start is told in a sentence, and what was begun is gone on with when there is room${MAY}`,
  () =>
    onDisk('size=64k', async (environment, folder) => {
      await expect(launch(environment)).rejects.toThrow(
        /ended with 2: primum: PRIMUM_DATA: The disk is full, [^\n]*\.\n$/,
      );
      remount(folder, 'size=8m');
      const running = await started(environment);
      expect(await enter(running)).not.toBeNull();
      await running.end();
    }),
);

testOnDisk(`a disk that cannot be written to is told in a sentence at the start, and nothing is lost${MAY}`, () =>
  onDisk('size=8m', async (environment, folder) => {
    const first = await started(environment);
    const client = { address: first.address, cookie: (await enter(first)) ?? '' };
    const kept = [await add(client, 0), await add(client, 1)];
    await first.end('SIGTERM');
    remount(folder, 'ro');
    await expect(launch(environment)).rejects.toThrow(
      /ended with 2: primum: PRIMUM_DATA: The database cannot be written to, [^\n]*\.\n$/,
    );
    remount(folder, 'rw');
    const again = await started(environment);
    expect(await sendAgain({ ...client, address: again.address }, kept)).toEqual({ faults: [], unheard: 0 });
    expect((await look(environment, { head: undefined, kept: 2, replays: true })).faults).toEqual([]);
    await again.end();
  }),
);
