import type { Artifact } from '@primum/contract';
import type { Store } from '@primum/records';
import { inForce } from '../clinics/in-force.ts';
import { textsOf } from '../texts.ts';
import { auditClient, type Intake } from './sessions.ts';
import type { VisitInWords } from './visit-words.ts';

/** How a clinic is called. */
export const clinicName = async ({ database }: Store, clinic: string): Promise<string> => {
  const select = database.selectFrom('clinics').select('name').where('id', '=', clinic);
  return (await select.executeTakeFirst())?.name ?? '';
};

/**
 * The visit, as its client is told of it; that they read it is in the audit log.
 * @example const { clinic, procedures } = await tellVisit(store, intake, served, 'pl')
 */
export const tellVisit = async (
  store: Store,
  intake: Intake,
  served: Artifact,
  lang: string,
): Promise<VisitInWords> => {
  const { day, time, procedures } = intake.visit;
  await auditClient(intake, store, 'read-appointment');
  const { artifact } = await inForce(store, intake.link.clinic, served);
  const texts = textsOf(artifact, lang);
  return {
    clinic: await clinicName(store, intake.link.clinic),
    day,
    time,
    procedures: procedures.map((id) => texts.procedures[id] ?? id),
  };
};
