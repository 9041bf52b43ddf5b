import { escaped } from '../pages/html.ts';

/** HTML that was put together by `html`, and nowhere else. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | null | readonly Part[];

const shown = (part: Part): string => {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  return typeof part === 'object' ? part.map(shown).join('') : escaped(String(part));
};

/**
 * HTML in which every text is escaped; markup within markup stays as it is, and null is nothing.
 * @example html`<p>${'<b>'}</p>`.text // '<p>&lt;b&gt;</p>'
 */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.map((text, at) => text + (at < parts.length ? shown(parts[at] ?? null) : '')).join(''));
