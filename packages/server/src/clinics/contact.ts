import {
  addThing,
  changeThing,
  listThings,
  openThings,
  type RecordedThing,
  Refusal,
  type Store,
  type Thing,
} from '@primum/records';
import type { Contact } from '../questions/contact-line.ts';

export type { Contact };

/** A contact with the version that says so; version 0 while nobody has said anything. */
export interface KeptContact extends Contact {
  readonly version: number;
}

const NONE: KeptContact = Object.freeze({ phone: null, email: null, version: 0 });

const contactIn = ({ version, content }: Thing): KeptContact => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
  const { phone, email } = content as Contact;
  return { phone, email, version };
};

const newestOf = async (store: Store, clinic: string): Promise<Thing | undefined> =>
  (await openThings(store, clinic, { kind: 'contact', limit: 1 }))[0];

/**
 * How a clinic can be reached, for its own pages; null where it has said nothing.
 * @example const contact = await contactOf(store, 'north')
 */
export const contactOf = async (store: Store, clinic: string): Promise<Contact | null> => {
  const thing = await newestOf(store, clinic);
  if (thing === undefined) return null;
  const { phone, email } = contactIn(thing);
  return phone === null && email === null ? null : { phone, email };
};

/**
 * The same with its version, for whoever may change it. That `by` read it is in the audit log.
 * @example const { phone, version } = await readContact(store, { clinic: 'north', by: 'u7' })
 */
export const readContact = async (
  store: Store,
  { clinic, by }: { readonly clinic: string; readonly by: string },
): Promise<KeptContact> => {
  const [thing] = await listThings(store, clinic, { kind: 'contact', limit: 1 }, { by });
  return thing === undefined ? NONE : contactIn(thing);
};

/**
 * Says how a clinic can be reached from now on.
 * @param version gives the one that was seen; asked only where something has been said before
 * @throws {Refusal} `changed` when somebody else was faster
 * @example await changeContact(store, { clinic: 'north', by: 'u7' }, { phone: '+1 555 0100', email: null }, () => 12)
 */
export const changeContact = async (
  store: Store,
  { clinic, by }: { readonly clinic: string; readonly by: string },
  content: Contact,
  version: () => number,
): Promise<RecordedThing> => {
  const thing = await newestOf(store, clinic);
  const telling = { content, author: by };
  if (thing !== undefined)
    return changeThing(store, clinic, { kind: 'contact', id: thing.id, version: version() }, telling);
  // Whoever says something for the first time at the same moment has the same key, and is refused.
  const writing = { ...telling, idempotencyKey: 'the contact of the clinic' };
  try {
    return await addThing(store, clinic, { kind: 'contact', person: null }, writing);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'key-reused') throw error;
    throw new Refusal('changed', 'It was changed meanwhile; read it again, then change it.');
  }
};
