import { type Head, headOf, openStore, placeIn, type Store, storeAt, verify } from '@primum/records';
import { type Answer, type Asked, type Client, send } from './kill-client.ts';
import type { Environment } from './kill-server.ts';

/** How many requests are under way at once when they are sent again. */
const AT_ONCE = 8;

const all = async <T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<readonly U[]> => {
  const results: U[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE)
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  return results;
};

const parsed = ({ text }: Answer): Record<string, unknown> => JSON.parse(text);
const idIn = (answer: Answer): string => {
  const { person, screening } = parsed(answer);
  return String(person ?? screening);
};

/** The same but for `repeated`, in the same bytes. */
const sameAs = (before: Answer, now: Answer): boolean =>
  before.text.replace('"repeated":false', '"repeated":true') === now.text;

/** What a request came to that was sent once more: a fault, or whether it had been done without anybody having heard. */
const faultIn = (asked: Asked, again: Answer | null): string | null => {
  if (asked.answer !== null && asked.answer.status !== 201) return `${asked.key} was answered ${asked.answer.text}`;
  if (again?.status !== 201) return `${asked.key} sent again was answered ${again?.text ?? 'by nobody'}`;
  if (asked.answer === null) return null;
  return sameAs(asked.answer, again) ? null : `${asked.key}: ${asked.answer.text} has become ${again.text}`;
};

const KEPT_TWICE = 'two keys gave one record';

/** What sending everything again came to. */
export interface SentAgain {
  readonly faults: readonly string[];
  /** How many had been done though nobody had heard of it. */
  readonly unheard: number;
}

/** Sends every request again under its key: what was acknowledged has to come again as it was, and nothing twice. */
export const sendAgain = async (client: Client, asked: readonly Asked[]): Promise<SentAgain> => {
  const again = await all(asked, (one) => send(client, one.path, one));
  const faults = asked.flatMap((one, index) => faultIn(one, again[index] ?? null) ?? []);
  const ids = again.flatMap((answer) => (answer?.status === 201 ? [idIn(answer)] : []));
  const twice = new Set(ids).size === ids.length ? [] : [KEPT_TWICE];
  const unheard = asked.filter(({ answer }, index) => {
    const now = again[index];
    return answer === null && now?.status === 201 && parsed(now)['repeated'] === true;
  }).length;
  return { faults: [...faults, ...twice], unheard };
};

const reportIn = (text: string): string => text.slice(text.indexOf(',"report":') + 10, -1);

const replayFault = async (client: Client, { path, answer }: Asked): Promise<string | null> => {
  if (answer === null) return null;
  const url = `${path}/${idIn(answer)}`;
  const [read, replayed] = [await send(client, url), await send(client, `${url}/replay`)];
  if (read?.status !== 200 || reportIn(read.text) !== reportIn(answer.text)) return `${url} reads differently`;
  const same = replayed?.status === 200 && parsed(replayed)['same'] === true;
  return same && reportIn(replayed.text) === reportIn(answer.text) ? null : `${url} replays differently`;
};

/** Reads some acknowledged screenings, and screens them again: the bytes that were given out come again. */
export const replayed = async (client: Client, asked: readonly Asked[], most = 5): Promise<readonly string[]> => {
  const screenings = asked.filter(({ what, answer }) => what === 'screening' && answer?.status === 201);
  return (await all(screenings.slice(-most), (one) => replayFault(client, one))).filter((fault) => fault !== null);
};

const countOf = async (
  store: Store,
  table: 'records' | 'audit',
  column: 'kind' | 'action',
  values: readonly string[],
) => {
  const select = store.database.selectFrom(table).select(({ fn }) => fn.countAll().as('count'));
  return Number((await select.where('clinic', '=', 'north').where(column, 'in', values).executeTakeFirst())?.count);
};

/** What a store looks like from beside the server. */
export interface Looked {
  readonly faults: readonly string[];
  readonly head: Head | undefined;
}

/** What to expect of a store. */
export interface Expected {
  /** A head that was kept elsewhere. */
  readonly head: Head | undefined;
  /** How many people and screenings were asked for. */
  readonly kept: number;
  /** Whether every screening is screened again. */
  readonly replays: boolean;
}

const lookAt = async (store: Store, { head, kept, replays }: Expected): Promise<Looked> => {
  const verdict = await verify(store, 'north', { replays, ...(head !== undefined && { expected: head }) });
  const records = await countOf(store, 'records', 'kind', ['person', 'screening']);
  const audited = await countOf(store, 'audit', 'action', ['add-person', 'add-screening']);
  const faults = [
    ...(verdict.ok ? [] : [`${verdict.fault.place}: ${verdict.fault.what}`]),
    ...(records === kept ? [] : [`${kept} were asked for, and there are ${records}`]),
    ...(audited === kept ? [] : [`${kept} were asked for, and the audit log has ${audited}`]),
  ];
  return { faults, head: await headOf(store, 'north') };
};

/** Verifies both chains, on from a head that was kept elsewhere, and counts what is kept. */
export const look = async (environment: Environment, expected: Expected): Promise<Looked> => {
  const store = await openStore(storeAt(placeIn(environment)));
  try {
    return await lookAt(store, expected);
  } finally {
    await store.close();
  }
};
