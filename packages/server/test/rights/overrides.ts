import { ask } from '../clinics.ts';
import { EVERYTHING, fact, ONE, type Ruled, TWO } from '../liftable.ts';
import { artifact } from '../served.ts';
import { CLINICAL, key, MEDICAL, made, type Row, type World } from './row.ts';

const OF = '/api/clinics/{clinic}/people/{person}/screenings/{id}/overrides';

const REASON = artifact.overrides?.reasons[0];
const TEXT = 'as discussed with the person today';

/** The overrides of a screening of somebody of whom nothing else is known, in which a rule that may be lifted stands in the way. */
const overridesOf = async (world: World, ruled: Ruled = ONE): Promise<string> => {
  const people = `${world.ofClinic}/people`;
  const { person } = await made<{ person: string }>(world, { method: 'POST', url: people, body: { name: 'Bo' } });
  const of = `${people}/${person}`;
  await made(world, { method: 'POST', url: `${of}/answers`, body: { facts: [fact(ruled.concept)] } });
  const body = { on: '2026-11-21', procedures: [ruled.procedure], complete: EVERYTHING };
  const { screening } = await made<{ screening: number }>(world, { method: 'POST', url: `${of}/screenings`, body });
  return `${of}/screenings/${screening}/overrides`;
};

/** An override by one of those who may, that waits for another of them. */
const waitingFor = async (world: World, second: 'director' | 'physician'): Promise<string> => {
  const url = await overridesOf(world, TWO);
  const { colleagues } = await made<{ colleagues: readonly { readonly account: string; readonly role: string }[] }>(
    world,
    { method: 'GET', url: `${world.ofClinic}/colleagues` },
  );
  const account = colleagues.find(({ role }) => role === second)?.account;
  const body = { rules: [TWO.rule], reason: REASON, text: TEXT, second: account };
  const author = world.staff[second === 'director' ? 'physician' : 'director'];
  const response = await ask(world.app, { method: 'POST', url, body, key: key() }, author);
  return `${url}/${response.json().override}/agreement`;
};

export const OVERRIDES: readonly Row[] = [
  {
    route: `GET ${OF}`,
    may: CLINICAL,
    status: 200,
    request: async (world) => ({ method: 'GET', url: await overridesOf(world) }),
  },
  {
    route: `POST ${OF}`,
    may: MEDICAL,
    status: 201,
    request: async (world) => ({
      method: 'POST',
      url: await overridesOf(world),
      body: { rules: [ONE.rule], reason: REASON, text: TEXT },
    }),
  },
  {
    route: `POST ${OF}/{override}/agreement`,
    may: MEDICAL,
    status: 201,
    request: async (world, by) => ({
      method: 'POST',
      url: await waitingFor(world, by === 'physician' ? by : 'director'),
      body: { agrees: true },
    }),
  },
];
