// Things that change: appointments and the like, each version a record.
import { expect, it } from 'vitest';
import {
  addPerson,
  addThing,
  changeThing,
  erasePerson,
  listAudit,
  listThings,
  readRecord,
  readThing,
  type Store,
  verify,
} from '../src/index.ts';
import { onBoth, settle, withStore } from './kinds.ts';

const BY = { by: 'desk' };
const add = (store: Store, person: string | null, content: unknown, more: object = {}) =>
  addThing(store, 'north', { kind: 'appointment', person }, { content, author: 'desk', ...more });

onBoth('a thing', (fresh) => {
  it('is read as it is now, and its earlier version stays', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      const { id, seq } = await add(store, person, { at: 9 }, { day: '2026-11-28' });
      const seen = { kind: 'appointment', id, version: seq } as const;
      const changed = await changeThing(store, 'north', seen, { content: { at: 10 }, day: '2026-11-29', author: 'u7' });
      expect(await readThing(store, 'north', seen, BY)).toMatchObject({
        id,
        person,
        day: '2026-11-29',
        version: changed.seq,
        author: 'u7',
        content: { at: 10 },
      });
      expect((await readRecord(store, 'north', seq, BY)).content).toMatchObject({ content: { at: 9 } });
      expect(await verify(store, 'north')).toMatchObject({ ok: true });
    });
  });

  it('is changed only by who saw the newest version, and then nothing is half done', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      const { id, seq } = await add(store, person, 1);
      const change = (content: number, key?: string) =>
        changeThing(
          store,
          'north',
          { kind: 'appointment', id, version: seq },
          { content, author: 'u7', ...(key !== undefined && { idempotencyKey: key }) },
        );
      const first = await change(2, 'key-one');
      await expect(change(3)).rejects.toMatchObject({ code: 'changed' });
      // Sent again because its answer was lost: it was done, and is not done twice.
      expect(await change(2, 'key-one')).toMatchObject({ seq: first.seq, repeated: true });
      expect(await readThing(store, 'north', { kind: 'appointment', id }, BY)).toMatchObject({ content: 2 });
      expect(await verify(store, 'north')).toMatchObject({ ok: true, records: first.seq });
    });
  });

  it('asked for again under the same key is the same thing, also after it changed', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      const one = await add(store, person, 1, { idempotencyKey: 'same-key' });
      await changeThing(
        store,
        'north',
        { kind: 'appointment', id: one.id, version: one.seq },
        { content: 2, author: 'd' },
      );
      expect(await add(store, person, 1, { idempotencyKey: 'same-key' })).toMatchObject({ id: one.id, repeated: true });
      await expect(add(store, person, 9, { idempotencyKey: 'same-key' })).rejects.toMatchObject({ code: 'key-reused' });
      expect(await listThings(store, 'north', { kind: 'appointment' }, BY)).toHaveLength(1);
    });
  });

  it('is listed by day, of a person or of all, page by page, and who listed is in the audit log', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      const { person: other } = await addPerson(store, 'north', { identity: {}, author: 'desk' });
      for (const [who, day] of [
        [person, '2026-11-30'],
        [other, '2026-11-28'],
        [person, '2026-11-28'],
        [person, '2026-12-02'],
      ] as const)
        await add(store, who, day, { day });
      const days = async (which: object) =>
        (await listThings(store, 'north', { kind: 'appointment', ...which }, BY)).map(({ day }) => day);
      expect(await days({})).toEqual(['2026-11-28', '2026-11-28', '2026-11-30', '2026-12-02']);
      expect(await days({ person })).toEqual(['2026-11-28', '2026-11-30', '2026-12-02']);
      expect(await days({ from: '2026-11-30', to: '2026-11-30' })).toEqual(['2026-11-30']);
      const pages: string[] = [];
      let after: { readonly day: string; readonly id: string } | undefined;
      do {
        const [one] = await listThings(store, 'north', { kind: 'appointment', limit: 1, after }, BY);
        after = one;
        if (one !== undefined) pages.push(one.id);
      } while (after !== undefined);
      expect(new Set(pages).size).toBe(4);
      expect(
        (await listAudit(store, 'north', { limit: 200 })).filter(({ action }) => action === 'list-appointment'),
      ).toHaveLength(8);
    });
  });

  it('of another clinic, of another kind, or of nobody: there is no such thing', async () => {
    await withStore(await fresh(), async (store) => {
      const { id } = await add(store, await settle(store), 1);
      await settle(store, 'south');
      for (const [clinic, kind] of [
        ['south', 'appointment'],
        ['north', 'clearance'],
      ] as const)
        await expect(readThing(store, clinic, { kind, id }, BY)).rejects.toMatchObject({ code: 'no-thing' });
      await expect(add(store, '00000000-0000-4000-8000-000000000000', 1)).rejects.toMatchObject({ code: 'no-person' });
      await expect(add(store, null, 1, { day: 'tomorrow' })).rejects.toMatchObject({ code: 'malformed' });
    });
  });

  it('of somebody who was erased is gone', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      const { id, seq } = await add(store, person, 1);
      await erasePerson(store, 'north', person, { reason: 'asked-for', author: 'u1' });
      await expect(readThing(store, 'north', { kind: 'appointment', id }, BY)).rejects.toMatchObject({
        code: 'no-thing',
      });
      const change = changeThing(
        store,
        'north',
        { kind: 'appointment', id, version: seq },
        { content: 2, author: 'd' },
      );
      await expect(change).rejects.toMatchObject({ code: 'no-thing' });
      expect(await verify(store, 'north')).toMatchObject({ ok: true });
    });
  });
});
