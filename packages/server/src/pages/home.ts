import type { Context } from '../options.ts';
import { html, type Markup } from '../questions/markup.ts';
import { ASKING, LANGS, type Lang } from '../questions/words.ts';
import { pageOf } from './html.ts';

/** What the page about this server says, in one language. */
interface HomeWords {
  readonly question: string;
  readonly supports: string;
  readonly unapproved: string;
  readonly demo: string;
  readonly before: readonly [link: string, text: string];
  readonly console: readonly [link: string, text: string];
  readonly programs: string;
  readonly asked: readonly [link: string, text: string];
  readonly knowledge: readonly [link: string, version: (version: string) => string];
}

const WORDS: Readonly<Record<Lang, HomeWords>> = Object.freeze({
  en: {
    question:
      'May this person have this aesthetic procedure on this day, and if not, why, until when, and what instead?',
    supports: "It supports a clinician's decision and never replaces it.",
    unapproved: 'No clinician has approved this knowledge yet.',
    demo: 'This is a demo: its clinic, and everybody in it, is invented.',
    before: ['Before a treatment', 'questions for whoever is going to have one.'],
    console: ['The console', 'for the staff of a clinic.'],
    programs: 'This server answers programs, too:',
    asked: ['What programs can ask', 'also as'],
    knowledge: ['Which knowledge is served', (version) => `version ${version}`],
  },
  pl: {
    question:
      'Czy ta osoba może mieć ten zabieg estetyczny tego dnia, a jeśli nie, to dlaczego, do kiedy i co zamiast niego?',
    supports: 'Program pomaga w decyzji lekarza lub innej uprawnionej osoby i nigdy jej nie zastępuje.',
    unapproved: 'Tej wiedzy nie zatwierdził jeszcze żaden lekarz.',
    demo: 'To jest wersja pokazowa: klinika i wszystkie osoby są zmyślone.',
    before: ['Przed zabiegiem', 'pytania dla osób, które się na niego wybierają.'],
    console: ['Konsola', 'dla personelu kliniki.'],
    programs: 'Ten serwer odpowiada też programom:',
    asked: ['O co mogą pytać programy', 'także jako'],
    knowledge: ['Jaka wiedza jest udostępniana', (version) => `wersja ${version}`],
  },
});

const others = (lang: Lang): Markup =>
  html`<p class="languages">${LANGS.filter((one) => one !== lang).map(
    (one) => html`<a href="/about?lang=${one}" lang="${one}" hreflang="${one}">${ASKING[one].language}</a>`,
  )}</p>`;

/**
 * What this is, and where to go on.
 * @example homePage(context, 'pl')
 */
export const homePage = (
  { artifact: { version, sha256, approved }, demo, console }: Pick<Context, 'artifact' | 'demo' | 'console'>,
  lang: Lang = 'en',
): string => {
  const words = WORDS[lang];
  const staff = html` <a href="/console">${words.console[0]}</a>: ${words.console[1]}`;
  const body = html`${others(lang)}
<h1>Primum</h1>
${demo ? html`<p><strong>${words.demo}</strong></p>` : null}
<p>${words.question}</p>
<p>${approved ? null : html`<strong>${words.unapproved}</strong> `}${words.supports}</p>
<p><a href="/?lang=${lang}">${words.before[0]}</a>: ${words.before[1]}${console === null ? null : staff}
${words.programs}</p>
<ul>
<li><a href="/api/docs">${words.asked[0]}</a>, ${words.asked[1]} <a href="/api/openapi.json">OpenAPI 3.1</a></li>
<li><a href="/api/knowledge">${words.knowledge[0]}</a>: ${words.knowledge[1](version)}, <code>${sha256.slice(0, 12)}</code></li>
</ul>`;
  return pageOf('Primum', body.text, lang);
};
