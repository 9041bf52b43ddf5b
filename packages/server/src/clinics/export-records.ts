import { type Head, openRecord, Refusal, type Store } from '@primum/records';

/** Whose data, who takes it, and when. */
export interface Exporting {
  readonly clinic: string;
  readonly person: string;
  readonly by: string;
}

/** A record of a person, as it goes out. */
export interface Exported extends Pick<Head, 'hash'> {
  readonly record: number;
  readonly kind: string;
  readonly at: string;
  readonly author: string;
  readonly content: unknown;
}

/** In which order the kinds of records go out; kinds that are not named come after, by name. */
const ORDER: readonly string[] = [
  'person',
  'answers',
  'screening',
  'clearance',
  'override',
  'agreement',
  'decision',
  'treatment',
  'follow-up',
  'adverse-event',
  'appointment',
  'scan',
];
const ROWS = 100;

const place = (kind: string): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);

const recordsOf = (store: Store, { clinic, person }: Exporting) =>
  store.database.selectFrom('records').where('clinic', '=', clinic).where('person', '=', person);

const kindsOf = async (store: Store, exporting: Exporting): Promise<readonly string[]> => {
  const rows = await recordsOf(store, exporting).select('kind').distinct().execute();
  return rows.map(({ kind }) => kind).toSorted((a, b) => place(a) - place(b) || a.localeCompare(b));
};

const numbersOf = async (
  store: Store,
  exporting: Exporting,
  kind: string,
  after: number,
): Promise<readonly number[]> => {
  const later = recordsOf(store, exporting).select('seq').where('kind', '=', kind).where('seq', '>', after);
  return (await later.orderBy('seq').limit(ROWS).execute()).map(({ seq }) => seq);
};

const opened = async (store: Store, clinic: string, seq: number): Promise<Exported> => {
  const { note, text } = await openRecord(store, clinic, seq);
  if (text === null) throw new Refusal('erased', 'This person was erased; nothing more can be kept of them or read.');
  const { kind, at, author, hash } = note;
  return { record: seq, kind, at, author, hash, content: JSON.parse(text) };
};

/** Every record of one kind of a person, oldest first, a page at a time. */
async function* ofKind(store: Store, exporting: Exporting, kind: string): AsyncGenerator<Exported> {
  for (let after = 0; ; ) {
    const numbers = await numbersOf(store, exporting, kind, after);
    for (const seq of numbers) yield opened(store, exporting.clinic, seq);
    const last = numbers.at(-1);
    if (last === undefined || numbers.length < ROWS) return;
    after = last;
  }
}

/**
 * Every record of a person, by kind and then oldest first. It does not write into the audit log; whoever gives it out does.
 * @example for await (const one of recordsToExport(store, { clinic: 'north', person, by: 'u1' })) write(one)
 */
export async function* recordsToExport(store: Store, exporting: Exporting): AsyncGenerator<Exported> {
  for (const kind of await kindsOf(store, exporting)) yield* ofKind(store, exporting, kind);
}
