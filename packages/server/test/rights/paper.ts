import { screen } from '@primum/engine';
import { EVERYTHING } from '../liftable.ts';
import { artifact, ON } from '../served.ts';
import { asked } from './clearances.ts';
import { CLINICAL, made, type Row, type World } from './row.ts';

const OF = '/api/clinics/{clinic}/people/{person}';

/** A procedure against which nothing stands in somebody of whom everything was asked and nothing found. */
const PROCEDURE = artifact.procedures
  .map(({ id }) => id)
  .find((id) => {
    const request = { on: ON, procedures: [id], complete: EVERYTHING };
    const { screenings } = screen(artifact, { patient: { id: 'p', birthDate: '1990-05-01' }, facts: [] }, request);
    return screenings[0]?.outcome === 'no-contraindication-found';
  });

/** A screening of somebody of whom nothing is found, so that there is something to consent to. */
const screened = async (world: World): Promise<string> => {
  const body = { name: 'Bo', birthDate: '1990-05-01' };
  const { person } = await made<{ person: string }>(world, { method: 'POST', url: `${world.ofClinic}/people`, body });
  const url = `${world.ofClinic}/people/${person}/screenings`;
  const asking = { on: ON, procedures: [PROCEDURE], complete: EVERYTHING };
  const { screening } = await made<{ screening: number }>(world, { method: 'POST', url, body: asking });
  return `${url}/${screening}/paper`;
};

export const PAPER: readonly Row[] = [
  ...['record', 'client-copy', 'consent'].map(
    (kind): Row => ({
      route: `GET ${OF}/screenings/{id}/paper/${kind}`,
      may: CLINICAL,
      status: 200,
      request: async (world) => ({ method: 'GET', url: `${await screened(world)}/${kind}?lang=pl` }),
    }),
  ),
  {
    route: `GET ${OF}/clearances/{id}/paper`,
    may: CLINICAL,
    status: 200,
    request: async (world) => ({ method: 'GET', url: `${(await asked(world)).url}/paper` }),
  },
];
