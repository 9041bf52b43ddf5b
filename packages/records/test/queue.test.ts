import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { draftOf } from '../src/draft.ts';
import { lockHeads } from '../src/heads.ts';
import { append, headOf, openStore, verify } from '../src/index.ts';
import { createQueue } from '../src/queue.ts';
import { type Entry, writeRecord } from '../src/write.ts';
import { emptyFolder, inFolder, onBoth, settle, withStore } from './kinds.ts';

const folder = emptyFolder();
const deed = (action: string): Entry => ({
  deed: { clinic: 'north', actor: 'n', at: '2026-11-21T00:00:00.000Z', action, person: null, record: null },
});

it('entries that wait at the same moment share one commit', async () => {
  await withStore(inFolder(folder), async (store) => {
    const sizes: number[] = [];
    const queue = createQueue(store.database, (_, entries) => {
      sizes.push(entries.length);
      return Promise.resolve(entries.map(() => null));
    });
    await Promise.all(Array.from({ length: 300 }, (_, at) => queue.add(deed(`a${at}`))));
    expect(sizes).toEqual([256, 44]);
  });
});

it('an entry that the database does not take fails alone', async () => {
  await withStore(inFolder(folder), async (store) => {
    const queue = createQueue(store.database, (_, entries) =>
      entries.some((entry) => 'deed' in entry && entry.deed.action === 'bad')
        ? Promise.reject(new Error('no'))
        : Promise.resolve(entries.map(() => null)),
    );
    const outcomes = await Promise.allSettled(['good', 'bad', 'fine'].map((action) => queue.add(deed(action))));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});

it('work that goes alone keeps its place among the entries', async () => {
  await withStore(inFolder(folder), async (store) => {
    const order: string[] = [];
    const queue = createQueue(store.database, (_, entries) => {
      order.push(`${entries.length} entries`);
      return Promise.resolve(entries.map(() => null));
    });
    const alone = () => {
      order.push('alone');
      return Promise.resolve(7);
    };
    const waiting = [queue.add(deed('a')), queue.add(deed('b')), queue.alone(alone), queue.add(deed('c'))];
    expect(await Promise.all(waiting)).toEqual([null, null, 7, null]);
    expect(order).toEqual(['2 entries', 'alone', '1 entries']);
  });
});

it('closing commits what waits', async () => {
  const options = inFolder(folder);
  const store = await openStore(options);
  const person = await settle(store);
  const waiting = Promise.all(
    [1, 2, 3].map((content) => append(store, 'north', { kind: 'note', person, author: 'n', content })),
  );
  await store.close();
  expect(await waiting).toHaveLength(3);
  await withStore(options, async (again) => expect((await headOf(again, 'north')).seq).toBe(5));
});

onBoth('many transactions on one clinic', (fresh) => {
  it('that do not go through the queue wait for each other, and none is given up', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      const draft = draftOf(store, 'north', { author: 'n' }, { kind: 'note', person, content: 1 });
      const write = () => store.database.transaction().execute((inside) => writeRecord(inside, store.master, draft));
      await Promise.all(Array.from({ length: 600 }, write));
      expect(await verify(store, 'north')).toMatchObject({ ok: true, records: 602 });
    });
  });

  it('lock one row of a clinic and never two, of which another could hold the second', async () => {
    await withStore(await fresh(), async (store) => {
      await settle(store);
      // SQLite has one lock for the whole file.
      if (store.kind === 'sqlite') return;
      await store.database.transaction().execute(async (one) => {
        await sql`select * from heads where chain = 'audit' for update`.execute(one);
        const locked = store.database.transaction().execute(async (other) => {
          await sql`set local lock_timeout = '500ms'`.execute(other);
          return lockHeads(other, 'north');
        });
        expect(await locked).toMatchObject({ records: { seq: 2 }, audit: { seq: 2 } });
      });
    });
  });
});
