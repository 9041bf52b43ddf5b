import type { Backing } from './database/backing.ts';
import type { Queue } from './queue.ts';
import type { Master } from './secret/master.ts';
import type { Database } from './tables.ts';

/** An open store. Every function of this package takes one, and the clinic it speaks for. */
export interface Store {
  readonly kind: Backing['kind'];
  /** For tables of the caller's own; those of this package are written by its functions only. */
  readonly database: Database;
  readonly backing: Backing;
  readonly master: Master;
  /** The moment, as an ISO date and time. */
  readonly now: () => string;
  readonly queue: Queue;
  /** Commits what waits, then closes. */
  readonly close: () => Promise<void>;
}
