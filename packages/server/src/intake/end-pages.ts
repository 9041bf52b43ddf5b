import { pageOf } from '../pages/html.ts';
import { type Contact, contactLine, telOf } from '../questions/contact-line.ts';
import { html, type Markup } from '../questions/markup.ts';
import { dayWords } from '../questions/said.ts';
import { ASKING, type Lang } from '../questions/words.ts';
import { KEPT } from './kept-words.ts';
import type { Outcome } from './outcome.ts';
import { languageLinks } from './question-pages.ts';
import { QUESTIONS, type QuestionWords } from './question-words.ts';
import { type VisitInWords, whenIn } from './visit-words.ts';

const said = (lang: Lang, outcome: Outcome, visit: VisitInWords): string => {
  const words = QUESTIONS[lang];
  if (outcome.kind === 'date') return words.date(dayWords(outcome.date, lang));
  return outcome.kind === 'call' ? words.call : words.see(whenIn(lang, visit));
};

/** Where somebody chooses another time: the clinic itself, in the way in which it can be reached. */
const anotherTime = (words: QuestionWords, contact: Contact | null): Markup | null => {
  if (contact === null) return null;
  const { phone, email } = contact;
  const to = phone === null ? `mailto:${email}` : telOf(phone);
  return html`<p class="screen"><a class="button" href="${to}">${words.anotherTime}</a></p>`;
};

/** What stands on the last page beside what comes now. */
export interface Ending {
  /** Null where there was nothing to send. */
  readonly reference: number | null;
  readonly pages: number;
  /** What was answered, for the client to keep; null where it was nothing. */
  readonly answers: readonly Markup[] | null;
  readonly contact: Contact | null;
}

/**
 * The last page: what comes now, never what was found.
 * @example donePage('en', { kind: 'see' }, visit, { reference: 12, pages: 14, answers: null, contact: null })
 */
export const donePage = (
  lang: Lang,
  outcome: Outcome,
  visit: VisitInWords,
  { reference, pages, answers, contact }: Ending,
): string => {
  const words = QUESTIONS[lang];
  const sent =
    reference === null
      ? null
      : html`<p>${words.got(visit.clinic)} ${words.reference(reference)}</p>
<p>${words.until}</p>
<p class="screen"><a href="/intake?page=${pages}&amp;lang=${lang}">${words.changeAnswer}</a></p>`;
  const body = html`${languageLinks(lang)}
<h1>${words.thanks}</h1>
<p class="told">${said(lang, outcome, visit)}</p>
${outcome.kind === 'date' ? anotherTime(words, contact) : null}
${sent}
<p>${words.unwell} <a class="screen" href="/intake/urgent?lang=${lang}">${ASKING[lang].urgentLink}</a></p>
${
  answers === null
    ? null
    : html`<details class="copy" open><summary>${words.copy}</summary><p class="screen">${words.print}</p>
<dl class="answers">${answers}</dl></details>`
}
${contactLine(lang, contact)}`;
  return pageOf(words.thanks, body.text, lang);
};

/** Whoever is too young for these questions is called; that is no error. */
export const youngPage = (lang: Lang, contact: Contact | null): string => {
  const words = QUESTIONS[lang];
  const body = html`${languageLinks(lang)}<h1>${words.young}</h1><p>${words.youngText}</p>${contactLine(lang, contact)}`;
  return pageOf(words.young, body.text, lang);
};

/** What happens with the answers: who reads them, how long they are kept, and what somebody may ask for. */
export const keptPage = (lang: Lang, clinic: string, contact: Contact | null): string => {
  const words = QUESTIONS[lang];
  const body = html`${languageLinks(lang, '/intake/kept')}<h1>${words.keptHow}</h1>
${KEPT[lang](clinic).map((one) => html`<p>${one}</p>`)}
<p><a href="/intake?lang=${lang}">${words.backToQuestions}</a></p>
${contactLine(lang, contact)}`;
  return pageOf(words.keptHow, body.text, lang);
};

/** What somebody sends who has not seen how the answers are now is not kept. */
export const elsewherePage = (lang: Lang, contact: Contact | null): string => {
  const words = QUESTIONS[lang];
  const body = html`${languageLinks(lang)}<div class="problem" role="alert"><h1>${words.elsewhere}</h1>
<p>${words.elsewhereText}</p></div>
<p><a href="/intake?lang=${lang}">${words.backToQuestions}</a></p>
${contactLine(lang, contact)}`;
  return pageOf(words.elsewhere, body.text, lang);
};
