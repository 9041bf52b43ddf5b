import { fileURLToPath } from 'node:url';
import { InputError, token } from '@primum/contract';
import { placeIn } from '@primum/records';
import type { FastifyInstance } from 'fastify';
import type { Accounts } from './accounts/accounts.ts';
import { resetDirector } from './accounts/operator.ts';
import { firstLink } from './accounts/set-up.ts';
import { openData } from './data.ts';
import { freshFolder } from './demo/folder.ts';
import { type DemoAccount, loadDemo } from './demo/load.ts';
import { loadKnowledge } from './knowledge.ts';
import { Refusal } from './problem.ts';
import { buildServer } from './server.ts';

/** Where to listen, as the environment says. */
interface Place {
  readonly host: string;
  readonly port: number;
}

const placeOf = (environment: NodeJS.ProcessEnv): Place => {
  const { PORT: written = '8080', HOST: host = '127.0.0.1' } = environment;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (!(port <= 65_535)) throw new InputError('PORT', `${token(written)} is no port; give a number from 0 to 65535.`);
  return { host, port };
};

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there already; set PORT to another number.',
  EACCES: 'this port needs more rights; set PORT to a number above 1023.',
  EADDRNOTAVAIL: 'this machine has no such address; set HOST to one of its own.',
  ENOTFOUND: 'there is no such host; set HOST to an address of this machine.',
};

const listen = async (app: FastifyInstance, { host, port }: Place): Promise<string> => {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const sentence = WHY[code];
    throw sentence === undefined ? error : new InputError(`${host}:${port}`, sentence);
  }
};

/** Where `npm start` builds the console. */
const CONSOLE = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** How long requests that are under way may take to end. */
const GRACE_MS = 10_000;

/** Stops once: no new requests, those under way are answered, then the process ends by itself. */
const stopOn = (app: FastifyInstance, signals: readonly NodeJS.Signals[]): void => {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    app.log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    app.close().then(
      () => app.log.info({}, 'stopped'),
      () => process.exit(1),
    );
  };
  for (const signal of signals) process.on(signal, stop);
};

/** A server that listens. */
export interface Started {
  readonly address: string;
  /** The link for the first director, where there is none yet. */
  readonly setUp: string | null;
  /** With what somebody signs in to the invented clinic; null where it is none. */
  readonly demo: DemoAccount | null;
}

/** Whether only this machine can reach an address of its own. */
const isLoopback = (host: string): boolean => /^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host);

/** Where an invented clinic is kept, and nothing else, whatever the environment says of places. */
const DEMO_DATA = 'data-demo';

const openPlace = (environment: NodeJS.ProcessEnv, demo: boolean, secure: boolean): Promise<Accounts> => {
  if (demo) {
    freshFolder(DEMO_DATA);
    return openData(DEMO_DATA, { secure });
  }
  const { folder, ...more } = placeIn(environment);
  return openData(folder, { ...more, secure });
};

/**
 * Makes a link for a director who is locked out, in the place that the environment names; no server is started.
 * @returns its path on whichever server serves that place
 * @throws {InputError} one sentence, when nobody is found or the place cannot be opened
 */
export const resetIn = async (environment: NodeJS.ProcessEnv, email: string): Promise<string> => {
  const accounts = await openPlace(environment, false, false);
  try {
    return `/reset#${(await resetDirector(accounts, email)).token}`;
  } catch (error) {
    throw error instanceof Refusal ? new InputError('--reset', error.message) : error;
  } finally {
    await accounts.store.close();
  }
};

/**
 * Starts a server as the environment says (`PORT`, `HOST`, `PRIMUM_DATA`, `DATABASE_URL`, `PRIMUM_MASTER_KEY`, `PRIMUM_KNOWLEDGE`,
 * `PRIMUM_BEHIND_PROXY`).
 * @param demo an invented clinic in a folder of its own, made anew
 * @throws {InputError} one sentence, when it cannot be started so
 */
export const start = async (environment: NodeJS.ProcessEnv, { demo = false } = {}): Promise<Started> => {
  const place = placeOf(environment);
  const behindProxy = environment['PRIMUM_BEHIND_PROXY'] === '1';
  const artifact = await loadKnowledge();
  const secure = behindProxy || !isLoopback(place.host);
  const accounts = await openPlace(environment, demo, secure);
  const app = await buildServer({ artifact, log: process.stderr, behindProxy, accounts, demo, console: CONSOLE });
  app.addHook('onClose', () => accounts.store.close());
  try {
    const account = demo ? await loadDemo(accounts, artifact) : null;
    const address = await listen(app, place);
    const link = await firstLink(accounts);
    stopOn(app, ['SIGTERM', 'SIGINT']);
    app.log.info({ version: artifact.version, sha256: artifact.sha256 }, 'started');
    return { address, setUp: link === null ? null : `${address}/set-up#${link.token}`, demo: account };
  } catch (error) {
    await app.close();
    throw error;
  }
};
