import type { Migration } from 'kysely/migration';
import type { DatabaseKind } from '../database/kind.ts';
import { recordsByKind } from './records-by-kind.ts';
import { start } from './start.ts';
import { things } from './things.ts';

/** Every step from an empty database to the newest, by name in order. A step that was released is never changed. */
export const migrationsFor = (kind: DatabaseKind): Readonly<Record<string, Migration>> => ({
  '0001-start': start(kind),
  '0002-things': things,
  '0003-records-by-kind': recordsByKind,
});
