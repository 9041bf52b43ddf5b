import { type Asked, ask, cookieOf, staffed } from './clinics.ts';
import type { Clocked } from './clocked.ts';
import { artifact } from './served.ts';

export const BORN = '1990-05-01';
export const DATE = { day: '1', month: '5', year: '1990' };
export const WRONG = { ...DATE, year: '1991' };
export const [PROCEDURE = ''] = artifact.procedures.map(({ id }) => id);

let keys = 0;

/** A client with an appointment, and what a test does with their links. */
export const inviteIn = async (served: Clocked, clinic = 'north') => {
  const staff = await staffed(served, clinic);
  const { app } = served;
  const as = (asked: Asked, cookie = staff.reception) =>
    ask(app, { key: `key-of-a-link-${(keys += 1)}`, ...asked }, cookie);
  const made = async (url: string, body: object) => {
    const response = await as({ method: 'POST', url, body }, staff.director);
    if (response.statusCode !== 201) throw new Error(response.body);
    return response.json();
  };
  const people = `/api/clinics/${clinic}/people`;
  const client = async (identity: object = { birthDate: BORN }): Promise<string> =>
    `${people}/${(await made(people, { name: 'Ada Canary', ...identity })).person}`;
  const booked = async (of: string, at = '2026-11-23T14:30'): Promise<string> =>
    (await made(`${of}/appointments`, { at, procedures: [PROCEDURE] })).id;
  const link = async (of: string, appointment: string, more: object = {}): Promise<string> =>
    (await made(`${of}/links`, { appointment, ...more })).path;
  const listed = async (of: string) => (await as({ method: 'GET', url: `${of}/links` })).json().links;
  return { staff, as, client, booked, link, listed };
};

/** What a browser of a client does. */
export const browsing = ({ app }: Clocked) => {
  const get = (url: string, cookie?: string) =>
    app.inject({ method: 'GET', url, headers: { ...(cookie !== undefined && { cookie }) } });
  const opened = async (path: string): Promise<string> => {
    const response = await get(path);
    if (response.statusCode !== 303) throw new Error(`${response.statusCode} ${response.body}`);
    return cookieOf(response).split('; ')[0] ?? '';
  };
  const give = (
    cookie: string,
    date: object,
    more: Readonly<Record<string, string | undefined>> = {},
    url = '/intake/birth-date',
  ) => {
    const headers = {
      cookie,
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...more,
    };
    return app.inject({
      method: 'POST',
      url,
      // A browser of before 2023 does not say where it asks from.
      headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
      payload: new URLSearchParams(Object.entries(date)).toString(),
    });
  };
  const verified = async (path: string): Promise<string> => {
    const cookie = await opened(path);
    const { statusCode } = await give(cookie, DATE);
    if (statusCode !== 303) throw new Error(String(statusCode));
    return cookie;
  };
  return { get, opened, give, verified };
};
