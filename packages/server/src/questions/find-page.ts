import type { IntakeTopic } from '@primum/words';
import { type Frame, formPage } from './frame.ts';
import { html } from './markup.ts';
import { ASKING } from './words.ts';

/**
 * The page after "not sure": how to find out. Whoever cannot is asked at the clinic.
 * @example findPage(frame, topic)
 */
export const findPage = (frame: Frame, { caption, ask, findOut }: IntakeTopic): string => {
  const words = ASKING[frame.lang];
  const body = html`<p class="caption">${caption}</p>
<h1>${words.findOut}</h1>
<p>${words.findOutLead} ${ask}</p>
<ul>${findOut.map((one) => html`<li>${one}</li>`)}</ul>`;
  const more = html`<p><button class="second" name="go" value="found">${words.foundOut}</button></p>`;
  return formPage(frame, `${caption}: ${words.findOut}`, { body, go: words.askMe, more });
};
