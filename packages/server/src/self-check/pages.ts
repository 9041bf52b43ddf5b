import type { Artifact } from '@primum/contract';
import type { IntakeTopic } from '@primum/words';
import { pageOf } from '../pages/html.ts';
import { type Frame, formPage, type Wrong, wrongAt } from '../questions/frame.ts';
import { html, type Markup } from '../questions/markup.ts';
import { replyWords } from '../questions/said.ts';
import { ASKING, type Lang } from '../questions/words.ts';
import type { Visit } from './visit.ts';
import { CHECK } from './words.ts';

/** The first page: what this is, and what is planned. */
export const startPage = (
  frame: Frame,
  artifact: Artifact,
  chosen: string | undefined,
  wrong: readonly Wrong[],
): string => {
  const [words, asking] = [CHECK[frame.lang], ASKING[frame.lang]];
  const names = artifact.texts[frame.lang]?.procedures ?? {};
  const first = artifact.procedures.find(({ founding }) => founding)?.id ?? '';
  const foundingFirst = artifact.procedures.toSorted((a, b) => Number(b.founding) - Number(a.founding));
  const choices = foundingFirst.map(({ id }) => {
    const field = id === first ? 'procedure' : `procedure-${id}`;
    return html`<p class="choice"><input type="radio" id="${field}" name="procedure" value="${id}"${id === chosen ? html` checked` : null}><label for="${field}">${names[id] ?? id}</label></p>`;
  });
  const body = html`<h1>${words.title}</h1>
<p>${words.about}</p>
<p>${words.keeps}</p>
<fieldset><legend><h2>${words.choose}</h2></legend>
${wrongAt(asking, wrong, 'procedure')}
${choices}</fieldset>`;
  const more = html`<p class="hint">${artifact.approved ? null : html`<strong>${words.unapproved}</strong> `}${words.supports}</p>
<p><a href="/about">${words.more}</a></p>`;
  return formPage(frame, words.title, { wrong, body, go: words.start, more });
};

/** Asks for the date of birth, in one field, in any form. */
export const birthPage = (frame: Frame, before: string, wrong: readonly Wrong[]): string => {
  const [words, asking] = [CHECK[frame.lang], ASKING[frame.lang]];
  const body = html`<h1><label for="birth">${words.birth}</label></h1>
<p>${words.birthWhy}</p>
<p class="hint" id="hint-birth">${words.birthHint}</p>
${wrongAt(asking, wrong, 'birth')}
<p><input id="birth" name="birth" value="${before}" maxlength="30" autocomplete="bday" aria-describedby="hint-birth"${wrong.length > 0 ? html` aria-invalid="true"` : null}></p>`;
  return formPage(frame, words.birth, { wrong, body, go: asking.go });
};

/** Everything that was answered, each with a button to change it. */
export const reviewPage = (frame: Frame, topics: readonly IntakeTopic[], { replies }: Visit): string => {
  const [words, asking] = [CHECK[frame.lang], ASKING[frame.lang]];
  const rows = topics.map(
    (topic): Markup => html`<dt>${topic.caption}: ${topic.ask}</dt>
${replyWords(topic, replies[topic.id], frame.lang).map((one) => html`<dd>${one}</dd>`)}
<dd><button class="plain" name="go" value="change:${topic.id}" aria-label="${asking.changeOf(topic.caption)}">${asking.change}</button></dd>`,
  );
  const body = html`<h1>${words.review}</h1>
<p>${words.reviewText}</p>
<dl class="answers">${rows}</dl>`;
  return formPage(frame, words.review, { body, go: words.make });
};

/** Whoever is too young for these questions is sent to the clinic; that is no error. */
export const youngPage = (lang: Lang): string => {
  const words = CHECK[lang];
  return pageOf(
    words.young,
    html`<h1>${words.young}</h1><p>${words.youngText}</p><p><a href="/?lang=${lang}">${words.again}</a></p>`.text,
    lang,
  );
};

/** Nothing is known of this visit any more, or never was. */
export const lostPage = (lang: Lang): string => {
  const words = CHECK[lang];
  return pageOf(words.lost, html`<h1>${words.lost}</h1><p><a href="/?lang=${lang}">${words.again}</a></p>`.text, lang);
};

/** What cannot wait: call now, and no further questions. The signs are those of the knowledge. */
export const urgentPage = (
  artifact: Artifact,
  procedures: readonly string[],
  lang: Lang,
  before: Markup | null = null,
  after: Markup | null = null,
): string => {
  const words = CHECK[lang];
  const { aftercare, texts } = artifact.library.compendium;
  const signs = aftercare.filter(({ procedure }) => procedures.includes(procedure)).flatMap((one) => one.signs);
  const emergencies = new Set(signs.filter(({ urgency }) => urgency === 'emergency').map(({ id }) => id));
  const shown = [...emergencies].map((id) => texts[lang]?.signs[id] ?? id);
  const body = html`${before}<div class="problem"><h1>${words.urgent}</h1>
<p><strong>${words.urgentCall}</strong></p>
<p>${words.urgentSigns}</p>
<ul>${shown.map((sign) => html`<li>${sign}</li>`)}</ul></div>
<p>${words.urgentElse}</p>
${after}`;
  return pageOf(words.urgent, body.text, lang);
};
