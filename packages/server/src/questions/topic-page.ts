import type { IntakeTopic } from '@primum/words';
import { alphabetical } from './alphabetical.ts';
import { type Frame, formPage, type Wrong, wrongAt } from './frame.ts';
import { html, type Markup } from './markup.ts';
import { CANNOT_APPLY } from './read-reply.ts';
import { onlyDated } from './take.ts';
import { NO_WHEN, type WrittenWhen, whenFields } from './when.ts';
import { ASKING, type AskingWords, type Lang } from './words.ts';

const THREE = ['yes', 'no', 'unsure'] as const;

/** Yes, no and not sure, none of them chosen beforehand but one that was given before. */
export const three = (
  name: string,
  labels: readonly [string, string, string],
  chosen: string | undefined,
  about: string,
  beside: Markup | null = null,
): Markup =>
  html`${THREE.map((one, at) => {
    const value = one === 'unsure' ? 'unknown' : one;
    const id = at === 0 ? name : `${name}-${one}`;
    return html`<p class="choice"><input type="radio" id="${id}" name="${name}" value="${value}"${chosen === value ? html` checked` : null} aria-describedby="${about}"><label for="${id}">${labels[at] ?? one}</label></p>${one === 'yes' ? beside : null}`;
  })}`;

/** What was answered, as it is shown again. */
export interface Chosen {
  readonly answer: string | undefined;
  readonly when?: WrittenWhen;
}

const whenOf = (words: AskingWords, topic: IntakeTopic, chosen: Chosen, wrong: readonly Wrong[]): Markup | null => {
  const concept = onlyDated(topic);
  if (concept === null) return null;
  const { text = '', taken = false } = topic.options[0] ?? {};
  return whenFields(words, { id: concept, text, taken }, chosen.when ?? NO_WHEN, wrong);
};

/** Three answers to a topic, with when it was last beside a yes; a fourth, which gives no reason, where it cannot concern everybody. */
export const answersTo = (
  words: AskingWords,
  name: string,
  topic: IntakeTopic,
  { chosen, about, wrong }: { readonly chosen: Chosen; readonly about: string; readonly wrong: readonly Wrong[] },
): Markup => html`${three(name, [words.yes, words.no, words.unsure], chosen.answer, about, whenOf(words, topic, chosen, wrong))}
${topic.mayNotApply ? html`<p class="choice"><input type="radio" id="${name}-${CANNOT_APPLY}" name="${name}" value="${CANNOT_APPLY}" aria-describedby="${about}"><label for="${name}-${CANNOT_APPLY}">${words.cannotApply}</label></p>` : null}`;

/** How far somebody has come. */
export interface Place {
  readonly at: number;
  readonly of: number;
}

/** How far somebody has come, and why a topic is asked about. */
export const asideOf = (
  words: AskingWords,
  { why }: IntakeTopic,
  { at, of }: Place,
): Markup => html`<p>${words.count(at, of)}</p>
<details><summary>${words.whyWeAsk}</summary><p id="why">${why} ${words.whoReads}</p></details>`;

/**
 * A question without the sentences that lead to it, which stand before it.
 * @example leadOf('Rain is wet. Is it raining?') // ['Rain is wet.', 'Is it raining?']
 */
export const leadOf = (ask: string): readonly [lead: string | null, question: string] => {
  const [whole = '', lead = ''] = /^((?:[^.?!]+\.\s+(?=\p{Lu}))+)/u.exec(ask) ?? [];
  return lead === '' ? [null, ask] : [lead.trim(), ask.slice(whole.length)];
};

/** The question of a topic as a heading, with what it is about above it. */
export const questionOf = ({ caption, ask }: IntakeTopic, level: 'h1' | 'h2'): Markup => {
  const [lead, question] = leadOf(ask);
  const heading = level === 'h1' ? html`<h1>${question}</h1>` : html`<h2>${question}</h2>`;
  return html`<legend><span class="caption">${caption}</span>${lead === null ? null : html`<span class="lead">${lead}</span>`}${heading}</legend>`;
};

/** Everything that a question means, so that a no is a no to each of it; nothing where it says all itself. */
export const meaningOf = ({ options }: IntakeTopic, id: string, lang: Lang): Markup | null => {
  const shown = alphabetical(options, lang).filter(({ after }) => after.length === 0);
  if (shown.length < 2) return null;
  return html`<div id="${id}"><p>${ASKING[lang].anyOf}</p>
<ul>${shown.map(({ text }) => html`<li>${text}</li>`)}</ul></div>`;
};

/**
 * The page of a topic: its question with everything that it means, three answers, and why it is asked.
 * @example topicPage(frame, topic, { at: 3, of: 10 }, { answer: undefined }, [])
 */
export const topicPage = (
  frame: Frame,
  topic: IntakeTopic,
  { at, of }: Place,
  chosen: Chosen,
  wrong: readonly Wrong[],
): string => {
  const words = ASKING[frame.lang];
  const meaning = meaningOf(topic, 'means', frame.lang);
  // Where names are asked for next, the question names all kinds of them itself: the list of them would keep the answers off the page.
  const isBehind = topic.names !== null;
  const body = html`<fieldset${wrong.length > 0 ? html` aria-describedby="wrong-answer"` : null}>
${questionOf(topic, 'h1')}
${isBehind ? null : meaning}
${wrongAt(words, wrong, 'answer')}
${answersTo(words, 'answer', topic, { chosen, about: meaning === null || isBehind ? 'why' : 'means', wrong })}
${isBehind ? meaning : null}
</fieldset>`;
  const more = asideOf(words, topic, { at, of });
  return formPage(frame, topic.ask, { wrong, body, go: words.go, more });
};
