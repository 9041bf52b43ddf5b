import { EVERYTHING, fact, ONE } from '../liftable.ts';
import { artifact } from '../served.ts';
import { CLINICAL, made, type Row, type World } from './row.ts';

const ON = '2026-11-21';
const OF = '/api/clinics/{clinic}/people/{person}';
const DECISION = `${OF}/screenings/{id}/decision`;
const waits = { decision: 'waits', steps: [{ what: 'Telephoned.', done: true }] };
const done = {
  at: `${ON}T10:00`,
  products: [{ name: 'Blue', lot: '7', expires: '2027-02' }],
  aftercare: { given: true },
};

const screened = async (world: World): Promise<string> => {
  const asked = { method: 'POST', url: `${world.ofPerson}/screenings`, body: { on: ON } } as const;
  return `${world.ofPerson}/screenings/${(await made<{ screening: number }>(world, asked)).screening}`;
};

/** Screens somebody in whose way one rule stands, overrides it, and decides to go on. */
export const goneAhead = async (world: World, said: object = fact(ONE.concept)) => {
  const post = <T>(url: string, body: object) =>
    made<T>(world, { method: 'POST', url: `${world.ofPerson}${url}`, body });
  await post('/answers', { facts: [said] });
  const asked = { on: ON, procedures: [ONE.procedure], complete: EVERYTHING };
  const { screening } = await post<{ screening: number }>('/screenings', asked);
  const override = { rules: [ONE.rule], reason: artifact.overrides?.reasons[0], text: 'as discussed with the person' };
  await post(`/screenings/${screening}/overrides`, override);
  const decision = await post<{ number: number }>(`/screenings/${screening}/decision`, { decision: 'goes-ahead' });
  const treat = { ...done, screening, procedure: ONE.procedure };
  return { world, post, screening, decision, treat, url: `${world.ofPerson}/treatments` };
};

/** A person of their own in whose way only stands what a physician may override, screened and overridden. */
const goingAhead = async (world: World) => {
  const people = `${world.ofClinic}/people`;
  const { person } = await made<{ person: string }>(world, {
    method: 'POST',
    url: people,
    body: { name: 'Bo', birthDate: '1990-05-01' },
  });
  return goneAhead({ ...world, person, ofPerson: `${people}/${person}` });
};

const treated = async (world: World) => {
  const { url, treat, world: own } = await goingAhead(world);
  const { id, etag } = await made<{ id: string }>(own, { method: 'POST', url, body: treat });
  return { url: `${url}/${id}`, etag };
};

export const AFTER_SESSION: readonly Row[] = [
  {
    route: `POST ${DECISION}`,
    may: CLINICAL,
    status: 201,
    request: async (world) => ({ method: 'POST', url: `${await screened(world)}/decision`, body: waits }),
  },
  {
    route: `GET ${DECISION}`,
    may: CLINICAL,
    status: 200,
    request: async (world) => ({ method: 'GET', url: `${await screened(world)}/decision` }),
  },
  {
    route: `POST ${OF}/treatments`,
    may: CLINICAL,
    status: 201,
    request: async (world) => {
      const { url, treat } = await goingAhead(world);
      return { method: 'POST', url, body: treat };
    },
  },
  {
    route: `GET ${OF}/treatments`,
    may: CLINICAL,
    status: 200,
    request: ({ ofPerson }) => ({ method: 'GET', url: `${ofPerson}/treatments?lang=pl` }),
  },
  {
    route: `GET ${OF}/treatments/{id}`,
    may: CLINICAL,
    status: 200,
    request: async (world) => ({ method: 'GET', url: (await treated(world)).url }),
  },
  {
    route: `PUT ${OF}/treatments/{id}`,
    may: CLINICAL,
    status: 200,
    request: async (world) => {
      const { url, etag } = await treated(world);
      return { method: 'PUT', url, body: { ...done, why: 'The lot was another one.' }, headers: { 'if-match': etag } };
    },
  },
  {
    route: `POST ${OF}/treatments/{id}/follow-ups`,
    may: CLINICAL,
    status: 201,
    request: async (world) => ({
      method: 'POST',
      url: `${(await treated(world)).url}/follow-ups`,
      body: { on: ON, state: 'well', text: 'Calm.' },
    }),
  },
  {
    route: `POST ${OF}/adverse-events`,
    may: CLINICAL,
    status: 201,
    request: ({ ofPerson }) => ({
      method: 'POST',
      url: `${ofPerson}/adverse-events`,
      body: { on: ON, what: 'Swollen for a day.', severity: 'mild', actions: 'Cooled.', reported: false },
    }),
  },
  {
    route: `GET ${OF}/adverse-events`,
    may: CLINICAL,
    status: 200,
    request: ({ ofPerson }) => ({ method: 'GET', url: `${ofPerson}/adverse-events` }),
  },
];
