import { pageOf } from '../pages/html.ts';
import { type Contact, contactLine } from './contact-line.ts';
import { html, type Markup } from './markup.ts';
import { SCRIPT } from './script.ts';
import { ASKING, type AskingWords, LANGS, type Lang } from './words.ts';

/** What is wrong with an answer: the sentence, and the field that it leads to. */
export interface Wrong {
  readonly field: string;
  readonly text: string;
}

/** How a page of questions is sent: where to, and what travels with it unseen. */
export interface Frame {
  readonly lang: Lang;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** Whether there is a page before this one. */
  readonly back: boolean;
  /** How the clinic can be reached; null where it has not said so, or there is none. */
  readonly contact: Contact | null;
  /** How many seconds the page can be sent; null for as long as somebody likes. */
  readonly holds: number | null;
}

/** Stands before everything else and has the focus, as people who use a keyboard or listen need it. */
const summary = (words: AskingWords, wrong: readonly Wrong[]): Markup | null =>
  wrong.length === 0
    ? null
    : html`<div class="problem" role="alert" tabindex="-1" autofocus>
<h2>${words.problem}</h2>
<ul>${wrong.map(({ field, text }) => html`<li><a href="#${field}">${text}</a></li>`)}</ul>
</div>`;

const languages = ({ lang }: Frame): Markup =>
  html`<p class="languages">${LANGS.filter((one) => one !== lang).map(
    (one) =>
      html`<button class="plain" name="go" value="lang:${one}" lang="${one}" formnovalidate>${ASKING[one].language}</button>`,
  )}</p>`;

/** What the script says, in the language of the page. */
const tellsOf = (words: AskingWords): Markup =>
  html`<template id="tells" data-found="${words.suggestions}" data-soon="${words.endsSoon}" data-stay="${words.stay}" data-over="${words.ended}" data-offline="${words.offline}"></template>`;

/** What is in a form: `enter` is what happens when somebody presses Enter, `go` what stands on the button that goes on; null: nothing goes on. */
export interface FormParts {
  readonly wrong?: readonly Wrong[];
  readonly body: Markup;
  readonly go: string | null;
  readonly enter?: string;
  readonly more?: Markup | null;
  /** Whether it leads to the page of what cannot wait. Default: true. */
  readonly urgent?: boolean;
}

/**
 * A page that asks: one form, whose first button goes on when somebody presses Enter. From everywhere it leads to what cannot wait.
 * @example formPage(frame, 'Thumbs', { body: html`<fieldset>...</fieldset>`, go: words.go })
 */
export const formPage = (
  frame: Frame,
  title: string,
  { wrong = [], body, go, enter = 'next', more = null, urgent = true }: FormParts,
): string => {
  const words = ASKING[frame.lang];
  const hidden = Object.entries(frame.hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const { holds } = frame;
  const form = html`<form method="post" action="${frame.action}" novalidate${holds === null ? null : html` data-holds="${holds}"`}>
${go === null ? null : html`<button class="first" name="go" value="${enter}" tabindex="-1" aria-hidden="true">${go}</button>`}
${hidden}
${languages(frame)}
${frame.back ? html`<p><button class="plain" name="go" value="back" formnovalidate>${words.back}</button></p>` : null}
${summary(words, wrong)}
${body}
${go === null ? null : html`<p><button name="go" value="next">${go}</button></p>`}
${more}
${urgent ? html`<p><button class="plain" name="go" value="urgent" formnovalidate>${words.urgentLink}</button></p>` : null}
</form>
${contactLine(frame.lang, frame.contact)}
${holds === null ? null : html`<p class="hint screen">${words.holds(Math.floor(holds / 60))}</p>${tellsOf(words)}`}`;
  const whole = wrong.length === 0 ? title : `${words.error}: ${title}`;
  return pageOf(whole, form.text, frame.lang, holds === null ? [] : [SCRIPT]);
};

/** What is wrong with one field, beside it. */
export const wrongAt = (words: AskingWords, wrong: readonly Wrong[], field: string): Markup | null => {
  const found = wrong.find((one) => one.field === field);
  return found === undefined ? null : html`<p class="wrong" id="wrong-${field}">${words.error}: ${found.text}</p>`;
};
