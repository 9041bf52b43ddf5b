import type { Picked } from '@primum/words';
import { daysBefore, readWrittenDate } from './date.ts';
import { type Wrong, wrongAt } from './frame.ts';
import { html, type Markup } from './markup.ts';
import type { Fields } from './read-reply.ts';
import type { AskingWords } from './words.ts';

/** When something was last, as it was chosen and written. */
export interface WrittenWhen {
  readonly choice: string;
  readonly text: string;
}

export const NO_WHEN: WrittenWhen = Object.freeze({ choice: '', text: '' });

/** What was said of when, read; `wrong` where nothing was, or nothing that could be read. */
export interface ReadWhen extends Omit<Picked, 'answer'> {
  readonly wrong: keyof Pick<AskingWords, 'whenMissing' | 'notADate' | 'inFuture'> | null;
}

/** What may be said of something that is taken, and of everything else. */
const CHOICES = { taken: ['still', 'day', 'unsure'], other: ['today', 'yesterday', 'day', 'unsure'] } as const;

/** Which question a set of choices is about: its name in the form, how it is called, and what may be said. */
export interface About {
  readonly id: string;
  readonly text: string;
  readonly taken: boolean;
}

/**
 * Asks when something was last: still, a day, or not sure; nothing is chosen beforehand.
 * @example whenFields(words, { id: 'umbrella', text: 'An umbrella', taken: false }, NO_WHEN, [])
 */
export const whenFields = (
  words: AskingWords,
  { id, text, taken }: About,
  { choice, text: written }: WrittenWhen,
  wrong: readonly Wrong[],
): Markup => {
  const [name, day] = [`when-${id}`, `last-${id}`];
  const isWrong = wrong.some(({ field }) => field === day || field === name);
  const choices = taken ? CHOICES.taken : CHOICES.other;
  const field = html`<div class="day"><label class="hidden" for="${day}">${words.date}</label>
<p class="hint" id="hint-${day}">${words.dateHint}</p>
<input id="${day}" name="${day}" value="${written}" maxlength="30" placeholder=" " autocomplete="off" aria-describedby="hint-${day}"${isWrong ? html` aria-invalid="true"` : null}></div>`;
  return html`<fieldset class="inset when"><legend>${words.lastTime}<span class="hidden"> ${text}</span></legend>
${wrongAt(words, wrong, name)}${wrongAt(words, wrong, day)}
${choices.map((one, at) => {
  const radio = at === 0 ? name : `${name}-${one}`;
  const checked = choice === one || (one === 'day' && choice === '' && written !== '');
  return html`<p class="choice"><input type="radio" id="${radio}" name="${name}" value="${one}"${checked ? html` checked` : null}><label for="${radio}">${taken && one === 'day' ? words.takenLast : words.when[one]}</label></p>
${one === 'day' ? field : null}`;
})}</fieldset>`;
};

/** What was chosen and written, to be read or shown again. */
export const writtenWhen = (fields: Fields, id: string): WrittenWhen => ({
  choice: fields[`when-${id}`] ?? '',
  text: (fields[`last-${id}`] ?? '').trim(),
});

/** Whether anything was said of when at all. */
export const saysWhen = ({ choice, text }: WrittenWhen): boolean => choice !== '' || text !== '';

/**
 * Reads when something was last. A date that was written counts unless something else was chosen.
 * @param today YYYY-MM-DD
 * @example readWhen({ choice: 'yesterday', text: '' }, '2026-11-21').last // '2026-11-20'
 */
export const readWhen = ({ choice, text }: WrittenWhen, today: string): ReadWhen => {
  if (choice === 'still' || choice === 'unsure') return { when: choice, wrong: null };
  if (choice === 'today' || choice === 'yesterday')
    return { last: daysBefore(today, choice === 'today' ? 0 : 1), wrong: null };
  if (text === '') return { wrong: choice === 'day' ? 'notADate' : 'whenMissing' };
  const last = readWrittenDate(text, today);
  if (last === null) return { wrong: 'notADate' };
  return last > today.slice(0, last.length) ? { wrong: 'inFuture' } : { last, wrong: null };
};

/** The field that an error of when leads to. */
export const whenField = (id: string, wrong: ReadWhen['wrong']): string =>
  wrong === 'whenMissing' ? `when-${id}` : `last-${id}`;

/** When something was last, as it was kept, to be shown again. */
export const shownWhen = ({ last, when }: Omit<Picked, 'answer'>): WrittenWhen => ({
  choice: when ?? (last === undefined ? '' : 'day'),
  text: last ?? '',
});
