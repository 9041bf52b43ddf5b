import { didYouMean, InputError, token } from '@primum/contract';
import type { Head, Store, Verdict } from '@primum/records';
import { readHeads } from './heads.ts';
import { records, type StoreCommandOptions, withStore } from './open.ts';
import { type Progress, progressOn } from './progress.ts';
import { printVerdicts } from './verdicts.ts';

export interface VerifyOptions extends StoreCommandOptions {
  readonly clinic?: string;
  readonly head?: string;
  readonly replays?: boolean;
}

const requireClinic = (clinic: string, there: readonly string[]): void => {
  if (there.includes(clinic)) return;
  throw new InputError(
    '--clinic',
    `${token(clinic)} is no clinic here; ${didYouMean(clinic, there, 'see what `primum verify` lists.')}`,
  );
};

const missing = (clinic: string): Verdict => ({
  clinic,
  ok: false,
  fault: { place: 'clinics', what: 'it is missing, with all of its records, as the heads kept elsewhere say' },
});

const verifyOne = async (
  store: Store,
  clinic: string,
  { expected, replays, progress }: { expected: Head | undefined; replays: boolean; progress: Progress },
): Promise<Verdict> => {
  const { verify } = await records();
  return verify(store, clinic, {
    ...(expected !== undefined && { expected }),
    replays,
    progress: (what, done, all) => progress.say(`${clinic}: ${what}, ${done} of ${all}`),
  });
};

/** `primum verify`: whether what each clinic keeps is whole, and where not. */
export const runVerify = (options: VerifyOptions): Promise<number> => {
  const heads = options.head === undefined ? null : readHeads(options.head);
  return withStore(options, async (store) => {
    const { listClinics } = await records();
    const there = (await listClinics(store)).map(({ id }) => id);
    const wanted = options.clinic === undefined ? [...new Set([...there, ...(heads?.keys() ?? [])])] : [options.clinic];
    if (options.clinic !== undefined && heads?.has(options.clinic) !== true) requireClinic(options.clinic, there);
    const progress = progressOn(process.stderr);
    const verdicts: Verdict[] = [];
    for (const clinic of wanted) {
      const asked = { expected: heads?.get(clinic), replays: options.replays === true, progress };
      verdicts.push(there.includes(clinic) ? await verifyOne(store, clinic, asked) : missing(clinic));
    }
    progress.end();
    return printVerdicts(verdicts, options.format);
  });
};
