import { Refusal } from './refusal.ts';
import type { Rests } from './rests.ts';
import { sha256 } from './secret/seal.ts';
import type { Store } from './store.ts';
import type { Draft } from './write.ts';

/** Who writes, and the key under which a repeated request is known. It is a random one: it must say nothing of anybody. */
export interface Writing {
  readonly author: string;
  readonly idempotencyKey?: string;
}

const TOKEN = /^[a-z][a-z0-9-]{0,63}$/;
const WHO = /^[^\p{C}]{1,200}$/u;

const requireToken = (what: string, value: string): void => {
  if (TOKEN.test(value)) return;
  throw new Refusal('malformed', `The ${what} of an entry is lower case letters, digits and hyphens, 64 at most.`);
};

/** The name of whoever writes or reads, as the chain and the audit log keep it: an id of the staff, never free text. */
export const requireWho = (who: string): void => {
  if (!WHO.test(who)) throw new Refusal('malformed', 'Who writes or reads is named by 1 to 200 printable characters.');
};

/** A draft of a record whose content is any JSON value. */
export const draftOf = (
  store: Store,
  clinic: string,
  { author, idempotencyKey }: Writing,
  about: { kind: string; person: string | null; content: unknown; asked?: unknown; rests?: Rests | undefined },
): Draft => {
  const { kind, person, content, asked = content, rests } = about;
  requireToken('kind', kind);
  requireWho(author);
  const text = JSON.stringify(content);
  if (text === undefined) throw new Refusal('malformed', 'The content of a record is a JSON value.');
  return {
    clinic,
    kind,
    person,
    author,
    at: store.now(),
    content: Buffer.from(text, 'utf8'),
    asked: Buffer.from(JSON.stringify(asked), 'utf8'),
    idempotency: idempotencyKey === undefined ? null : sha256(`${clinic}\n${idempotencyKey}`),
    action: `add-${kind}`,
    rests,
  };
};
