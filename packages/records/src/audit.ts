import { requireWho } from './draft.ts';
import { refusing } from './refusal.ts';
import type { Store } from './store.ts';
import type { AuditRow } from './tables.ts';
import type { Deed } from './write.ts';

/** Something that somebody did with what a clinic keeps. `action` is a word of the caller's, never free text. */
export interface Done {
  readonly actor: string;
  readonly action: string;
  readonly person?: string | null;
  readonly record?: number | null;
}

/** The same as it is written, at this moment. */
export const deedOf = (store: Store, clinic: string, done: Done): Deed => {
  requireWho(done.actor);
  requireWho(done.action);
  const { actor, action, person = null, record = null } = done;
  return { clinic, actor, action, person, record, at: store.now() };
};

/**
 * Adds to the audit log of a clinic; back when it is on the disk. Writing and reading records adds to it by itself.
 * @example await audit(store, 'north', { actor: 'u7', action: 'sign-in' })
 */
export const audit = async (store: Store, clinic: string, done: Done): Promise<void> => {
  await store.queue.add({ deed: deedOf(store, clinic, done) });
};

/** Which part of a list is wanted: what comes after `after`, `limit` of it at most. */
export interface Part {
  readonly after?: number;
  readonly limit?: number;
}

const MOST = 200;

/** How many a list gives at most. */
export const limitOf = ({ limit = 50 }: Part): number => Math.max(1, Math.min(MOST, limit));

/** Which entries are wanted: about whom, by whom, of what, from a moment on and before another one. */
export interface AuditFilter {
  readonly person?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

/** A part of the audit log; with `newest` the newest first, and `after` is the entry before which it goes on. */
export interface AuditPart extends Part, AuditFilter {
  readonly newest?: boolean | undefined;
}

/**
 * The audit log of a clinic, oldest first, or newest first.
 * @example const [last] = await listAudit(store, 'north', { person: 'p1', newest: true, limit: 1 })
 */
export const listAudit = (store: Store, clinic: string, part: AuditPart): Promise<readonly AuditRow[]> =>
  refusing(async () => {
    const { after, newest = false, person, actor, action, from, before } = part;
    const select = store.database.selectFrom('audit').selectAll().where('clinic', '=', clinic);
    return select
      .$if(after !== undefined, (of) => of.where('seq', newest ? '<' : '>', after ?? 0))
      .$if(person !== undefined, (of) => of.where('person', '=', person ?? ''))
      .$if(actor !== undefined, (of) => of.where('actor', '=', actor ?? ''))
      .$if(action !== undefined, (of) => of.where('action', '=', action ?? ''))
      .$if(from !== undefined, (of) => of.where('at', '>=', from ?? ''))
      .$if(before !== undefined, (of) => of.where('at', '<', before ?? ''))
      .orderBy('seq', newest ? 'desc' : 'asc')
      .limit(limitOf(part))
      .execute();
  });
