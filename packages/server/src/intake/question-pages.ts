import type { IntakeTopic } from '@primum/words';
import { type Frame, formPage, type Wrong, wrongAt } from '../questions/frame.ts';
import { html, type Markup } from '../questions/markup.ts';
import { dayWords, replyWords } from '../questions/said.ts';
import { answersTo, type Chosen, meaningOf, questionOf } from '../questions/topic-page.ts';
import { ASKING, LANGS, type Lang } from '../questions/words.ts';
import type { Draft } from './draft.ts';
import type { Ground, HeldTopic } from './ground.ts';
import { replyTo } from './path.ts';
import { QUESTIONS } from './question-words.ts';
import { type VisitInWords, whenIn } from './visit-words.ts';
import { wordsIn } from './words.ts';

/** The same page in the other languages, where it has an address. */
export const languageLinks = (lang: Lang, path = '/intake', query = ''): Markup =>
  html`<p class="languages">${LANGS.filter((one) => one !== lang).map(
    (one) => html`<a href="${path}?lang=${one}${query}" lang="${one}" hreflang="${one}">${ASKING[one].language}</a>`,
  )}</p>`;

/** The first page: for which visit it is, how long it takes, who reads it. */
export const startPage = (frame: Frame, visit: VisitInWords): string => {
  const [words, { words: own }] = [QUESTIONS[frame.lang], wordsIn(frame.lang)];
  const { clinic, procedures } = visit;
  const body = html`<h1>${words.title}</h1>
<p>${words.lead(clinic)}</p>
<dl><dt>${own.when}</dt><dd>${whenIn(frame.lang, visit)}</dd>
${procedures.length === 0 ? null : html`<dt>${own.planned}</dt>${procedures.map((one) => html`<dd>${one}</dd>`)}`}</dl>
<p>${words.time(dayWords(visit.day, frame.lang))}</p>
<p>${words.kept(clinic)} <a href="/intake/kept?lang=${frame.lang}">${words.keptHow}</a></p>`;
  return formPage(frame, words.title, { body, go: words.start });
};

const changeButton = (lang: Lang, topic: string, what: string): Markup =>
  html`<button class="plain" name="go" value="change:${topic}" aria-label="${ASKING[lang].changeOf(what)}">${ASKING[lang].change}</button>`;

/** What is on file of a topic, in the client’s own words. */
export const heldRow = ({ topic, said, no }: HeldTopic, lang: Lang): Markup => {
  const words = QUESTIONS[lang];
  const row = (text: string | null, on: string | null): Markup =>
    html`<dd>${text ?? ASKING[lang].no}${on === null ? null : html` (${words.told(dayWords(on, lang))})`}</dd>`;
  return html`<dt>${topic.caption}: ${topic.ask}</dt>${said.map(({ text, on }) => row(text, on))}
${no.length < 2 ? null : html`<dd><details><summary>${words.noTo}</summary><ul>${no.map((text) => html`<li>${text}</li>`)}</ul></details></dd>`}`;
};

/** What is on file, in the client’s own words, for whoever was here before; each topic with a button for whom it is not right any more. */
export const stillPage = (frame: Frame, { held, topics }: Ground, visit: VisitInWords): string => {
  const words = QUESTIONS[frame.lang];
  const row = (one: HeldTopic): Markup => html`${heldRow(one, frame.lang)}
<dd>${changeButton(frame.lang, one.topic.id, one.topic.caption)}</dd>`;
  const body = html`<h1>${words.still}</h1>
<p>${words.stillLead(whenIn(frame.lang, visit))}</p>
<dl class="answers">${held.map(row)}</dl>
${topics.length === 0 ? null : html`<p>${words.more}</p>`}`;
  const more = html`<p><button class="second" name="go" value="changed">${words.somethingChanged}</button></p>`;
  return formPage(frame, words.still, { body, go: words.nothingChanged, more });
};

