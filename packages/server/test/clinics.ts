import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addClinic } from '@primum/records';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type Accounts, type Limits, makeLink, openData, ROLES, type Role } from '../src/index.ts';
import './cheap-passwords.ts';
import { type Served, serve } from './served.ts';

export const PASSWORD = 'made up for a test';

/** A server with a folder of its own, and nobody in it. */
export interface ServedClinics extends Served {
  readonly accounts: Accounts;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** On SQLite, or in the PostgreSQL database at an address. */
export const serveClinics = async (
  limits: Partial<Limits> = {},
  secure = false,
  database: string | null = null,
): Promise<ServedClinics> => {
  const folder = mkdtempSync(join(tmpdir(), 'primum-clinics-'));
  const accounts = await openData(join(folder, 'data'), { secure, database });
  const served = await serve(limits, accounts);
  const close = async (): Promise<void> => {
    await served.app.close();
    await accounts.store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...served, accounts, folder: join(folder, 'data'), close };
};

/** The cookies of an answer, as a browser sends them back. */
export const cookieOf = (response: LightMyRequestResponse): string =>
  response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');

/** A request, with its idempotency key. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ask = (app: FastifyInstance, { method, url, body, key, headers }: Asked, cookie?: string) =>
  app.inject({
    method,
    url,
    headers: {
      ...(cookie !== undefined && { cookie }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });

/** Somebody of a clinic, signed in. */
export const employ = async ({ app, accounts }: ServedClinics, clinic: string, role: Role): Promise<string> => {
  const { token } = await makeLink(accounts, { clinic, role });
  const body = { token, name: role, email: `${role}@${clinic}.example`, password: PASSWORD };
  const response = await ask(app, { method: 'POST', url: '/api/set-up', body });
  if (response.statusCode !== 200) throw new Error(response.body);
  return cookieOf(response);
};

/** A clinic with one of each role; their cookies by role. */
export const staffed = async (served: ServedClinics, clinic: string): Promise<Readonly<Record<Role, string>>> => {
  await addClinic(served.accounts.store, { id: clinic, name: clinic }, { author: 'test' });
  const cookies = { director: '', physician: '', practitioner: '', reception: '' };
  for (const role of ROLES) cookies[role] = await employ(served, clinic, role);
  return cookies;
};
