import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '@primum/records';
import { keysOf } from '../../records/src/keys.ts';
import type { ServedClinics } from './clinics.ts';

/** Words that are nowhere else, and every one that was given out. */
export const canaries = () => {
  const words: string[] = [];
  const canary = (where: string): string => {
    const word = `canary-${where}-${randomBytes(8).toString('hex')}`;
    words.push(word);
    return word;
  };
  return { words, canary };
};
export type Canary = ReturnType<typeof canaries>['canary'];

/** What of a word could be found: as text, as wide text, in base64 however it is aligned, in hexadecimal. */
export const tracesOf = (word: string): readonly Buffer[] => {
  const bytes = Buffer.from(word);
  const encoded = [0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(4, -4),
    ),
  );
  return [bytes, Buffer.from(word, 'utf16le'), ...encoded, Buffer.from(bytes.toString('hex'))];
};

/** The key of a person, and as it is wrapped. */
export const keyTraces = async ({ database, master }: Store, person: string): Promise<readonly Buffer[]> => {
  const open = (await keysOf(database, master, 'north', [person])).get(person);
  const select = database.selectFrom('person_keys').select('wrapped').where('person', '=', person);
  const { wrapped } = await select.executeTakeFirstOrThrow();
  if (open === undefined) throw new Error('the person has no key');
  return [open, wrapped, wrapped.subarray(12, 28), wrapped.subarray(28, 44)];
};

export const tablesOf = async ({ database }: Store) => database.introspection.getTables();

const bytesOf = (row: object): Buffer =>
  Buffer.concat(
    Object.values(row).map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(`${String(value)}\n`))),
  );

/** Every row of every table, as bytes; a column of bytes as it is. */
export const rowsOf = async (store: Store): Promise<ReadonlyMap<string, readonly Buffer[]>> => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tables that the database itself names
  const names = (await tablesOf(store)).map(({ name }) => name as 'audit');
  const all = names.map(async (name) => {
    const rows = await store.database.selectFrom(name).selectAll().execute();
    const row: readonly [string, readonly Buffer[]] = [name, rows.map(bytesOf)];
    return row;
  });
  return new Map(await Promise.all(all));
};

/** Every byte that is kept: the files of the folder, and the rows of every table. */
export const keptBytes = async ({ folder, accounts }: ServedClinics): Promise<readonly Buffer[]> => [
  ...readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name))),
  ...[...(await rowsOf(accounts.store)).values()].flat(),
];

export const isIn = (trace: Buffer, all: readonly Buffer[]): boolean => all.some((bytes) => bytes.includes(trace));
