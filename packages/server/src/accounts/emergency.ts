import { append, listRecords, openRecord, type Store } from '@primum/records';

/** Why somebody has to read the record of a person whom they may not read otherwise. */
export const EMERGENCY_REASONS = Object.freeze(['sudden-reaction', 'collapse', 'complication', 'other'] as const);

/** What somebody says who claims an emergency. */
export interface Claim {
  readonly reason: (typeof EMERGENCY_REASONS)[number];
  readonly text: string;
}

/** An emergency that was claimed. `emergency` is its number in the chain of the clinic. */
export interface Emergency {
  readonly emergency: number;
  readonly at: string;
  /** Until when it opens anything. */
  readonly expires: string;
}

/** Somebody, for one person of one clinic. */
interface Who {
  readonly clinic: string;
  readonly person: string;
  readonly account: string;
}

const KIND = 'emergency';
const MINUTES = 60;

const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();
const lasting = (seq: number, at: string): Emergency => ({ emergency: seq, at, expires: later(at, MINUTES) });

/**
 * Opens what is kept of one person to somebody for an hour, to read. It is a record of that person before it opens anything.
 * @throws {Refusal} of the records, when it is not kept
 * @example const { expires } = await claimEmergency(store, { clinic: 'north', person, account }, { reason: 'other', text }, key)
 */
export const claimEmergency = async (
  store: Store,
  { clinic, person, account }: Who,
  claim: Claim,
  idempotencyKey: string,
): Promise<Emergency & { readonly repeated: boolean }> => {
  // Of whoever claims: the same words under the same key open nothing to somebody else.
  const own = `${account} ${idempotencyKey}`;
  const entry = { kind: KIND, person, author: account, content: claim, idempotencyKey: own };
  const { seq, at, repeated } = await append(store, clinic, entry);
  return { ...lasting(seq, at), repeated };
};

/**
 * The number of the emergency that somebody has open for a person; null when there is none.
 * @example if ((await openEmergency(store, { clinic: 'north', person, account })) === null) ...
 */
export const openEmergency = async (store: Store, { clinic, person, account }: Who): Promise<number | null> => {
  const select = store.database.selectFrom('records').select('seq').where('clinic', '=', clinic);
  const own = select.where('person', '=', person).where('kind', '=', KIND).where('author', '=', account);
  const open = own.where('at', '>', later(store.now(), -MINUTES)).orderBy('seq', 'desc');
  return (await open.executeTakeFirst())?.seq ?? null;
};

/** An emergency as its director reviews it; `claim` is null where the person was erased. */
export interface Claimed extends Emergency {
  readonly person: string;
  readonly author: string;
  readonly claim: Claim | null;
}

/**
 * The emergencies of a clinic, oldest first. That `by` read them is in the audit log.
 * @example const [first] = await listEmergencies(store, 'north', { after: 0, limit: 50 }, { by: 'u1' })
 */
export const listEmergencies = async (
  store: Store,
  clinic: string,
  part: { readonly after: number; readonly limit: number },
  { by }: { readonly by: string },
): Promise<readonly Claimed[]> => {
  const notes = await listRecords(store, clinic, { ...part, kind: KIND }, { by });
  return Promise.all(
    notes.map(async ({ seq, at, author, person }) => {
      const { text } = await openRecord(store, clinic, seq);
      const claim: Claim | null = text === null ? null : JSON.parse(text);
      return { ...lasting(seq, at), person: person ?? '', author, claim };
    }),
  );
};
