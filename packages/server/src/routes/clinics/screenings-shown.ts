import type { Report } from '@primum/engine';
import { type KeptScreening, type OpenedRecord, openRecord, type RecordNote, type Store } from '@primum/records';
import type * as z from 'zod';
import { Refusal } from '../../problem.ts';
import type { screeningParams } from '../clinic-schemas.ts';

/** An object as JSON, with a report in it whose bytes are as they were kept. */
export const withReport = (about: object, report: string): string =>
  `${JSON.stringify(about).slice(0, -1)},"report":${report}}`;

type Place = z.infer<typeof screeningParams>;

/** The number of a screening of this person; a refusal for every other record, before anything is opened. */
export const screeningOf = async (store: Store, { clinic, person, id }: Place): Promise<number> => {
  const select = store.database.selectFrom('records').select('seq').where('clinic', '=', clinic);
  const own = select.where('seq', '=', Number(id)).where('person', '=', person).where('kind', '=', 'screening');
  if ((await own.executeTakeFirst()) === undefined)
    throw new Refusal('not-found', 'There is no such screening of this person.');
  return Number(id);
};

const isScreening = (content: unknown): content is KeptScreening =>
  typeof content === 'object' && content !== null && 'report' in content;

/** A screening as it was kept. */
export const shown = ({ seq, person, at, author, hash, content }: OpenedRecord): string => {
  if (!isScreening(content)) throw new Refusal('erased', 'This person was erased; nothing of them can be read.');
  const { chart, request, knowledge, appointment = null, nothingNewSince = null, report } = content;
  const { version, sha256 } = knowledge;
  const about = {
    screening: seq,
    at,
    hash,
    person,
    author,
    appointment,
    nothingNewSince,
    chart,
    request,
    knowledge: { version, sha256 },
  };
  return withReport(about, report);
};

/** What a list says of a screening. */
export const inList = async (store: Store, clinic: string, { seq, at, author, hash }: RecordNote) => {
  const { text } = await openRecord(store, clinic, seq);
  if (text === null) throw new Refusal('erased', 'This person was erased; nothing of them can be read.');
  const { report }: KeptScreening = JSON.parse(text);
  const { on, screenings }: Report = JSON.parse(report);
  const outcomes = screenings.map(({ procedure, outcome, headline }) => ({ procedure, outcome, headline }));
  return { screening: seq, at, author, hash, on, outcomes };
};
