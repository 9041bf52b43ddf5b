import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { append, headOf, listAudit, Refusal, type StoreOptions, verify } from '../src/index.ts';
import { damaged, headsOf, TABLES, verdictsOf, wholeStore } from './damaged.ts';
import { emptyFolder, onBoth, settle, withStore } from './kinds.ts';

fc.configureGlobal({ seed: 20_261_121 });

const folder = emptyFolder();
let whole: StoreOptions & { readonly file: string };

beforeAll(async () => {
  whole = await wholeStore(folder);
});

type Row = Readonly<Record<string, unknown>>;
const rowsOf = (own: Sqlite, table: string): readonly Row[] =>
  own.prepare(`select rowid as position, * from ${table} order by rowid`).all() as Row[];

/** One bit of a value, or something where there was nothing. */
const flipped = (value: unknown, at: number, bit: number): unknown => {
  if (value === null) return at % 2 === 0 ? 1 : 'x';
  if (typeof value === 'number') return value ^ (1 << bit);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    if (bytes.length === 0) return 'x';
    bytes.writeUInt8((bytes.at(at % bytes.length) ?? 0) ^ (1 << (bit % 7)), at % bytes.length);
    return bytes.toString('utf8');
  }
  const bytes = Buffer.from(value as Buffer);
  bytes.writeUInt8((bytes.at(at % bytes.length) ?? 0) ^ (1 << bit), at % bytes.length);
  return bytes;
};