/** Which topics have changed. */
export const changedPage = (
  frame: Frame,
  { held }: Ground,
  chosen: readonly string[],
  wrong: readonly Wrong[],
): string => {
  const words = QUESTIONS[frame.lang];
  const choice = ({ topic: { id, caption, ask } }: HeldTopic, at: number): Markup => {
    const field = at === 0 ? 'changed' : `changed-${id}`;
    const checked = chosen.includes(id) ? html` checked` : null;
    return html`<p class="choice"><input type="checkbox" id="${field}" name="changed-${id}" value="yes"${checked}><label for="${field}">${caption}: ${ask}</label></p>`;
  };
  const body = html`<fieldset><legend><h1>${words.changed}</h1></legend>
<p>${words.changedLead}</p>
${wrongAt(ASKING[frame.lang], wrong, 'changed')}
${held.map(choice)}</fieldset>`;
  return formPage(frame, words.changed, { wrong, body, go: ASKING[frame.lang].go });
};

const shortQuestion = (lang: Lang, topic: IntakeTopic, chosen: Chosen, wrong: readonly Wrong[]): Markup => {
  const words = ASKING[lang];
  const { id, why } = topic;
  const field = `answer-${id}`;
  return html`<fieldset class="question">
${questionOf(topic, 'h2')}
${meaningOf(topic, `means-${id}`, lang) ?? html`<p class="hint" id="means-${id}">${why}</p>`}
${wrongAt(words, wrong, field)}
${answersTo(words, field, topic, { chosen, about: `means-${id}`, wrong })}
</fieldset>`;
};

/** What somebody who was here before is asked before every visit, together. */
export const shortPage = (
  frame: Frame,
  { short }: Ground,
  chosen: (topic: IntakeTopic) => Chosen,
  wrong: readonly Wrong[],
): string => {
  const [words, asking] = [QUESTIONS[frame.lang], ASKING[frame.lang]];
  const body = html`<h1>${words.now}</h1>
<p>${words.nowLead}</p>
${short.map((topic) => shortQuestion(frame.lang, topic, chosen(topic), wrong))}`;
  const more = html`<details><summary>${asking.whyWeAsk}</summary>${short.map(({ caption, why }) => html`<p>${caption}: ${why}</p>`)}<p>${asking.whoReads}</p></details>`;
  return formPage(frame, words.now, { wrong, body, go: asking.go, more });
};

/** What was answered to a topic, for its client to look at. */
export const answeredRow = (lang: Lang, topic: IntakeTopic, intake: Draft): Markup => {
  const reply = replyTo(intake, topic);
  const said = reply?.answer === 'unknown' ? [QUESTIONS[lang].askYou] : replyWords(topic, reply, lang);
  return html`<dt>${topic.caption}: ${topic.ask}</dt>
${said.map((one) => html`<dd>${one}</dd>`)}`;
};

/** Something that was said in somebody's own words. */
export const saidRow = (question: string, text: string): Markup => html`<dt>${question}</dt><dd>${text}</dd>`;

const checkRow = (lang: Lang, topic: IntakeTopic, intake: Draft): Markup => html`${answeredRow(lang, topic, intake)}
<dd>${changeButton(lang, topic.id, topic.caption)}</dd>`;

const stillRow = (lang: Lang, { still }: Draft): Markup | null => {
  const words = QUESTIONS[lang];
  if (still === null) return null;
  return html`<dt>${words.still}</dt><dd>${still.changed === null ? words.nothingChanged : words.somethingChanged}</dd>
<dd>${changeButton(lang, '', words.still)}</dd>`;
};

/** Everything that was answered, each with a button to change it, before it is sent; with room for whatever was not asked. */
export const checkPage = (frame: Frame, { topics, held, draft }: Ground, clinic: string, more: string): string => {
  const words = QUESTIONS[frame.lang];
  const { withdrawn, intake } = draft.answers;
  const isPending = withdrawn === null && !intake.sent;
  const body = html`<h1>${words.check}</h1>
${isPending ? html`<p><strong>${words.notSent}</strong></p>` : null}
<p>${words.checkLead}</p>
<dl class="answers">${held.length === 0 ? null : stillRow(frame.lang, intake)}${topics.map((topic) => checkRow(frame.lang, topic, intake))}</dl>
<p><label for="more">${words.anythingElse}</label><span class="hint" id="hint-more">${words.elseHint}</span>
<textarea id="more" name="more" rows="3" maxlength="500" aria-describedby="hint-more">${more}</textarea></p>
<p>${words.declare}</p>`;
  return formPage(frame, words.check, { body, go: words.send(clinic) });
};
