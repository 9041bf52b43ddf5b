import { type IntakeOption, type IntakeTopic, isCovered, isTicked } from '@primum/words';
import { alphabetical } from './alphabetical.ts';
import { type Frame, formPage, type Wrong, wrongAt } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { WHICH, type WrittenPicks } from './read-reply.ts';
import type { Reply } from './said.ts';
import { asideOf, type Place, three } from './topic-page.ts';
import { NO_WHEN, whenFields } from './when.ts';
import { ASKING, type AskingWords } from './words.ts';

const checkbox = (words: AskingWords, option: IntakeOption, before: WrittenPicks, wrong: readonly Wrong[]): Markup => {
  const { concept, text, taken } = option;
  const field = `pick-${concept}`;
  const checked = before.picked[concept]?.answer === 'yes' ? html` checked` : null;
  return html`<p class="choice"><input type="checkbox" id="${field}" name="${field}" value="yes"${checked}><label for="${field}">${text}</label></p>
${option.dated ? whenFields(words, { id: concept, text, taken }, before.whens[concept] ?? NO_WHEN, wrong) : null}`;
};

const exclusive = (id: 'unsure' | 'none', text: string, isChosen: boolean): Markup =>
  html`<p class="choice"><input type="checkbox" id="${id}" name="${id}" value="yes"${isChosen ? html` checked` : null}><label for="${id}">${text}</label></p>`;

/** An option that is asked by itself: yes, with when it was last where a rule counts days, no or not sure. */
const byItself = (words: AskingWords, option: IntakeOption, before: WrittenPicks, wrong: readonly Wrong[]): Markup => {
  const { concept, text, taken, dated } = option;
  const field = `pick-${concept}`;
  const when = dated ? whenFields(words, { id: concept, text, taken }, before.whens[concept] ?? NO_WHEN, wrong) : null;
  const labels = [words.yes, words.no, words.unsure] as const;
  return html`<fieldset class="inset"><legend id="about-${field}">${text}</legend>
${wrongAt(words, wrong, field)}
${three(field, labels, before.picked[concept]?.answer, `about-${field}`, when)}</fieldset>`;
};

/** What a page that asks which stands on. */
export interface Which {
  readonly place: Place;
  readonly before: WrittenPicks;
  /** What was answered until now: what was named is not asked again. */
  readonly reply: Reply | undefined;
}

/**
 * The page after a yes: which of these, and when last where a rule counts days.
 * @example whichPage(frame, topic, { place: { at: 3, of: 10 }, before: NOTHING_PICKED, reply: undefined }, [])
 */
export const whichPage = (frame: Frame, topic: IntakeTopic, which: Which, wrong: readonly Wrong[]): string => {
  const { place, before, reply = { answer: 'yes' } } = which;
  const words = ASKING[frame.lang];
  const left = alphabetical(topic.options, frame.lang).filter((option) => !isCovered(option, reply));
  const ticks = left.filter(isTicked);
  const each = left.filter((option) => option.each === true);
  const named = (reply.named ?? []).map(({ name }) => name);
  const other =
    topic.names === null
      ? html`<p><label for="other">${words.other}</label><span class="hint" id="hint-other">${words.otherHint}</span>
<input id="other" name="other" value="${before.other}" maxlength="200" aria-describedby="hint-other"></p>`
      : null;
  const heading = html`<span class="caption">${topic.caption}</span><h1>${words.which}</h1>`;
  const lead = named.length > 0 ? words.besides(named.join(', ')) : null;
  const list = html`<fieldset id="${WHICH}">
<legend>${each.length === 0 ? heading : html`<h2>${words.andThese}</h2>`}</legend>
<p>${each.length === 0 ? (lead ?? words.pickAll) : words.pickAll}</p>
${wrongAt(words, wrong, WHICH)}
${ticks.map((option) => checkbox(words, option, before, wrong))}
${other}
${exclusive('unsure', words.notSureRest, before.unsure)}
${exclusive('none', words.none, before.none)}
</fieldset>`;
  const body = html`${each.length === 0 ? null : html`${heading}<p>${lead ?? words.oneByOne}</p>`}
${each.map((option) => byItself(words, option, before, wrong))}
${ticks.length === 0 && each.length > 0 ? null : list}
${left.filter(({ after }) => after.length > 0).map((option) => byItself(words, option, before, wrong))}`;
  // An error of the list leads to what comes first in it.
  const there = ticks[0] === undefined ? WHICH : `pick-${ticks[0].concept}`;
  const leading = wrong.map((one) => (one.field === WHICH ? { ...one, field: there } : one));
  const more = asideOf(words, topic, place);
  return formPage(frame, `${topic.caption}: ${words.which}`, { wrong: leading, body, go: words.go, more });
};
