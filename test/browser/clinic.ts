// The real server with the invented clinic, in this process, at a clock that stands.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Artifact } from '@primum/contract';
import { openStore, type Store } from '@primum/records';
import { type DemoAccount, loadDemo } from '../../packages/server/src/demo/load.ts';
import { readDemo } from '../../packages/server/src/demo/read.ts';
import { buildServer, openAccounts } from '../../packages/server/src/index.ts';
import { ownKnowledge, ROOT } from '../support/knowledge.ts';

/** The day and the moment that every page of these tests is of. */
export const ON = '2026-11-21';
export const NOW = `${ON}T09:00:00.000Z`;

/** A client who has a link to the questions before a visit. */
export interface Invited {
  readonly name: string;
  readonly birthDate: string;
  readonly person: string;
  /** The path of the link. */
  readonly link: string;
}

/** The clinic, where it listens, and what its director may ask of it. */
export interface Clinic {
  readonly origin: string;
  readonly artifact: Artifact;
  readonly account: DemoAccount;
  /** The cookie of the director, who is signed in. */
  readonly session: string;
  /** Asks the API as the director, under the address of the clinic. */
  readonly ask: (method: string, path: string, body?: object, headers?: object) => Promise<Record<string, unknown>>;
  /** Somebody new, with a visit for these procedures two days later; `lang` is that of the link. */
  readonly invite: (procedures: readonly string[], lang?: string) => Promise<Invited>;
  /** A link for somebody who is a client already, for a visit of its own. */
  readonly inviteAgain: (person: string, procedures: readonly string[]) => Promise<Invited>;
  /** A client of the invented clinic, by how their name begins. */
  readonly personOf: (name: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** With what somebody signs in. */
export type SignIn = Pick<DemoAccount, 'email' | 'password'>;

const NOWHERE = new Writable({ write: (_, __, done) => done() });
const UNLIMITED = { perMinute: Number.MAX_SAFE_INTEGER, signIns: Number.MAX_SAFE_INTEGER };
/** Who is invited: nobody who exists. */
export const CLIENT = { name: 'Zofia Przykładowa', birthDate: '1991-03-27' };

const sessionOf = async (origin: string, { email, password }: DemoAccount): Promise<string> => {
  const response = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
};

const asking = (origin: string, cookie: string): Clinic['ask'] => {
  let keys = 0;
  return async (method, path, body, headers = {}) => {
    const response = await fetch(`${origin}/api/clinics/demo/${path}`, {
      method,
      headers: {
        cookie,
        'idempotency-key': `key-of-a-walk-${(keys += 1)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return { etag: response.headers.get('etag'), ...((await response.json()) as object) };
  };
};

const inviting = (ask: Clinic['ask']) => {
  const visit = async (person: string, procedures: readonly string[], lang = 'en'): Promise<string> => {
    const { id } = await ask('POST', `people/${person}/appointments`, { at: '2026-11-23T14:30', procedures });
    return String((await ask('POST', `people/${person}/links`, { appointment: id, lang }))['path']);
  };
  const invite = async (procedures: readonly string[], lang?: string): Promise<Invited> => {
    const person = String((await ask('POST', 'people', CLIENT))['person']);
    return { ...CLIENT, person, link: await visit(person, procedures, lang) };
  };
  const inviteAgain = async (person: string, procedures: readonly string[]): Promise<Invited> => {
    const { name, birthDate } = await ask('GET', `people/${person}`);
    return { name: String(name), birthDate: String(birthDate), person, link: await visit(person, procedures) };
  };
  return { invite, inviteAgain };
};

const findingIn =
  (ask: Clinic['ask']) =>
  async (name: string): Promise<string> => {
    const { people } = (await ask('POST', 'people/find', { name })) as { people: readonly { person: string }[] };
    return people[0]?.person ?? '';
  };

/** Where `npm test` builds the console. */
const CONSOLE = `${ROOT}packages/web/dist`;

/** The invented clinic as it begins, in a folder, and who directs it. */
export interface Prepared {
  readonly folder: string;
  readonly account: DemoAccount;
  readonly remove: () => void;
}

const freshFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'primum-browser-'));
  return { folder, remove: (): void => rmSync(folder, { recursive: true, force: true }) };
};

const storeIn = (folder: string): Promise<Store> =>
  openStore({ file: join(folder, 'primum.db'), master: { file: join(folder, 'master.key') }, now: () => NOW });

/**
 * Makes the invented clinic, with SQLite, on the day `ON`.
 * @param demo who is in it; without clients it is there at once
 * @example const prepared = await prepareClinic();
 */
export const prepareClinic = async (demo = readDemo()): Promise<Prepared> => {
  const { folder, remove } = freshFolder();
  const store = await storeIn(folder);
  const accounts = await openAccounts({ store, secure: false });
  const account = await loadDemo(accounts, ownKnowledge(), demo, ON);
  await store.close();
  return { folder, account, remove };
};

/**
 * Serves a clinic as it was prepared, from a copy of its own, on a free port.
 * @example const clinic = await serveFrom(prepared); await page.goto(clinic.origin);
 */
export const serveFrom = async ({ folder: from, account }: Prepared): Promise<Clinic> => {
  const { folder, remove } = freshFolder();
  cpSync(from, folder, { recursive: true });
  const store = await storeIn(folder);
  const accounts = await openAccounts({ store, secure: false });
  const artifact = ownKnowledge();
  const options = { log: NOWHERE, limits: UNLIMITED, today: () => ON, demo: true, console: CONSOLE };
  const app = await buildServer({ artifact, accounts, ...options });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const session = await sessionOf(origin, account);
  const ask = asking(origin, session);
  const close = async (): Promise<void> => {
    await app.close();
    await store.close();
    remove();
  };
  return {
    origin,
    artifact,
    account,
    session,
    ask,
    ...inviting(ask),
    personOf: findingIn(ask),
    close,
  };
};

/**
 * Prepares and serves the invented clinic.
 * @example const clinic = await serveClinic(); await page.goto(clinic.origin);
 */
export const serveClinic = async (demo = readDemo()): Promise<Clinic> => {
  const prepared = await prepareClinic(demo);
  try {
    return await serveFrom(prepared);
  } finally {
    prepared.remove();
  }
};
