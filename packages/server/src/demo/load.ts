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

/** The day that counts as today, which a step may move. */
interface Clock {
  on: string;
}

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

/** Makes the others who work there, each with a link of the director. */
const employ = async (app: FastifyInstance, director: string, { clinic, staff }: Demo) => {
  const all = [];
  for (const { role, name, email } of staff) {
    const url = `/api/clinics/${clinic.id}/staff`;
    const asked = { method: 'POST', url, headers: { cookie: director }, payload: { role } } as const;
    const link = requireDone(await app.inject(asked), 'clinic.yaml').json();
    const token = String(link.path).split('#')[1];
    const password = newPassword();
    const payload = { token, name, email, password };
    const response = requireDone(await app.inject({ method: 'POST', url: '/api/set-up', payload }), 'clinic.yaml');
    all.push({ role, email, password, cookie: cookieOf(response) });
  }
  return all;
};

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
  const clock: Clock = { on };
  const app = await quietServer(artifact, accounts, clock);
  try {
    const { cookie, account } = await setUp(app, accounts, demo);
    const staff = await employ(app, cookie, demo);
    const cookies = new Map([['director', cookie], ...staff.map((one) => [one.role, one.cookie] as const)]);
    for (const { file, steps } of demo.clients) {
      const answers = new Map<string, Readonly<Record<string, unknown>>>();
      for (const [at, step] of steps.entries()) {
        const filled = fill(step, on, answers satisfies Answers);
        const url = `/api/clinics/${demo.clinic.id}/${filled.path}`;
        clock.on = filled.today;
        const answer = await send(app, cookies.get(filled.by) ?? cookie, {
          ...filled,
          url,
          key: `demo:${file}:step-${at + 1}`,
        });
        if (step.as !== undefined) answers.set(step.as, answer);
      }
    }
    return { ...account, staff: staff.map(({ role, email, password }) => ({ role, email, password })) };
  } finally {
    await app.close();
  }
};
