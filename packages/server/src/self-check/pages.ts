import type { Artifact } from '@primum/contract';
import type { IntakeTopic } from '@primum/words';
import { type Frame, formPage, type Wrong, wrongAt } from '../questions/frame.ts';
import { html, type Markup } from '../questions/markup.ts';
import { replyWords } from '../questions/said.ts';
import { urgentBody } from '../questions/urgent-page.ts';
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
<p><a href="/about?lang=${frame.lang}">${words.more}</a></p>`;
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

/** Pages beside the way: they only say something, and are shown again in another language. */
export const ASIDES = Object.freeze(['young', 'lost', 'urgent'] as const);
export type Aside = (typeof ASIDES)[number];

/** Marks a form as that of a page beside the way. */
const aside = (frame: Frame, name: Aside): Frame => ({
  ...frame,
  back: false,
  hidden: { ...frame.hidden, aside: name },
});

const again = (lang: Lang): Markup => html`<p><a href="/?lang=${lang}">${CHECK[lang].again}</a></p>`;

/** Whoever is too young for these questions is sent to the clinic; that is no error. */
export const youngPage = (frame: Frame): string => {
  const words = CHECK[frame.lang];
  const body = html`<h1>${words.young}</h1><p>${words.youngText}</p>${again(frame.lang)}`;
  return formPage(aside(frame, 'young'), words.young, { body, go: null });
};

/** Nothing is known of this visit any more, or never was. */
export const lostPage = (frame: Frame): string => {
  const words = CHECK[frame.lang];
  const body = html`<h1>${words.lost}</h1>${again(frame.lang)}`;
  return formPage(aside(frame, 'lost'), words.lost, { body, go: null });
};

/** What cannot wait; whoever came by mistake goes back to where they were. */
export const urgentPage = (frame: Frame, artifact: Artifact, visit: Visit | null, whys: readonly string[]): string => {
  const words = ASKING[frame.lang];
  const body = urgentBody(artifact, visit === null ? [] : [visit.procedure], frame.lang, whys);
  return formPage(aside(frame, 'urgent'), words.urgent, { body, go: words.urgentBack, urgent: false });
};
