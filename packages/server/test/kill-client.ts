import type { Seeded } from './kill-seeded.ts';

/** A request that may be sent again. */
export interface Asked {
  readonly what: 'person' | 'screening';
  readonly path: string;
  readonly key: string;
  readonly body: string;
  /** What was answered; null when the server was gone before. */
  readonly answer: Answer | null;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A server as one client sees it. */
export interface Client {
  readonly address: string;
  readonly cookie: string;
}

/** Sends one request; null when it is not answered to the end. */
export const send = async (
  { address, cookie }: Client,
  path: string,
  { body, key }: { readonly body?: string; readonly key?: string } = {},
): Promise<Answer | null> => {
  const bytes = crypto.getRandomValues(new Uint8Array(3));
  const headers = {
    cookie,
    'x-forwarded-for': `10.${bytes.join('.')}`,
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  try {
    const method = body === undefined ? 'GET' : 'POST';
    const response = await fetch(`${address}${path}`, { method, headers, ...(body !== undefined && { body }) });
    return { status: response.status, text: await response.text() };
  } catch {
    return null;
  }
};

const PEOPLE = '/api/clinics/north/people';
const SCREENINGS_OF_EACH = 3;
const CATEGORIES = ['states', 'medications'];

/** What is asked of a chart, in the words of the small made-up knowledge. */
const screeningOf = ({ below }: Seeded): object => {
  return { on: `2030-06-0${1 + below(9)}`, complete: CATEGORIES.slice(below(3)) };
};

/** One client: adds people and screens them, until the server is gone. What it asks is noted as it is answered, or not. */
export const write = async (
  client: Client,
  name: string,
  seeded: Seeded,
  note: (asked: Asked) => void,
): Promise<void> => {
  let count = 0;
  const ask = async (what: Asked['what'], path: string, value: object): Promise<Answer | null> => {
    count += 1;
    const one = { what, path, key: `${name}-${count}`, body: JSON.stringify(value) };
    const answer = await send(client, path, one);
    note({ ...one, answer });
    return answer?.status === 201 ? answer : null;
  };
  for (;;) {
    const added = await ask('person', PEOPLE, { name: `Pip ${name}` });
    if (added === null) return;
    const { person } = JSON.parse(added.text);
    for (let screened = 0; screened < SCREENINGS_OF_EACH; screened += 1)
      if ((await ask('screening', `${PEOPLE}/${person}/screenings`, screeningOf(seeded))) === null) return;
  }
};
