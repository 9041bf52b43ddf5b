// A clinic with staff, a person and a client who opened a link; and valid requests to it.
import { type Asked, ask, cookieOf, type ServedClinics, staffed } from './clinics.ts';
import type { Sent } from './fuzz-asked.ts';
import { key, made, type World } from './rights/row.ts';
import { artifact, ON } from './served.ts';

/** The clinic of rights, with a client beside its staff. */
export interface FuzzWorld extends World {
  /** The cookie of a client who has given the birth date. */
  readonly client: string;
  /** Something that the client is asked. */
  readonly concept: string;
}

const FORM = 'application/x-www-form-urlencoded';
const BORN = { day: '1', month: '5', year: '1990' };

const clientIn = async (world: World): Promise<string> => {
  const booking = { at: '2099-12-01T10:00', procedures: artifact.procedures.slice(0, 1).map(({ id }) => id) };
  const post = <T>(url: string, body: object) =>
    made<T>(world, { method: 'POST', url: `${world.ofPerson}/${url}`, body });
  const { id: appointment } = await post<{ id: string }>('appointments', booking);
  const { path } = await post<{ path: string }>('links', { appointment });
  const [cookie = ''] = cookieOf(await world.app.inject({ method: 'GET', url: path })).split('; ');
  const headers = { cookie, 'content-type': FORM, 'sec-fetch-site': 'same-origin' };
  const payload = new URLSearchParams(BORN).toString();
  const given = await world.app.inject({ method: 'POST', url: '/intake/birth-date', headers, payload });
  if (given.statusCode !== 303) throw new Error(given.body);
  return cookie;
};

/** Something that stands for good and that nothing lifts: whoever has said yes to it is never let go ahead. */
const GRAVE = artifact.rules.flatMap(({ criterion, columns }) => {
  const own = artifact.procedures.filter(({ founding }) => founding).map(({ id }) => columns[id]);
  const never = own.every(
    (one) => one !== undefined && 'disposition' in one && one.disposition === 'contraindicated' && one.lift === null,
  );
  return never && 'concept' in criterion && artifact.concepts[criterion.concept]?.lasts === 'standing'
    ? [criterion.concept]
    : [];
})[0];

const personIn = async <T extends World>(world: T): Promise<T> => {
  const body = { name: 'Ada', birthDate: '1990-05-01' };
  const asked = { method: 'POST', url: `${world.ofClinic}/people`, body } as const;
  const { person } = await made<{ person: string }>(world, asked);
  return { ...world, person, ofPerson: `${world.ofClinic}/people/${person}` };
};

/** The same clinic with another person in it, who has said yes to something grave. */
export const renewed = async <T extends World>(before: T): Promise<T> => {
  const world = await personIn(before);
  const facts = [{ concept: GRAVE, answer: 'yes', on: ON }];
  await made(world, { method: 'POST', url: `${world.ofPerson}/answers`, body: { facts } });
  return world;
};

/** A world of its own on a server. The person in it has said yes to something grave; the client is somebody else. */
export const worldIn = async (served: ServedClinics): Promise<FuzzWorld> => {
  const staff = await staffed(served, 'north');
  await staffed(served, 'south');
  const empty = { app: served.app, staff, person: '', ofClinic: '/api/clinics/north', ofPerson: '' };
  const client = await clientIn(await personIn(empty));
  const world = await renewed(empty);
  const { questions } = (await ask(world.app, { method: 'GET', url: '/api/intake' }, client)).json();
  return { ...world, client, concept: String(questions[0]?.concept) };
};

/** What acts on a session acts on one that nothing else needs. */
export const cookieFor = (route: string, { staff, client }: FuzzWorld): string => {
  if (route.includes('/intake')) return client;
  return route.includes('/session') ? staff.practitioner : staff.director;
};

/** A request as it goes out; what belongs to a page is a form. */
export const sentOf = ({ method, url, body, headers }: Asked, cookie: string): Sent => {
  const asForm = url.startsWith('/intake');
  const type = { 'content-type': asForm ? FORM : 'application/json' };
  const payload = asForm ? new URLSearchParams(Object.entries(Object(body))).toString() : JSON.stringify(body);
  return {
    method,
    url,
    headers: { cookie, 'idempotency-key': key(), ...(body !== undefined && type), ...headers },
    ...(body !== undefined && { payload }),
  };
};
