import { type Artifact, didYouMean, token } from '@primum/contract';
import type { Report } from '@primum/engine';
import type { Printed, PrintedOverride } from '@primum/paper';
import {
  audit,
  type KeptScreening,
  listClinics,
  openRecord,
  type RecordNote,
  readPerson,
  type Store,
} from '@primum/records';
import type { AccountDatabase } from '../accounts/tables.ts';
import { Refusal } from '../problem.ts';
import { refuse } from '../read-body.ts';
import { textsBeside } from '../texts.ts';
import type { Identity } from './chart-of.ts';
import { artifactOf, reportIn } from './clearances-screening.ts';
import { namesOf } from './colleagues.ts';
import { contactOf } from './contact.ts';
import { counts, overridesOf } from './overrides-kept.ts';
import { giversOf } from './paper-givers.ts';
import { appointmentThen, roleOfMaker } from './paper-made.ts';

/** Which papers there are of a screening. */
export type PaperKind = 'record' | 'client-copy' | 'consent';

/** Which paper, of which screening of whom, for whom. */
export interface PaperOf {
  readonly kind: PaperKind;
  readonly clinic: string;
  readonly person: string;
  readonly screening: number;
  readonly by: string;
  readonly lang?: string | undefined;
  /** One of the procedures of the screening; all where nobody names one. */
  readonly procedure?: string | undefined;
}

const overridesIn = async (
  store: Store,
  database: AccountDatabase,
  of: PaperOf,
  said: Readonly<Record<string, string>>,
): Promise<readonly PrintedOverride[]> => {
  const all = (await overridesOf(store, of)).filter(counts);
  const who = all.flatMap(({ author, second }) => (second === null ? [author] : [author, second]));
  const nameOf = await namesOf({ database }, who);
  const named = (account: string): string => nameOf(account) ?? account;
  return all.map(({ overridden, reason, text, author, second, agreement, at }) => ({
    overridden,
    reason: said[reason] ?? reason,
    text,
    name: named(author),
    second: second === null || agreement === null ? null : { name: named(second), at: agreement.at },
    at,
  }));
};

const only = (report: Report, procedure: string | undefined): Report => {
  if (procedure === undefined) return report;
  const screenings = report.screenings.filter((one) => one.procedure === procedure);
  if (screenings.length > 0) return { ...report, screenings };
  const known = report.screenings.map((one) => one.procedure);
  throw refuse(
    `${token(procedure)} was not screened there; ${didYouMean(procedure, known, 'leave it out for all that were.')}`,
    'procedure',
  );
};

const openScreening = async (store: Store, { kind, clinic, person, screening, by }: PaperOf) => {
  const select = store.database.selectFrom('records').select('seq').where('clinic', '=', clinic);
  const own = select.where('seq', '=', screening).where('person', '=', person).where('kind', '=', 'screening');
  if ((await own.executeTakeFirst()) === undefined)
    throw new Refusal('not-found', 'There is no such screening of this person.');
  const { note, text } = await openRecord(store, clinic, screening);
  await audit(store, clinic, { actor: by, action: `print-${kind}`, person, record: screening });
  if (text === null) throw new Refusal('erased', 'This person was erased; nothing of them can be read.');
  const kept: KeptScreening = JSON.parse(text);
  const report: Report = JSON.parse(kept.report);
  return { note, opened: { number: screening, kept, report } };
};

/** When a record was made, by whom, and what they were then. */
const madeBy = async (
  store: Store,
  database: AccountDatabase,
  clinic: string,
  { at, hash, author }: RecordNote,
): Promise<Omit<Printed['record'], 'number'>> => {
  const nameOf = await namesOf({ database }, [author]);
  const role = await roleOfMaker(store, database, { clinic, account: author, at });
  return { at, hash, name: nameOf(author) ?? author, role };
};

/**
 * A kept screening with everything that is printed of it, by the knowledge that it was made with. That `by` prints it is in the audit log.
 * @throws {Refusal} when the person has no such screening, or it no such language or procedure
 * @example const printed = await printedOf({ store, database }, { kind: 'record', clinic: 'north', person, screening: 12, by: 'u7' }, served)
 */
export const printedOf = async (
  { store, database }: { readonly store: Store; readonly database: AccountDatabase },
  of: PaperOf,
  served: Artifact,
): Promise<Printed> => {
  const { clinic, person, by, screening } = of;
  const { note, opened } = await openScreening(store, of);
  const { kept } = opened;
  const artifact = await artifactOf(store, clinic, kept, served);
  const lang = of.lang ?? opened.report.lang;
  const texts = textsBeside(artifact, served, lang);
  const report = only(reportIn(artifact, opened, lang), of.procedure);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
  const { name, birthDate } = (await readPerson(store, clinic, person, { by })) as Identity;
  const named = (await listClinics(store)).find(({ id }) => id === clinic);
  const contact = await contactOf(store, clinic);
  return {
    clinic: named?.name ?? clinic,
    contact: [contact?.phone, contact?.email].flatMap((one) => one ?? []),
    person: { id: person, name, birthDate: kept.chart.patient.birthDate ?? birthDate ?? null },
    record: { number: screening, ...(await madeBy(store, database, clinic, note)) },
    appointment: await appointmentThen(store, { ...of, appointment: kept.appointment }),
    report,
    chart: kept.chart,
    givers: await giversOf(store, database, of),
    overrides: await overridesIn(store, database, of, artifact.overrides?.texts[lang] ?? {}),
    texts,
    artifact,
  };
};
