import { type IntakeTopic, type Named, type NameHit } from '@primum/words';
import { type Frame, formPage, type Wrong, wrongAt } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { AS_WRITTEN, isDated, type Listing } from './names.ts';
import { asideOf, type Place } from './topic-page.ts';
import { NO_WHEN, type WrittenWhen, whenFields } from './when.ts';
import { ASKING, type AskingWords } from './words.ts';

const choice = (value: string, text: string, at: number): Markup => {
  const id = at === 0 ? 'hit' : `hit-${at}`;
  return html`<p class="choice"><input type="radio" id="${id}" name="hit" value="${value}"><label for="${id}">${text}</label></p>`;
};

/** What was found for a text, to choose from. It has the focus: it is what was asked for. */
const hitList = (words: AskingWords, text: string, hits: readonly NameHit[], wrong: readonly Wrong[]): Markup => {
  const focus = wrong.length === 0 ? html` tabindex="-1" autofocus` : null;
  const choices = [
    ...hits.map(({ concept, name }) => [concept, name] as const),
    [AS_WRITTEN, words.asWritten(text)] as const,
  ];
  return html`<fieldset class="hits"${focus}><legend><h2>${hits.length === 0 ? words.notFound(text) : words.whichName(text)}</h2></legend>
${wrongAt(words, wrong, 'hit')}
${choices.map(([value, name], at) => choice(value, name, at))}
<p><button class="second" name="go" value="add">${words.add}</button></p></fieldset>`;
};

const item = (
  words: AskingWords,
  topic: IntakeTopic,
  named: Named,
  { at, when, wrong }: { readonly at: number; readonly when: WrittenWhen; readonly wrong: readonly Wrong[] },
): Markup => {
  const text = named.name;
  const kept = named.concept === null ? html` <span class="hint">(${words.asYouWrote})</span>` : null;
  const remove = html` <button class="plain" name="go" value="remove:${at}" aria-label="${words.removeOf(text)}">${words.remove}</button>`;
  return html`<li><p class="named"><strong>${text}</strong>${kept}${named.before === true ? null : remove}</p>
${isDated(topic, named) ? whenFields(words, { id: `n${at}`, text, taken: true }, when, wrong) : null}</li>`;
};

const list = (words: AskingWords, topic: IntakeTopic, listing: Listing, wrong: readonly Wrong[]): Markup =>
  listing.named.length === 0
    ? html`<p>${words.nothingListed}</p>`
    : html`<ul class="list">${listing.named.map((one, at) => item(words, topic, one, { at, when: listing.whens[at] ?? NO_WHEN, wrong }))}</ul>`;

/**
 * The page on which somebody names what they take, one name after the other: by a search that finds misspelt names too, or as they
 * write it. It needs no script; with one, names are suggested while they are written.
 * @example listPage(frame, topic, { at: 3, of: 10 }, { named: [], whens: [], text: '', hits: null }, [])
 */
export const listPage = (
  frame: Frame,
  topic: IntakeTopic,
  place: Place,
  listing: Listing,
  wrong: readonly Wrong[],
): string => {
  const words = ASKING[frame.lang];
  const { ask, hint } = topic.names ?? { ask: topic.ask, hint: '' };
  const { text, hits } = listing;
  const isWrong = wrong.some(({ field }) => field === 'name');
  const body = html`<p class="caption">${topic.caption}</p>
<h1>${ask}</h1>
<p class="hint" id="hint-name">${hint}</p>
${wrongAt(words, wrong, 'name')}
<div class="find"><label for="name">${words.name}</label>
<div class="row"><input id="name" name="name" value="${text}" maxlength="100" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="hint-name" data-names="${topic.id}"${isWrong ? html` aria-invalid="true"` : null}>
<button class="second" name="go" value="find">${words.find}</button></div></div>
${hits === null ? null : hitList(words, text, hits, wrong)}
<h2>${words.listed}</h2>
${list(words, topic, listing, wrong)}
<p class="hint">${words.listHelp}</p>`;
  const enter = hits === null ? 'find' : 'add';
  const more = asideOf(words, topic, place);
  return formPage(frame, `${topic.caption}: ${ask}`, { wrong, body, go: words.go, enter, more });
};