/** Whether somebody notices: the store when it opens, or verifying. */
const isFound = async (options: StoreOptions): Promise<boolean> => {
  try {
    return (await verdictsOf(options)).some(({ ok }) => !ok);
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
};

const everyColumn = (): readonly (readonly [table: string, column: string])[] => {
  const own = new Sqlite(whole.file, { readonly: true });
  const names = TABLES.flatMap((table) =>
    (own.prepare(`pragma table_info(${table})`).all() as { name: string }[]).map(({ name }) => [table, name] as const),
  );
  own.close();
  return names;
};

const countOf = (table: string): number => {
  const own = new Sqlite(whole.file, { readonly: true });
  const count = rowsOf(own, table).length;
  own.close();
  return count;
};

/** Sets a column of the row at a place; false where the database itself refuses such a row. */
const setColumn = (
  own: Sqlite,
  table: string,
  place: number,
  column: string,
  change: (old: unknown) => unknown,
): void => {
  const row = rowsOf(own, table)[place];
  own.prepare(`update ${table} set ${column} = ? where rowid = ?`).run([change(row?.[column]), row?.['position']]);
};

const isRefusedByDatabase = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

describe('verifying finds', () => {
  it('nothing where nothing was changed', async () => {
    expect((await verdictsOf(whole)).map(({ ok }) => ok)).toEqual([true, true]);
    expect((await verdictsOf(damaged(whole, folder, () => undefined))).map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('one flipped bit, in any row and column of any table', async () => {
    const columns = everyColumn();
    expect(columns.length).toBeGreaterThan(40);
    const seen = new Set<string>();
    for (const [table, column] of columns)
      for (let place = 0; place < countOf(table); place += 1) {
        const at = place * 7 + column.length;
        try {
          const copy = damaged(whole, folder, (own) =>
            setColumn(own, table, place, column, (old) => flipped(old, at, at % 8)),
          );
          expect([table, column, place, await isFound(copy)]).toEqual([table, column, place, true]);
          seen.add(`${table}.${column}`);
        } catch (error) {
          if (!isRefusedByDatabase(error)) throw error;
        }
      }
    expect(seen.size).toBe(columns.length);
  });

  it('one flipped bit, wherever chance puts it', async () => {
    const bit = fc.tuple(fc.constantFrom(...everyColumn()), fc.nat(30), fc.nat(500), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(bit, async ([[table, column], row, at, which]) => {
        const place = row % countOf(table);
        let copy: StoreOptions;
        try {
          copy = damaged(whole, folder, (own) =>
            setColumn(own, table, place, column, (old) => flipped(old, at, which)),
          );
        } catch (error) {
          fc.pre(!isRefusedByDatabase(error));
          throw error;
        }
        expect(await isFound(copy)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('one deleted row, whichever it is', async () => {
    for (const table of TABLES)
      for (let place = 0; place < countOf(table); place += 1) {
        const copy = damaged(whole, folder, (own) =>
          own.prepare(`delete from ${table} where rowid = ?`).run([rowsOf(own, table)[place]?.['position']]),
        );
        expect([table, place, await isFound(copy)]).toEqual([table, place, true]);
      }
  });

  it('two records or audit entries that changed places, whichever they are', async () => {
    for (const table of ['records', 'audit'])
      for (let place = 1; place < countOf(table); place += 1) {
        const copy = damaged(whole, folder, (own) => {
          const [one, other] = [rowsOf(own, table)[place - 1], rowsOf(own, table)[place]];
          const move = own.prepare(`update ${table} set clinic = ?, seq = ? where rowid = ?`);
          move.run(['aside', 0, one?.['position']]);
          move.run([one?.['clinic'], one?.['seq'], other?.['position']]);
          move.run([other?.['clinic'], other?.['seq'], one?.['position']]);
        });
        expect([table, place, await isFound(copy)]).toEqual([table, place, true]);
      }
  });

  it('two people whose keys or wrapped contents changed places', async () => {
    for (const [table, column] of [
      ['person_keys', 'wrapped'],
      ['records', 'ciphertext'],
      ['people', 'told'],
    ] as const) {
      const copy = damaged(whole, folder, (own) => {
        const [one, other] = rowsOf(own, table);
        setColumn(own, table, 0, column, () => other?.[column]);
        setColumn(own, table, 1, column, () => one?.[column]);
      });
      expect([table, await isFound(copy)]).toEqual([table, true]);
    }
  });

  it('a row that was put in, in any table', async () => {
    for (const table of TABLES) {
      const copy = damaged(whole, folder, (own) => {
        const { position: _, ...row } = rowsOf(own, table).at(-1) ?? {};
        const other = {
          ...row,
          ...Object.fromEntries(Object.keys(row).flatMap((name) => added(table, name, row[name]))),
        };
        const names = Object.keys(other);
        own
          .prepare(`insert into ${table} (${names.join()}) values (${names.map(() => '?').join()})`)
          .run(Object.values(other));
      });
      const found = await isFound(copy);
      expect([table, found]).toEqual([table, !BESIDE.has(table)]);
    }
  });

  it('that the end of a chain was cut off, with its head set back', async () => {
    for (const [table, chain] of [
      ['audit', 'audit'],
      ['records', 'records'],
    ] as const) {
      const copy = damaged(whole, folder, (own) => {
        const last = (
          own.prepare(`select max(seq) as seq from ${table} where clinic = 'north'`).all() as { seq: number }[]
        )[0]?.seq;
        own.prepare(`delete from ${table} where clinic = 'north' and seq = ?`).run([last]);
        if (chain === 'audit') return;
        own.exec(`update heads set seq = seq - 1, hash = (select hash from records r where r.clinic = 'north' and r.seq = ${Number(last) - 1})
          where clinic = 'north' and chain = 'records'`);
      });
      const kept = await headsOf(whole);
      const verdict = await withStore(copy, (store) => verify(store, 'north', { expected: kept.north }));
      expect(verdict.ok).toBe(false);
    }
  });

  it('that the store was put back to an earlier day, by the head kept elsewhere', async () => {
    const earlier = damaged(whole, folder, () => undefined);
    const later = await withStore(
      damaged(whole, folder, () => undefined),
      async (store) => {
        await append(store, 'north', { kind: 'note', person: null, author: 'n', content: 4 });
        return headOf(store, 'north');
      },
    );
    await withStore(earlier, async (store) => {
      expect((await verify(store, 'north')).ok).toBe(true);
      const verdict = await verify(store, 'north', { expected: later });
      expect(verdict).toMatchObject({ ok: false, fault: { place: `record ${later.seq}` } });
      await append(store, 'north', { kind: 'note', person: null, author: 'n', content: 5 });
      expect(await verify(store, 'north', { expected: later })).toMatchObject({
        ok: false,
        fault: { place: `record ${later.seq}`, what: 'it is not the one that the head kept elsewhere names' },
      });
    });
  });

  it('the first place, and says what is wrong there', async () => {
    const say = async (change: string) => (await verdictsOf(damaged(whole, folder, (own) => own.exec(change))))[0];
    const at = (place: string, what: string) => ({ ok: false, fault: { place, what } });
    expect(await say("update records set author = 'x' where clinic = 'north' and seq in (4, 6)")).toMatchObject(
      at('record 4', 'it is not as it was written'),
    );
    expect(await say("delete from records where clinic = 'north' and seq = 5")).toMatchObject(
      at('record 5', 'it is missing; the next one there is 6'),
    );
    expect(await say("delete from records where clinic = 'north' and seq > 12")).toMatchObject(
      at('record 13', 'it is missing, and all up to 13 with it'),
    );
    expect(await say("update heads set hash = 'x' where clinic = 'north' and chain = 'records'")).toMatchObject(
      at('the head of the chain', 'it is not the hash of record 13'),
    );
    expect(await say("update clinics set name = 'x' where id = 'north'")).toMatchObject({
      ok: false,
      fault: { place: 'clinics' },
    });
  });
});

/** Tables in which a row of a clinic that nobody verifies can lie. */
const BESIDE = new Set(['clinics']);

/** What makes a copied row another one: the next number of a chain, or another id. */
const added = (table: string, name: string, value: unknown): readonly (readonly [string, unknown])[] => {
  if (name === 'seq') return [[name, Number(value) + 1]];
  if (name === 'idempotency') return [[name, 'x']];
  if ((table === 'heads' && name === 'chain') || (table === 'person_keys' && name === 'person')) return [[name, 'x']];
  if (name === 'id' || (name === 'sha256' && table !== 'records')) return [[name, 'x']];
  return [];
};

onBoth('verifying', (fresh) => {
  it('looks at one moment while others write', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      const writing = Array.from({ length: 300 }, (_, at) =>
        append(store, 'north', { kind: 'note', person, author: 'n', content: at }),
      );
      const first = verify(store, 'north');
      await writing[10];
      const second = verify(store, 'north');
      for (const verdict of await Promise.all([first, second])) expect(verdict).toMatchObject({ ok: true });
      await Promise.all(writing);
      expect(await verify(store, 'north')).toMatchObject({ ok: true, records: 302 });
      expect(await listAudit(store, 'north', { after: 301 })).toHaveLength(1);
    });
  });

  it('finds a changed record', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      await append(store, 'north', { kind: 'note', person, author: 'n', content: 1 });
      const trigger =
        store.kind === 'sqlite'
          ? sql`drop trigger records_no_update`
          : sql`drop trigger records_written_once on records`;
      await trigger.execute(store.database);
      await sql`update records set author = 'someone else' where seq = 3`.execute(store.database);
      expect(await verify(store, 'north')).toMatchObject({ ok: false, fault: { place: 'record 3' } });
    });
  });
});
