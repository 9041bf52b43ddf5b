import { html, type Markup } from './markup.ts';
import { ASKING, type Lang } from './words.ts';

/** How a clinic can be reached; what is null it has not said. */
export interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
}

/** A phone number as a link dials it. */
export const telOf = (phone: string): string => `tel:${phone.replaceAll(/[^\d+]/g, '')}`;

/**
 * How a clinic can be reached, in the same place of each page; nothing where it has not said so.
 * @example contactLine('en', { phone: '+1 555 0100', email: null })
 */
export const contactLine = (lang: Lang, contact: Contact | null): Markup | null => {
  if (contact === null) return null;
  const words = ASKING[lang];
  const { phone, email } = contact;
  return html`<aside class="contact" aria-labelledby="reach"><h2 id="reach">${words.reach}</h2>
${phone === null ? null : html`<p><a href="${telOf(phone)}">${words.call(phone)}</a></p>`}
${email === null ? null : html`<p><a href="mailto:${email}">${words.write(email)}</a></p>`}</aside>`;
};
