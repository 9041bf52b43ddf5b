import type { Artifact } from '@primum/contract';
import type { DestinationStream } from 'pino';
import type { Accounts } from './accounts/accounts.ts';

/** What a request may cost. */
export interface Limits {
  /** Bytes of a body. */
  readonly body: number;
  /** How deep a body may be nested. */
  readonly depth: number;
  /** Requests to the API from one address in a minute. */
  readonly perMinute: number;
  /** Tries to sign in or to follow a link, from one address in a minute. */
  readonly signIns: number;
  /** Seconds in which a request has to have arrived as a whole, and in which a large one has to be screened. */
  readonly seconds: number;
  /** Bytes up to which a body is screened at once; a larger one is screened in a thread of its own. */
  readonly atOnce: number;
  /** Megabytes of memory that screening a large body may take. */
  readonly megabytes: number;
}

export const LIMITS: Limits = Object.freeze({
  body: 1024 * 1024,
  depth: 64,
  perMinute: 300,
  signIns: 10,
  seconds: 15,
  atOnce: 64 * 1024,
  megabytes: 512,
});

/** What a server is made of. */
export interface ServerOptions {
  /** The knowledge, compiled once. */
  readonly artifact: Artifact;
  /** Where log lines go. */
  readonly log: DestinationStream;
  readonly limits?: Partial<Limits>;
  /** The day asked about where a request names none, YYYY-MM-DD. Default: today where the server runs. */
  readonly today?: () => string;
  /** Whether a proxy in front tells the address of the caller; only then are its headers believed. */
  readonly behindProxy?: boolean;
  /** Who may do what, and the store of the clinics. Without it nobody signs in and nothing is kept. */
  readonly accounts?: Accounts;
  /** Whether everything that is kept is invented; the pages then say so. */
  readonly demo?: boolean;
  /** The folder of the console, built. Without it there is none. */
  readonly console?: string;
}

/** What the routes need. */
export interface Context {
  readonly artifact: Artifact;
  readonly limits: Limits;
  readonly today: () => string;
  readonly accounts: Accounts | null;
  readonly demo: boolean;
  readonly console: string | null;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Today where the server runs. */
export const today = (now = new Date()): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

/** The options with what they leave out. */
export const contextOf = (options: ServerOptions): Context => ({
  artifact: options.artifact,
  limits: { ...LIMITS, ...options.limits },
  today: options.today ?? (() => today()),
  accounts: options.accounts ?? null,
  demo: options.demo ?? false,
  console: options.console ?? null,
});
