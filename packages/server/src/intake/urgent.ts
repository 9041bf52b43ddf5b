import type { Artifact } from '@primum/contract';
import { type Urgency, urgencies } from '@primum/words';
import { contactOf } from '../clinics/contact.ts';
import { inForce } from '../clinics/in-force.ts';
import { pageOf } from '../pages/html.ts';
import { contactLine } from '../questions/contact-line.ts';
import { html } from '../questions/markup.ts';
import type { Fields } from '../questions/read-reply.ts';
import { urgentBody } from '../questions/urgent-page.ts';
import { ASKING, type Lang, langOf } from '../questions/words.ts';
import { type Draft, type DraftAnswers, draftOf } from './draft.ts';
import { formOf } from './form-of.ts';
import type { Ground } from './ground.ts';
import { languageLinks } from './question-pages.ts';
import type { Asks } from './questions.ts';
import { auditClient, type Intake } from './sessions.ts';

const urgenciesIn = ({ replies }: Draft, artifact: Artifact, lang: Lang): readonly Urgency[] =>
  urgencies(
    artifact,
    Object.values(replies).flatMap(({ facts }) => facts),
    lang,
  );

/**
 * What a page of answers says that cannot wait and was not said before it. A page that was sent twice says it twice.
 * @example newlyUrgent(ground, intake, fields).length
 */
export const newlyUrgent = (
  { draft, artifact, lang }: Pick<Ground, 'draft' | 'artifact' | 'lang'>,
  now: Draft,
  fields: Fields,
): readonly Urgency[] => {
  const { intake } = draft.answers;
  const form = formOf(fields);
  const isRepeated = form !== '' && intake.form === form;
  const known = isRepeated ? [] : urgenciesIn(intake, artifact, lang).map(({ id }) => id);
  return urgenciesIn(now, artifact, lang).filter(({ id }) => !known.includes(id));
};

/** Answers of which those count at once that cannot wait, whether or not the others are ever sent. */
export const countedAtOnce = (answers: DraftAnswers, urgent: readonly Urgency[], on: string): DraftAnswers => {
  const facts = [...new Set(urgent.flatMap((one) => one.facts))];
  if (facts.length === 0) return answers;
  const said = new Set(facts.map(({ concept }) => concept));
  return {
    ...answers,
    on,
    facts: [...answers.facts.filter(({ concept }) => !said.has(concept)), ...facts],
    withdrawn: null,
  };
};

/** How the page is asked for: in which language, and which page it goes back to. */
interface Asking {
  readonly lang?: string | undefined;
  readonly page?: number | undefined;
}

/**
 * What cannot wait, with why where the answers say so, and the way back for whoever came by mistake.
 * @example await intakeUrgentPage(asks, intake, { lang: 'pl' })
 */
export const intakeUrgentPage = async (asks: Asks, intake: Intake, { lang: wanted, page }: Asking): Promise<string> => {
  const { store, served, today } = asks;
  const { clinic, lang: own } = intake.link;
  const draft = await draftOf(store, intake, langOf(wanted, own), today());
  const lang = langOf(wanted, draft.id === null ? undefined : draft.answers.intake.lang, own);
  await auditClient(intake, store, 'read-answers');
  const { artifact } = await inForce(store, clinic, served);
  const whys = urgenciesIn(draft.answers.intake, artifact, lang).map(({ why }) => why);
  const words = ASKING[lang];
  const query = page === undefined ? '' : `&page=${page}`;
  const body = html`${languageLinks(lang, '/intake/urgent', query)}
${urgentBody(artifact, intake.visit.procedures, lang, whys)}
${whys.length === 0 ? null : html`<p>${words.urgentSeen}</p>`}
<p><a href="/intake?lang=${lang}${query}">${words.urgentBack}</a></p>
${contactLine(lang, await contactOf(store, clinic))}`;
  return pageOf(words.urgent, body.text, lang);
};
