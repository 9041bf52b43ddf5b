import { audit, type Head, headOf, type Store, type Verdict, verify } from '@primum/records';
import { Refusal } from '../problem.ts';

/** What of a clinic is to be verified, and who asks. */
export interface Verification {
  readonly clinic: string;
  readonly by: string;
  readonly replays: boolean;
  /** A head that was kept elsewhere. */
  readonly expected?: Head | undefined;
}

export type Verify = (asked: Verification) => Promise<Verdict>;

/**
 * Verifies clinics, each one at a time: it reads everything, and a second one at the same moment would only slow the first.
 * @example await verifierOf(store)({ clinic: 'north', by: 'u1', replays: false })
 */
export const verifierOf = (store: Store): Verify => {
  const underWay = new Set<string>();
  return async ({ clinic, by, replays, expected }) => {
    if (underWay.has(clinic))
      throw new Refusal('not-now', 'This clinic is being verified already; wait until that is done.');
    underWay.add(clinic);
    try {
      await audit(store, clinic, { actor: by, action: 'verify-records' });
      return await verify(store, clinic, { replays, ...(expected !== undefined && { expected }) });
    } finally {
      underWay.delete(clinic);
    }
  };
};

/**
 * The end of the chain of a clinic, to be kept elsewhere. That `by` took it is in the audit log.
 * @example const { seq, hash } = await takeHead(store, 'north', { by: 'u1' })
 */
export const takeHead = async (store: Store, clinic: string, { by }: { readonly by: string }): Promise<Head> => {
  await audit(store, clinic, { actor: by, action: 'read-head' });
  return headOf(store, clinic);
};
