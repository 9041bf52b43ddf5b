import { type Chart, type Knowledge, openConcepts } from '@primum/engine';
import type { IntakeTopic } from '@primum/words';
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

type Asked = readonly Pick<IntakeTopic, 'id' | 'options'>[];

/** What a topic asks about; null where it is not asked. */
const aboutIn = (topics: Asked, id: string): string | null =>
  topics
    .find((topic) => topic.id === id)
    ?.options.map(({ concept }) => concept)
    .join(' ') ?? null;

/**
 * The answers that stand once other topics are asked: a topic that asks more than before was not answered, and a no is no no to what
 * nobody saw.
 * @example standingDrafts(drafts, topics, topicsFor('yes'))
 */
export const standingDrafts = (drafts: Drafts, before: Asked, now: Asked): Drafts =>
  Object.fromEntries(
    Object.entries(drafts).filter(([id]) => {
      const [then, next] = [aboutIn(before, id), aboutIn(now, id)];
      return then === null || next === null || then === next;
    }),
  );

/** The knowledge in the one language in which it came. */
type Spoken = Knowledge & { readonly lang: string };

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
export const allAsked = (knowledge: Spoken, { chart: { patient, planned }, procedures, on }: Booked) => {
  const bare: Chart = { patient, facts: [], ...(planned !== undefined && { planned }) };
  return openConcepts(knowledge, bare, { on, procedures, lang: knowledge.lang }).filter(
    (concept) => knowledge.concepts[concept]?.silence !== 'no',
  );
};
