import { EVERYTHING, fact, ONE } from '../liftable.ts';
import { artifact } from '../served.ts';
import { CLINICAL, MEDICAL, made, type Row, type World } from './row.ts';

const OF = '/api/clinics/{clinic}/people/{person}/screenings/{id}/overrides';

/** The overrides of a screening of somebody of whom nothing else is known, in which a rule that may be lifted stands in the way. */
const overridesOf = async (world: World): Promise<string> => {
  const people = `${world.ofClinic}/people`;
  const { person } = await made<{ person: string }>(world, { method: 'POST', url: people, body: { name: 'Bo' } });
  const of = `${people}/${person}`;
  await made(world, { method: 'POST', url: `${of}/answers`, body: { facts: [fact(ONE.concept)] } });
  const body = { on: '2026-11-21', procedures: [ONE.procedure], complete: EVERYTHING };
  const { screening } = await made<{ screening: number }>(world, { method: 'POST', url: `${of}/screenings`, body });
  return `${of}/screenings/${screening}/overrides`;
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
      body: { rules: [ONE.rule], reason: artifact.overrides?.reasons[0], text: 'as discussed with the person today' },
    }),
  },
];
