// Changes of tables of the caller's own, together with their line in the audit log.
import { expect, it } from 'vitest';
import { doAudited, listAudit, type Store } from '../src/index.ts';
import { onBoth, settle, withStore } from './kinds.ts';

const removed = { actor: 'u7', action: 'remove-u9' };

const own = (store: Store) => store.database.withTables<{ own: { word: string } }>();
const words = (store: Store) => own(store).selectFrom('own').select('word').execute();
const actions = async (store: Store) => (await listAudit(store, 'north', {})).map(({ action }) => action);

/** A store with a clinic, and a table of the caller's own. */
const withOwn = async (store: Store): Promise<void> => {
  await settle(store);
  await store.database.schema.createTable('own').addColumn('word', 'text').execute();
};

onBoth('a change together with its line in the audit log', (fresh) => {
  it('is done with its line, and gives back what the work gave', async () => {
    await withStore(await fresh(), async (store) => {
      await withOwn(store);
      const given = await doAudited(store, 'north', removed, async (inside) => {
        await inside.withTables<{ own: { word: string } }>().insertInto('own').values({ word: 'kept' }).execute();
        return 7;
      });
      expect([given, await words(store), (await actions(store)).at(-1)]).toEqual([7, [{ word: 'kept' }], 'remove-u9']);
    });
  });

  it('leaves neither when the work fails', async () => {
    await withStore(await fresh(), async (store) => {
      await withOwn(store);
      const work = doAudited(store, 'north', removed, async (inside) => {
        await inside.withTables<{ own: { word: string } }>().insertInto('own').values({ word: 'lost' }).execute();
        throw new TypeError('no');
      });
      await expect(work).rejects.toThrow(TypeError);
      expect([await words(store), await actions(store)]).toEqual([[], expect.not.arrayContaining(['remove-u9'])]);
    });
  });

  it('is not begun where there is no such clinic', async () => {
    await withStore(await fresh(), async (store) => {
      await withOwn(store);
      let begun = false;
      const work = doAudited(store, 'nowhere', removed, async () => {
        begun = true;
      });
      await expect(work).rejects.toMatchObject({ code: 'no-clinic' });
      expect(begun).toBe(false);
    });
  });
});
