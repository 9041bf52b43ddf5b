import type { Artifact, TimelineEntry, TimelineKind } from '@primum/contract';
import type { Store } from '@primum/records';
import { textsOf } from '../texts.ts';
import { inForce } from './in-force.ts';
import { numbersOf, type OfPerson, openOf, type PersonRecord } from './person-records.ts';
import { tell } from './timeline-entries.ts';
import type { Telling, Told } from './timeline-told.ts';

/** An entry, without the name of its author. */
export type NamelessEntry = Omit<TimelineEntry, 'authorName'>;

/** Which entries. */
export interface WantedEntries {
  readonly kinds: readonly TimelineKind[];
  readonly before: number | undefined;
  readonly limit: number;
  readonly lang: string;
}

/** The kind of record in which each kind of entry is kept. */
const RECORDS: Readonly<Record<TimelineKind, string>> = {
  screening: 'screening',
  answers: 'answers',
  clearance: 'clearance',
  letter: 'clearance',
  override: 'override',
  agreement: 'agreement',
  decision: 'decision',
  treatment: 'treatment',
  'follow-up': 'follow-up',
  'adverse-event': 'adverse-event',
  identity: 'person',
  emergency: 'emergency',
};

/** How many records one page opens at the most: pages of answers that were not sent are no entries. */
const MOST = 400;

const isWanted = ({ kind }: NonNullable<Told>, kinds: readonly TimelineKind[]): boolean =>
  kinds.includes(kind) || (kind === 'letter' && kinds.includes('clearance'));

const entryOf = ({ number, at, author }: PersonRecord<unknown>, told: NonNullable<Told>): NamelessEntry => ({
  record: number,
  at,
  author,
  ...told,
});

const firstOf = async ({ database }: Store, { clinic, person }: OfPerson): Promise<number> => {
  const select = database.selectFrom('records').select('seq').where('clinic', '=', clinic).where('person', '=', person);
  return (await select.where('kind', '=', 'person').orderBy('seq').limit(1).executeTakeFirst())?.seq ?? 0;
};

/**
 * What happened with a person, newest first. Who shows it has said so in the audit log.
 * @returns with the record after which to go on; null at the end
 * @throws {Refusal} when the knowledge has no such language
 * @example const { entries } = await timelineOf(store, { clinic: 'north', person }, wanted, served)
 */
export const timelineOf = async (
  store: Store,
  of: OfPerson,
  { kinds, before, limit, lang }: WantedEntries,
  served: Artifact,
): Promise<{ readonly entries: readonly NamelessEntry[]; readonly last: number | null }> => {
  const { artifact } = await inForce(store, of.clinic, served);
  const texts = textsOf(artifact, lang);
  const telling: Telling = { store, clinic: of.clinic, served, texts, lang, first: await firstOf(store, of) };
  const entries: NamelessEntry[] = [];
  const recordKinds = [...new Set(kinds.map((kind) => RECORDS[kind]))];
  const numbers = await numbersOf(store, of, { kinds: recordKinds, before, limit: MOST });
  for (const number of numbers) {
    const record = await openOf<unknown>(store, of.clinic, number);
    const told = await tell(record, telling);
    if (told !== null && isWanted(told, kinds)) entries.push(entryOf(record, told));
    if (entries.length === limit) return { entries, last: number };
  }
  return { entries, last: numbers.length < MOST ? null : (numbers.at(-1) ?? null) };
};
