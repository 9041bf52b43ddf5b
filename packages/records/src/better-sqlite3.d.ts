// The part of better-sqlite3 that this package uses; version 13 brings no types.
declare module 'better-sqlite3' {
  interface Statement {
    readonly reader: boolean;
    all(parameters?: readonly unknown[]): unknown[];
    run(parameters?: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
    iterate(parameters?: readonly unknown[]): IterableIterator<unknown>;
  }

  class Database {
    constructor(file: string, options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number });
    readonly inTransaction: boolean;
    prepare(sql: string): Statement;
    exec(sql: string): this;
    pragma(text: string, options?: { simple?: boolean }): unknown;
    backup(file: string): Promise<{ totalPages: number; remainingPages: number }>;
    close(): this;
  }

  export default Database;
}
