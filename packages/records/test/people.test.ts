// People: the newest identity, changed by who saw it, and found one page after the other.
import { expect, it } from 'vitest';
import {
  addPerson,
  changePerson,
  erasePerson,
  findPeople,
  listAudit,
  listPeople,
  readPerson,
  type Store,
  seePerson,
  verify,
} from '../src/index.ts';
import { onBoth, settle, withStore } from './kinds.ts';

const BY = { by: 'desk' };
const add = async (store: Store, identity: unknown): Promise<string> =>
  (await addPerson(store, 'north', { identity, author: 'desk' })).person;

onBoth('a person', (fresh) => {
  it('is changed only by who saw the newest version, and then nothing is half done', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      const { version } = await seePerson(store, 'north', person, BY);
      const change = (identity: string, key?: string) =>
        changePerson(store, 'north', person, {
          identity,
          author: 'desk',
          version,
          action: 'change-birth-date',
          ...(key !== undefined && { idempotencyKey: key }),
        });
      const first = await change('one', 'key-one');
      await expect(change('two')).rejects.toMatchObject({ code: 'changed' });
      // Sent again because its answer was lost: it was done, and is not done twice.
      expect(await change('one', 'key-one')).toMatchObject({ seq: first.seq, repeated: true });
      expect(await seePerson(store, 'north', person, BY)).toEqual({ person, version: first.seq, identity: 'one' });
      expect(await verify(store, 'north')).toMatchObject({ ok: true, records: first.seq });
      const actions = (await listAudit(store, 'north', {})).map(({ action }) => action);
      expect(actions.filter((one) => one === 'change-birth-date')).toHaveLength(1);
    });
  });

  it('is changed without a version, whatever it was', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      await changePerson(store, 'north', person, { identity: 1, author: 'desk' });
      await changePerson(store, 'north', person, { identity: 2, author: 'desk' });
      expect(await readPerson(store, 'north', person, BY)).toBe(2);
    });
  });

  it('is in the list with the newest version, until erased, and in no list of another clinic', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      await settle(store, 'south');
      const gone = await add(store, { name: 'Gone' });
      const { seq: version } = await changePerson(store, 'north', person, { identity: { name: 'New' }, author: 'd' });
      await erasePerson(store, 'north', gone, { reason: 'asked-for', author: 'u1' });
      expect(await listPeople(store, 'north', {}, BY)).toEqual([{ person, version, identity: { name: 'New' } }]);
    });
  });

  it('is found one after the other, and never more are opened than may be', async () => {
    await withStore(await fresh(), async (store) => {
      await settle(store);
      for (let index = 0; index < 9; index += 1) await add(store, { index });
      const odd = (identity: unknown): boolean =>
        typeof identity === 'object' && identity !== null && 'index' in identity && Number(identity.index) % 2 === 1;
      const find = (more: object) => findPeople(store, 'north', { matches: odd, limit: 50, most: 2000, ...more }, BY);
      const all = await find({});
      expect([all.people.length, all.next]).toEqual([4, null]);
      const first = await find({ limit: 3 });
      const rest = await find({ limit: 3, after: first.next });
      expect([...first.people, ...rest.people]).toEqual(all.people);
      expect(rest.next).toBeNull();
      expect(await find({ most: 0, after: 'x' })).toEqual({ people: [], next: 'x' });
      const actions = (await listAudit(store, 'north', { limit: 200 })).map(({ action }) => action);
      expect(actions.filter((one) => one === 'find-people')).toHaveLength(4);
    });
  });
});
