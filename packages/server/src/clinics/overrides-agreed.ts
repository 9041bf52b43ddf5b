import type { Artifact } from '@primum/contract';
import { append, type Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import type { Person } from './overrides.ts';
import { requireAsItWas } from './overrides-fresh.ts';
import { AGREEMENT, type KeptAgreement, overridesOf, type RecordedOverride } from './overrides-kept.ts';
import { type OfScreening, overridable } from './overrides-policy.ts';

/** What the second person of an override says to it. */
export interface Agreeing {
  readonly agrees: boolean;
  readonly note?: string | undefined;
}

const isOf = (roles: readonly string[], { role }: Person): boolean => role !== null && roles.includes(role);

/** Who says it, and when. */
interface Against {
  readonly author: Person;
  readonly served: Artifact;
  readonly today: string;
  readonly idempotencyKey: string;
}

const overrideOf = async (store: Store, of: OfScreening, record: number): Promise<RecordedOverride> => {
  const found = (await overridesOf(store, of)).find((one) => one.record === record);
  if (found === undefined) throw new Refusal('not-found', 'There is no such override of this screening.');
  return found;
};

/** Nothing, where somebody is the second person that was named, and may still be it. */
const requireSecond = async (
  store: Store,
  of: OfScreening,
  { second, overridden }: RecordedOverride,
  { author, served }: Against,
): Promise<void> => {
  if (author.account !== second)
    throw new Refusal('not-allowed', 'Only the second person whom the override names says whether they agree.');
  const { findings } = await overridable(store, of, served);
  const mayAll = overridden.every(({ rule, procedure }) =>
    findings.some((one) => one.finding.rule === rule && one.procedure === procedure && isOf(one.by, author)),
  );
  if (!mayAll) throw new Refusal('not-allowed', 'Who agrees must be somebody who may override this themself.');
};

/**
 * Keeps whether the second person of an override agrees. Until they do, nobody proceeds on it. Said again, it is kept once.
 * @throws {Refusal} from anybody else, on another day, where they have said otherwise, or where somebody agrees to what is other by now
 * @example await addAgreement(store, { clinic: 'north', person, by: 'u8', screening: 12 }, 14, { agrees: true }, against)
 */
export const addAgreement = async (
  store: Store,
  of: OfScreening,
  record: number,
  { agrees, note }: Agreeing,
  against: Against,
): Promise<RecordedOverride> => {
  const override = await overrideOf(store, of, record);
  await requireSecond(store, of, override, against);
  const { on, agreement } = override;
  if (agreement !== null && agreement.agrees === agrees) return override;
  if (agreement !== null) throw new Refusal('not-now', 'You have said otherwise before; make a new override.');
  if (on !== against.today) throw new Refusal('not-now', `This override was for ${on} only; screen again today.`);
  const rests = agrees ? await requireAsItWas(store, of, against.served) : undefined;
  const content: KeptAgreement = { override: record, screening: of.screening, on, agrees, note: note ?? null };
  const { idempotencyKey } = against;
  const entry = { kind: AGREEMENT, person: of.person, author: of.by, content, idempotencyKey, rests };
  await append(store, of.clinic, entry);
  return overrideOf(store, of, record);
};
