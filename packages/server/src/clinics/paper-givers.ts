import { isDeepStrictEqual } from 'node:util';
import type { Giver } from '@primum/paper';
import { openRecord, type Store } from '@primum/records';
import type { AccountDatabase } from '../accounts/tables.ts';
import { CLIENT } from '../intake/sessions.ts';
import type { KeptAnswers } from './chart-of.ts';
import { namesOf } from './colleagues.ts';

/** What a record of answers holds; `intake` where its client answered page by page. */
interface Told {
  readonly thing: string;
  readonly content: KeptAnswers & { readonly intake?: { readonly lang: string; readonly sent: boolean } };
}

/** A screening of a person. */
interface OfScreening {
  readonly clinic: string;
  readonly person: string;
  readonly screening: number;
}

const openBefore = async (store: Store, { clinic, person, screening }: OfScreening) => {
  const select = store.database.selectFrom('records').select('seq').where('clinic', '=', clinic);
  const own = select.where('person', '=', person).where('kind', '=', 'answers').where('seq', '<', screening);
  const rows = await own.orderBy('seq').execute();
  return Promise.all(rows.map(({ seq }) => openRecord(store, clinic, seq)));
};

type Opened = Awaited<ReturnType<typeof openBefore>>[number];

const toldIn = ({ text }: Opened): Told | null => (text === null ? null : JSON.parse(text));

/** Whether answers count as they stand in a record and did not before it: they were sent, or some of them cannot wait. */
const isGiven = ({ thing, content }: Told, before: readonly (Told | null)[]): boolean => {
  if (content.intake?.sent !== false) return true;
  const last = before.findLast((one) => one?.thing === thing)?.content;
  return content.withdrawn === null && !isDeepStrictEqual(content.facts, last?.facts);
};

/**
 * Who gave the answers that were on file when a screening was made, when, and in which language they were asked, by where its chart names
 * them. What a client has not sent yet was no answer then, but for what cannot wait.
 * @example (await giversOf(store, database, { clinic: 'north', person, screening: 12 })).get('answers/a1')?.name
 */
export const giversOf = async (
  store: Store,
  database: AccountDatabase,
  of: OfScreening,
): Promise<ReadonlyMap<string, Giver>> => {
  const opened = await openBefore(store, of);
  const nameOf = await namesOf(
    { database },
    opened.map(({ note }) => note.author),
  );
  const told = opened.map(toldIn);
  return new Map(
    opened.flatMap(({ note }, at): readonly (readonly [string, Giver])[] => {
      const one = told[at] ?? null;
      if (one === null || !isGiven(one, told.slice(0, at))) return [];
      const {
        thing,
        content: { from, intake },
      } = one;
      const name = note.author === CLIENT ? CLIENT : (nameOf(note.author) ?? note.author);
      return [[`answers/${thing}`, { from, name, at: note.at, lang: intake?.lang ?? null }]];
    }),
  );
};
