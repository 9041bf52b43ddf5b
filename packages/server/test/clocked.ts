import { openStore } from '@primum/records';
import { onBoth as onBothStores } from '../../records/test/kinds.ts';
import { type Limits, openAccounts } from '../src/index.ts';
import type { ServedClinics } from './clinics.ts';
import { serve } from './served.ts';

/** A server whose records have a clock that stands until it is moved. */
export interface Clocked extends ServedClinics {
  readonly clock: { now: string };
  readonly pass: (minutes: number) => void;
}

export type ServeClocked = (limits?: Partial<Limits>) => Promise<Clocked>;

/** The same tests over SQLite and over PostgreSQL, with such a clock; it begins on the day that the server takes for today. */
export const onBothClocked = (title: string, tests: (serveClocked: ServeClocked) => void): void =>
  onBothStores(title, (fresh) =>
    tests(async (limits = {}) => {
      const clock = { now: '2026-11-21T09:00:00.000Z' };
      const store = await openStore({ ...(await fresh()), now: () => clock.now });
      const accounts = await openAccounts({ store, secure: false });
      const served = await serve(limits, accounts);
      const pass = (minutes: number): void => {
        clock.now = new Date(Date.parse(clock.now) + minutes * 60_000).toISOString();
      };
      const close = async (): Promise<void> => {
        await served.app.close();
        await store.close();
      };
      return { ...served, accounts, clock, pass, close, folder: '' };
    }),
  );
