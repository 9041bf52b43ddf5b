import { audit } from '@primum/records';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../problem.ts';
import { type Accounts, type Caller, callerOf, roleIn } from './accounts.ts';
import { openEmergency } from './emergency.ts';
import type { Role } from './tables.ts';

const ALL = ['director', 'physician', 'practitioner', 'reception'] as const;
const CLINICAL = ['director', 'physician', 'practitioner'] as const;
/** Clearances and overrides need a physician (the conflict register, C21). */
const MEDICAL = ['director', 'physician'] as const;
const DIRECTOR = ['director'] as const;

/** Who may do what in their own clinic. In another one nobody may do anything. */
export const RIGHTS = Object.freeze({
  'read-person': ALL,
  'change-person': ALL,
  'erase-person': DIRECTOR,
  'export-person': MEDICAL,
  'read-appointment': ALL,
  'change-appointment': ALL,
  'invite-client': ALL,
  'read-chart': CLINICAL,
  'change-chart': CLINICAL,
  'add-screening': CLINICAL,
  'read-screening': CLINICAL,
  'ask-clearance': CLINICAL,
  'read-clearance': CLINICAL,
  'decide-clearance': MEDICAL,
  'read-override': CLINICAL,
  'add-override': MEDICAL,
  'decide-screening': CLINICAL,
  'read-treatment': CLINICAL,
  'add-treatment': CLINICAL,
  'read-knowledge': ALL,
  'read-protocol': CLINICAL,
  'change-protocol': MEDICAL,
  'read-contact': ALL,
  'change-contact': DIRECTOR,
  'change-source': DIRECTOR,
  'read-colleagues': ALL,
  'read-staff': DIRECTOR,
  'change-staff': DIRECTOR,
  'read-audit': DIRECTOR,
  'verify-records': DIRECTOR,
  'claim-emergency': ALL,
} as const satisfies Record<string, readonly Role[]>);
export type Right = keyof typeof RIGHTS;

/** What an emergency opens beside: to read, of the one person that it was claimed for. */
const IN_EMERGENCY: readonly Right[] = [
  'read-chart',
  'read-screening',
  'read-clearance',
  'read-override',
  'read-treatment',
];

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, where the route wants to know. */
    caller: Caller | null;
  }
}

/** Who asks; a refusal when nobody is signed in. */
const requireCaller = async (accounts: Accounts, request: FastifyRequest, reply: FastifyReply): Promise<Caller> => {
  const { value, cookies } = await callerOf(accounts, request.headers.cookie);
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  if (value === null) throw new Refusal('not-signed-in', 'Nobody is signed in; sign in with POST /api/session.');
  request.caller = value;
  return value;
};

/** A hook that runs before anything is read: only who is signed in goes on. */
export const signedIn =
  (accounts: Accounts) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> =>
    void (await requireCaller(accounts, request, reply));

/** A part of the address as it was written, where it may be an id; nothing has looked at it yet. */
const namedIn = ({ params }: FastifyRequest, name: 'clinic' | 'person'): string => {
  const named: Readonly<Record<string, unknown>> = typeof params === 'object' ? { ...params } : {};
  const value = named[name];
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : '';
};

/** Whether somebody who works there has an emergency open in which they may do this; the audit log then says so before anything is given out. */
const mayInEmergency = async (
  { store }: Accounts,
  right: Right,
  request: FastifyRequest,
  account: string,
): Promise<boolean> => {
  if (!IN_EMERGENCY.includes(right) || request.method !== 'GET') return false;
  const [clinic, person] = [namedIn(request, 'clinic'), namedIn(request, 'person')];
  const record = await openEmergency(store, { clinic, person, account });
  if (record === null) return false;
  await audit(store, clinic, { actor: account, action: `emergency-${right}`, person, record });
  return true;
};

/** A hook that runs before anything is read: only who has the right goes on, by role or in an emergency. A clinic that is not there is like one of others. */
export const only =
  (accounts: Accounts, right: Right) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { account } = await requireCaller(accounts, request, reply);
    const role = await roleIn(accounts, account, namedIn(request, 'clinic'));
    const roles: readonly Role[] = RIGHTS[right];
    if (role !== null && (roles.includes(role) || (await mayInEmergency(accounts, right, request, account)))) return;
    throw new Refusal('not-allowed', 'You may not do this in this clinic; its director can tell who may.');
  };

/** Who asks, behind one of these hooks. */
export const callerIn = ({ caller }: FastifyRequest): Caller => {
  if (caller === null) throw new TypeError('a route that asks who calls lets nobody else in');
  return caller;
};

/** The id of who asks, for what is written down. */
export const authorOf = (request: FastifyRequest): string => callerIn(request).account;
