import type { Artifact } from '@primum/contract';
import { html, type Markup } from './markup.ts';
import { ASKING, type Lang } from './words.ts';

/** The number that reaches an ambulance in all of the European Union, and from a mobile phone in most other countries. */
const EMERGENCY = 'tel:112';

/** The signs of an emergency after what is planned; of all procedures where nobody said what is. */
const signsOf = ({ library }: Artifact, procedures: readonly string[], lang: Lang): readonly string[] => {
  const { aftercare, texts } = library.compendium;
  const own = aftercare.filter(({ procedure }) => procedures.includes(procedure));
  const signs = (own.length === 0 ? aftercare : own).flatMap((one) => one.signs);
  const ids = new Set(signs.filter(({ urgency }) => urgency === 'emergency').map(({ id }) => id));
  return [...ids].map((id) => texts[lang]?.signs[id] ?? id);
};

/**
 * What cannot wait: call now, and no further questions. The signs are those of the knowledge.
 * @param whys why it cannot wait, where the answers say so
 * @example urgentBody(artifact, ['painting'], 'en', ['You told us of a storm.'])
 */
export const urgentBody = (
  artifact: Artifact,
  procedures: readonly string[],
  lang: Lang,
  whys: readonly string[],
): Markup => {
  const words = ASKING[lang];
  return html`<div class="problem"><h1>${words.urgent}</h1>
${whys.map((why) => html`<p><strong>${why}</strong></p>`)}
<p><a class="button" href="${EMERGENCY}">${words.urgentCall}</a></p>
<p>${words.urgentOther}</p>
<p>${words.urgentSigns}</p>
<ul>${signsOf(artifact, procedures, lang).map((sign) => html`<li>${sign}</li>`)}</ul></div>
<p>${words.urgentElse}</p>`;
};
