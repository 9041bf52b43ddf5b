import { type Chart, type Knowledge, openConcepts } from '@primum/engine';
import type { Drafts } from './draft.ts';

/** Whether anything is new since the last answers, as the person says on the day; null: nobody has asked yet. */
export type Anew = 'yes' | 'no' | null;

/** Why that is not enough yet; null where it is. */
export type AnewLacking = 'pick' | 'what' | null;

/**
 * What is lacking: nobody asked, or what is new is not said.
 * @example anewLacking('yes', {}) // 'what': silence is no answer
 */
export const anewLacking = (anew: Anew, drafts: Drafts): AnewLacking => {
  if (anew === null) return 'pick';
  return anew === 'no' || Object.values(drafts).some(({ answer }) => answer !== 'no') ? null : 'what';
};

/** What is asked about what is booked. */
interface Booked {
  readonly chart: Chart;
  readonly procedures: readonly string[];
  readonly on: string;
}

/**
 * Everything that can be asked of somebody about what is booked, whatever is on file.
 * @example allAsked(knowledge, { chart, procedures, on })[0]
 */
export const allAsked = (knowledge: Knowledge, { chart: { patient, planned }, procedures, on }: Booked) => {
  const bare: Chart = { patient, facts: [], ...(planned !== undefined && { planned }) };
  return openConcepts(knowledge, bare, { on, procedures }).filter(
    (concept) => knowledge.concepts[concept]?.silence !== 'no',
  );
};
