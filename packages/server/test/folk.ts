import type { LightMyRequestResponse } from 'fastify';
import { type Asked, ask, type ServedClinics, staffed } from './clinics.ts';

let keys = 0;

/** A clinic at work: its people are added by reception, everything else is asked by the practitioner. */
export const folkOf = async (served: ServedClinics, clinic = 'north') => {
  const staff = await staffed(served, clinic);
  const base = `/api/clinics/${clinic}`;
  const key = (): string => `key-of-${clinic}-${(keys += 1)}`;
  const as = (cookie: string) => (asked: Asked) =>
    ask(served.app, { key: key(), ...asked, url: `${base}${asked.url}` }, cookie);
  const [work, desk, director] = [as(staff.practitioner), as(staff.reception), as(staff.director)];
  const post = (url: string, body: unknown, more: Partial<Asked> = {}): Promise<LightMyRequestResponse> =>
    work({ method: 'POST', url, body, ...more });
  const get = (url: string) => work({ method: 'GET', url });
  const put = (url: string, body: unknown, etag?: string | string[] | number) =>
    work({ method: 'PUT', url, body, ...(etag !== undefined && { headers: { 'if-match': String(etag) } }) });
  const person = async (identity: object = {}): Promise<string> => {
    const added = await desk({ method: 'POST', url: '/people', body: { name: 'Ada Lovelace', ...identity } });
    if (added.statusCode !== 201) throw new Error(added.body);
    return `/people/${added.json().person}`;
  };
  /** What the audit log says was done. */
  const done = async (): Promise<readonly string[]> => {
    const { entries } = (await director({ method: 'GET', url: '/audit?limit=200' })).json();
    return entries.map(({ action }: { action: string }) => action);
  };
  return {
    ...served,
    store: served.accounts.store,
    clinic,
    staff,
    key,
    work,
    desk,
    director,
    post,
    get,
    put,
    person,
    done,
  };
};
