import { Problem, problemIn } from './problem.ts';

/** What goes with a request. */
export interface Sending {
  readonly body?: unknown;
  /** The key of a request that makes something: the same for a repetition of the same wish, so that it is made once. */
  readonly key?: string;
  /** The version that was seen of what is to be changed. */
  readonly version?: string;
  readonly signal?: AbortSignal;
}

/** An answer, with its version where it has one. */
export interface Answered<T> {
  readonly value: T;
  readonly version: string | null;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const headersOf = ({ body, key, version }: Sending): Headers => {
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (key !== undefined) headers.set('idempotency-key', key);
  if (version !== undefined) headers.set('if-match', version);
  return headers;
};

const send = async (method: Method, path: string, sending: Sending): Promise<Response> => {
  const { body, signal } = sending;
  try {
    return await fetch(`/api${path}`, {
      method,
      headers: headersOf(sending),
      credentials: 'same-origin',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal !== undefined && { signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem({ kind: 'offline', status: 0, detail: 'No answer came from the server.' });
  }
};

/**
 * Asks the server of this page, and gives the answer with its version.
 * @throws {Problem} what the server refused, or that no answer came
 * @example const { value, version } = await ask<Person>('GET', `/clinics/${clinic}/people/${person}`)
 */
export const ask = async <T>(method: Method, path: string, sending: Sending = {}): Promise<Answered<T>> => {
  const response = await send(method, path, sending);
  if (!response.ok) throw await problemIn(response);
  const value: T = response.status === 204 ? undefined : await response.json();
  return { value, version: response.headers.get('etag') };
};

/**
 * Reads something.
 * @throws {Problem} as `ask`
 * @example useQuery({ queryKey: ['today', clinic], queryFn: ({ signal }) => read<Today>(`/clinics/${clinic}/today`, signal) })
 */
export const read = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  (await ask<T>('GET', path, signal === undefined ? {} : { signal })).value;

/** A new key for something that is to be made once. Keep it until it is made, also over repetitions. */
export const freshKey = (): string => crypto.randomUUID();
