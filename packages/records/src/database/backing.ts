import type { Database, Inside } from '../tables.ts';
import type { DatabaseKind } from './kind.ts';

/** What a store stands on: the same for SQLite and PostgreSQL. */
export interface Backing {
  readonly kind: DatabaseKind;
  readonly database: Database;
  /** Reads one moment, whatever is written meanwhile, and holds up nobody. */
  readonly snapshot: <T>(read: (inside: Inside) => Promise<T>) => Promise<T>;
  /** Makes sure that what was deleted is no longer in the files. */
  readonly scrub: () => Promise<void>;
  /** Writes the database, as it is at one moment, into a SQLite file. */
  readonly copyTo: (file: string) => Promise<void>;
  /** How many bytes there is still room for; null where only the database server could tell. */
  readonly room: () => Promise<number | null>;
  readonly close: () => Promise<void>;
}
