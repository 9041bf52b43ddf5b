import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { type Artifact, InputError } from '@primum/contract';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import { firstLink } from '../accounts/set-up.ts';
import type { Role } from '../accounts/tables.ts';
import { today } from '../options.ts';
import { buildServer } from '../server.ts';
import { type Answers, fill } from './fill.ts';
import { type Demo, readDemo, type Step } from './read.ts';

/** With what somebody signs in to the invented clinic: its director, and the others who work there. */
export interface DemoAccount {
  readonly clinic: string;
  readonly email: string;
  readonly password: string;
  readonly staff: readonly { readonly role: Role; readonly email: string; readonly password: string }[];
}

/** The day and the moment that count as now, which a step may move. */
interface Clock {
  on: string;
  now: string;
}

/** The same accounts, whose records are written at the moment of a clock. */
const clocked = (accounts: Accounts, clock: Clock): Accounts => ({
  ...accounts,
  store: { ...accounts.store, now: () => clock.now },
});

/** A server that nobody reaches, without limits: the clinic is filled by the requests that any clinic sends. */
const quietServer = (artifact: Artifact, accounts: Accounts, clock: Clock): Promise<FastifyInstance> =>
  buildServer({
    artifact,
    accounts,
    today: () => clock.on,
    log: new Writable({ write: (_, __, done) => done() }),
    limits: { perMinute: Number.MAX_SAFE_INTEGER, signIns: Number.MAX_SAFE_INTEGER },
  });

const requireDone = (response: LightMyRequestResponse, place: string): LightMyRequestResponse => {
  if (response.statusCode < 300) return response;
  const { detail = response.body, pointer = '' } = response.json();
  throw new InputError(place, `${detail} ${pointer}`.trim());
};

const cookieOf = ({ cookies }: LightMyRequestResponse): string =>
  cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');

const newPassword = (): string => randomBytes(12).toString('base64url');

/** Makes the clinic and its director as the first set-up link does. */
const setUp = async (app: FastifyInstance, accounts: Accounts, { clinic, director, contact }: Demo) => {
  const password = newPassword();
  const link = await firstLink(accounts);
  const payload = { token: link?.token, ...director, password, clinic };
  const response = requireDone(await app.inject({ method: 'POST', url: '/api/set-up', payload }), 'clinic.yaml');
  const cookie = cookieOf(response);
  const reach = { method: 'PUT', url: `/api/clinics/${clinic.id}/contact`, headers: { cookie } } as const;
  if (contact !== undefined) requireDone(await app.inject({ ...reach, payload: contact }), 'clinic.yaml');
  return { cookie, account: { clinic: clinic.name, email: director.email, password } };
};

/** Makes the others who work there, each with a link of the director; all at once, because a password takes time. */
const employ = (app: FastifyInstance, director: string, { clinic, staff }: Demo) =>
  Promise.all(
    staff.map(async ({ role, name, email }) => {
      const url = `/api/clinics/${clinic.id}/staff`;
      const asked = { method: 'POST', url, headers: { cookie: director }, payload: { role } } as const;
      const link = requireDone(await app.inject(asked), 'clinic.yaml').json();
      const token = String(link.path).split('#')[1];
      const password = newPassword();
      const payload = { token, name, email, password };
      const response = requireDone(await app.inject({ method: 'POST', url: '/api/set-up', payload }), 'clinic.yaml');
      return { role, email, password, cookie: cookieOf(response) };
    }),
  );

/** Sends one request; what it was answered, its version included. */
const send = async (
  app: FastifyInstance,
  cookie: string,
  step: Step & { readonly url: string; readonly key: string },
) => {
  const { method, url, headers, body, key } = step;
  const all = { ...headers, cookie, 'idempotency-key': key };
  const response = requireDone(await app.inject({ method, url, headers: all, payload: body }), key);
  return { ...response.json(), etag: response.headers.etag };
};

/** The accounts of those who work there, by role, for steps that name one. */
const staffIn = async (app: FastifyInstance, cookie: string, { clinic }: Demo) => {
  const url = `/api/clinics/${clinic.id}/colleagues`;
  const { colleagues } = requireDone(await app.inject({ url, headers: { cookie } }), 'clinic.yaml').json();
  return Object.fromEntries(colleagues.map(({ role, account }: Record<string, string>) => [role, account]));
};

/** A step in its place among those of all clients. */
interface Due {
  readonly step: Step;
  readonly at: string;
  readonly key: string;
  readonly answers: Map<string, Readonly<Record<string, unknown>>>;
}

/** All steps by when they are, so that the records of the clinic stand in the order in which things happened. */
const inOrder = ({ clients }: Demo, on: string, staff: Readonly<Record<string, unknown>>): readonly Due[] =>
  clients
    .flatMap(({ file, steps }) => {
      const answers: Due['answers'] = new Map([['staff', staff]]);
      return steps.map((step, at) => {
        const when = fill(step.today, on, NOBODY);
        return { step, at: when.includes('T') ? when : `${when}T10:00`, key: `demo:${file}:step-${at + 1}`, answers };
      });
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const NOBODY: Answers = new Map();

/** Moves the clock to a moment; what is of today happens now, whatever the hour. */
const move = (clock: Clock, at: string, today: string, now: string): void => {
  clock.on = at.slice(0, 10);
  clock.now = clock.on < today ? new Date(at).toISOString() : now;
};

/**
 * Fills an empty store with the invented clinic, through the requests of its API; days are told from today.
 * @param on the day that counts as today
 * @throws {InputError} when the data of the demo cannot be used
 * @example const { email, password } = await loadDemo(accounts, artifact)
 */
export const loadDemo = async (
  accounts: Accounts,
  artifact: Artifact,
  demo = readDemo(),
  on = today(),
): Promise<DemoAccount> => {
  const clock: Clock = { on, now: accounts.store.now() };
  const then = clocked(accounts, clock);
  const app = await quietServer(artifact, then, clock);
  try {
    const [first] = inOrder(demo, on, {});
    if (first !== undefined) move(clock, first.at, on, clock.now);
    const { cookie, account } = await setUp(app, then, demo);
    const staff = await employ(app, cookie, demo);
    const cookies = new Map([['director', cookie], ...staff.map((one) => [one.role, one.cookie] as const)]);
    for (const { step, at, key, answers } of inOrder(demo, on, await staffIn(app, cookie, demo))) {
      move(clock, at, on, accounts.store.now());
      const filled = fill(step, on, answers);
      const url = `/api/clinics/${demo.clinic.id}/${filled.path}`;
      const answer = await send(app, cookies.get(filled.by) ?? cookie, { ...filled, url, key });
      if (step.as !== undefined) answers.set(step.as, answer);
    }
    return { ...account, staff: staff.map(({ role, email, password }) => ({ role, email, password })) };
  } finally {
    await app.close();
  }
};
