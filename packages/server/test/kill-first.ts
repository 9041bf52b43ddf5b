import type { Client } from './kill-client.ts';
import type { Seeded } from './kill-seeded.ts';
import { type Environment, launch, type Running } from './kill-server.ts';

export const SIGNING_IN = { email: 'ada@north.example', password: 'made up for a test' };

/** A start and a set-up take about so many steps towards the disk. */
const STEPS = 130;

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.replace(/;.*$/, ''))
    .join('; ');

/** A server, and its director signed in. */
export interface Entered extends Client {
  readonly running: Running;
}

/** Follows the printed link where there is one, and signs in where there is none; null when the server is gone meanwhile. */
export const enter = async ({ address, token }: Running): Promise<string | null> => {
  const [path, body] =
    token === null
      ? ['/api/session', SIGNING_IN]
      : ['/api/set-up', { ...SIGNING_IN, name: 'Ada', token, clinic: { id: 'north', name: 'North' } }];
  const headers = { 'content-type': 'application/json' };
  const asked = fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const response = await asked.catch(() => null);
  const text = await response?.text().catch(() => null);
  if (response === null || text === null) return null;
  if (response.status !== 200) throw new Error(`${path} was answered ${text}`);
  return cookieOf(response);
};

/** Starts a server, which must come to listen. */
export const started = async (environment: Environment): Promise<Running> => {
  const running = await launch(environment);
  if (running === null) throw new Error('the server was killed by somebody else');
  return running;
};

/** Starts a server over nothing, and kills it some times on its way from there to a clinic; in the end it must be there. */
export const firstStart = async (environment: Environment, seeded: Seeded, kills: number): Promise<Entered> => {
  for (let killed = 0; killed < kills; killed += 1) {
    const running = await launch(environment, 1 + seeded.below(STEPS));
    if (running === null) continue;
    await enter(running);
    await running.end();
  }
  const running = await started(environment);
  const cookie = await enter(running);
  if (cookie === null) throw new Error('the server was gone before its set-up');
  return { running, address: running.address, cookie };
};
