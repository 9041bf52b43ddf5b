import type { IntakeOption, IntakeTopic, Picked } from '@primum/words';
import { type Frame, formPage, type Wrong, wrongAt } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { three } from './topic-page.ts';
import { ASKING, type AskingWords } from './words.ts';

/** What was picked before, as it was written. */
export interface WrittenPicks {
  readonly picked: Readonly<Record<string, Picked>>;
  readonly dates: Readonly<Record<string, string>>;
  readonly unsure: boolean;
  readonly other: string;
}

export const NOTHING_PICKED: WrittenPicks = Object.freeze({ picked: {}, dates: {}, unsure: false, other: '' });

const whenLast = (
  words: AskingWords,
  { concept, text }: IntakeOption,
  written: string,
  wrong: readonly Wrong[],
): Markup => {
  const field = `last-${concept}`;
  const isWrong = wrong.some((one) => one.field === field);
  return html`<div class="inset">${wrongAt(words, wrong, field)}
<label for="${field}">${words.lastTime}<span class="hidden"> ${text}</span></label>
<p class="hint" id="hint-${field}">${words.lastHint}</p>
<input id="${field}" name="${field}" value="${written}" maxlength="30" aria-describedby="hint-${field}"${isWrong ? html` aria-invalid="true"` : null}></div>`;
};

const checkbox = (words: AskingWords, option: IntakeOption, before: WrittenPicks, wrong: readonly Wrong[]): Markup => {
  const field = `pick-${option.concept}`;
  const checked = before.picked[option.concept]?.answer === 'yes' ? html` checked` : null;
  return html`<p class="choice"><input type="checkbox" id="${field}" name="${field}" value="yes"${checked}><label for="${field}">${option.text}</label></p>
${option.dated ? whenLast(words, option, before.dates[option.concept] ?? '', wrong) : null}`;
};

const beside = (words: AskingWords, option: IntakeOption, before: WrittenPicks): Markup => {
  const field = `pick-${option.concept}`;
  return html`<fieldset class="inset"><legend id="about-${field}">${option.text}</legend>
${three(field, [words.yes, words.no, words.unsure], before.picked[option.concept]?.answer, `about-${field}`)}</fieldset>`;
};

/** Whether there is nothing to pick: one thing, and only its last day is left to ask. */
export const isOnlyDated = ({ options }: IntakeTopic): boolean => options.length === 1 && options[0]?.dated === true;

const lastPage = (frame: Frame, topic: IntakeTopic, before: WrittenPicks, wrong: readonly Wrong[]): string => {
  const words = ASKING[frame.lang];
  const concept = topic.options[0]?.concept ?? '';
  const field = `last-${concept}`;
  const body = html`<p class="caption">${topic.caption}</p>
<p>${topic.options[0]?.text ?? null}</p>
<h1><label for="${field}">${words.lastTime}</label></h1>
<p class="hint" id="hint-${field}">${words.lastHint}</p>
${wrongAt(words, wrong, field)}
<input type="hidden" name="pick-${concept}" value="yes">
<p><input id="${field}" name="${field}" value="${before.dates[concept] ?? ''}" maxlength="30" aria-describedby="hint-${field}"${wrong.length > 0 ? html` aria-invalid="true"` : null}></p>`;
  return formPage(frame, `${topic.caption}: ${words.lastTime}`, { wrong, body, go: words.go });
};

/**
 * The page after a yes: which of these, and when last where a rule counts days.
 * @example whichPage(frame, topic, NOTHING_PICKED, [])
 */
export const whichPage = (frame: Frame, topic: IntakeTopic, before: WrittenPicks, wrong: readonly Wrong[]): string => {
  if (isOnlyDated(topic)) return lastPage(frame, topic, before, wrong);
  const words = ASKING[frame.lang];
  const first = topic.options[0]?.concept ?? '';
  const body = html`<fieldset>
<legend><span class="caption">${topic.caption}</span><h1>${words.which}</h1></legend>
<p>${words.pickAll}</p>
${wrongAt(words, wrong, `pick-${first}`)}
${topic.options.filter(({ after }) => after.length === 0).map((option) => checkbox(words, option, before, wrong))}
<p class="choice"><input type="checkbox" id="unsure" name="unsure" value="yes"${before.unsure ? html` checked` : null}><label for="unsure">${words.notSureRest}</label></p>
</fieldset>
${topic.options.filter(({ after }) => after.length > 0).map((option) => beside(words, option, before))}
<p><label for="other">${words.other}</label><span class="hint" id="hint-other">${words.otherHint}</span>
<input id="other" name="other" value="${before.other}" maxlength="200" aria-describedby="hint-other"></p>`;
  return formPage(frame, `${topic.caption}: ${words.which}`, { wrong, body, go: words.go });
};
