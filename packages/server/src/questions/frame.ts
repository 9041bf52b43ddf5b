import { pageOf } from '../pages/html.ts';
import { html, type Markup } from './markup.ts';
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
      html`<button class="plain" name="go" value="lang:${one}" lang="${one}" formnovalidate>${ASKING[one].name}</button>`,
  )}</p>`;

/**
 * A page that asks: one form, whose first button goes on when somebody presses Enter.
 * @example formPage(frame, 'Thumbs', [], html`<fieldset>...</fieldset>`, words.go)
 */
export const formPage = (
  frame: Frame,
  title: string,
  { wrong = [], body, go, more = null }: { wrong?: readonly Wrong[]; body: Markup; go: string; more?: Markup | null },
): string => {
  const words = ASKING[frame.lang];
  const hidden = Object.entries(frame.hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const content = html`<form method="post" action="${frame.action}" novalidate>
<button class="first" name="go" value="next" tabindex="-1" aria-hidden="true">${go}</button>
${hidden}
${languages(frame)}
${frame.back ? html`<p><button class="plain" name="go" value="back" formnovalidate>${words.back}</button></p>` : null}
${summary(words, wrong)}
${body}
<p><button name="go" value="next">${go}</button></p>
${more}
</form>`;
  return pageOf(wrong.length === 0 ? title : `${words.error}: ${title}`, content.text, frame.lang);
};

/** What is wrong with one field, beside it. */
export const wrongAt = (words: AskingWords, wrong: readonly Wrong[], field: string): Markup | null => {
  const found = wrong.find((one) => one.field === field);
  return found === undefined ? null : html`<p class="wrong" id="wrong-${field}">${words.error}: ${found.text}</p>`;
};
