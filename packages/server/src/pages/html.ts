import { BRAND_STYLE } from './brand.ts';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, in an attribute too. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);

/**
 * A whole page: no style of its own, and no script but those of this server that it names.
 * @example pageOf('Title', '<p>Words</p>')
 */
export const pageOf = (
  title: string,
  body: string,
  lang = 'en',
  scripts: readonly string[] = [],
): string => `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${scripts.map((path) => `<script src="${escaped(path)}" defer></script>\n`).join('')}</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** The one style sheet of these pages. What a script or a tick uncovers is there without them, where a browser cannot hide it. */
export const STYLE = `${BRAND_STYLE}
:root { color-scheme: light dark; background: var(--paper); color: var(--ink); }
body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0; border-top: 0.375rem solid var(--accent); overflow-wrap: anywhere; }
main { max-width: 38rem; margin: 0 auto; padding: 0.75rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.75rem 0; text-wrap: balance; }
h2 { font-size: 1.15rem; line-height: 1.3; margin-top: 2rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin-top: 1.5rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9rem; }
h2 code { font-size: inherit; }
pre { overflow: auto; padding: 0.75rem; border: 1px solid var(--line); border-radius: 0.5rem; }
summary { cursor: pointer; padding: 0.65rem 0; }
li { margin: 0.25rem 0; }
ul { padding-inline-start: 1.25rem; }
fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; }
legend { padding: 0; }
legend h1, legend h2 { margin: 0.25rem 0 0.75rem; }
label { display: block; }
input, textarea, button { font: inherit; min-height: 2.75rem; border: 2px solid var(--ink); border-radius: 0.5rem; }
input, textarea { box-sizing: border-box; max-width: 100%; padding: 0 0.6rem; background: var(--raised); color: var(--ink); }
button { max-width: 100%; padding: 0.5rem 1.5rem; font-weight: 600; cursor: pointer; background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
a.button { display: inline-block; padding: 0.6rem 1.5rem; border-radius: 0.5rem; border: 2px solid var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none; }
button.second { background: var(--raised); color: var(--accent); }
button.plain { background: none; border: 0; padding: 0.5rem 0; min-width: 2.75rem; color: var(--accent); font-weight: normal; text-decoration: underline; text-align: start; }
:is(a, input, textarea, button, summary, [tabindex]):focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.languages { text-align: end; margin: 0; }
.languages a { display: inline-block; padding: 0.65rem 0; }
.languages + p { margin: 0; }
.date { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.date p { margin: 0 0 1.25rem; }
.date input { width: 3.5rem; }
.date #year { width: 5.5rem; }
.problem { border: 3px solid var(--alarm); border-radius: 0.5rem; padding: 0 1rem; margin: 0 0 1.25rem; background: var(--raised); }
.problem h2 { margin-top: 0.75rem; }
.problem a.button { background: var(--alarm); border-color: var(--alarm); color: var(--paper); font-size: 1.25rem; }
.problem a:not(.button), .wrong { color: var(--alarm); font-weight: 600; }
[aria-invalid] { border-color: var(--alarm); }
.question { border-top: 1px solid var(--line); margin-top: 1.5rem; padding-top: 1rem; }
dt { font-weight: 600; margin-top: 1rem; }
dd { margin: 0; }
.answers dt { border-top: 1px solid var(--line); padding-top: 0.75rem; }
.hint, .caption { display: block; color: var(--quiet); margin: 0; }
.caption { font-weight: 600; }
.lead { display: block; }
.told { font-size: 1.2rem; font-weight: 600; border-inline-start: 0.375rem solid var(--accent); padding-inline-start: 1rem; }
.choice { display: flex; align-items: center; margin: 0 0 0.5rem; background: var(--raised); border: 1px solid var(--line); border-radius: 0.5rem; }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.choice input { flex: none; width: 1.5rem; height: 1.5rem; min-height: 0; margin: 0.6rem 0 0.6rem 0.75rem; accent-color: var(--accent); }
.choice label { flex: 1; padding: 0.6rem 0.75rem; cursor: pointer; }
.inset { border-inline-start: 4px solid var(--line); margin: 0 0 1rem 0.5rem; padding: 0.25rem 0 0.25rem 0.75rem; }
.inset legend { float: inline-start; width: 100%; margin-bottom: 0.5rem; font-weight: 600; }
.inset legend + * { clear: both; }
.day { margin: 0 0 0.5rem 2.5rem; }
.day input { width: 14rem; }
.find { margin: 1rem 0; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.row > :first-child { flex: 1 1 12rem; }
textarea { padding-block: 0.5rem; }
.row input, #other, textarea { width: 100%; }
.hits { border: 2px solid var(--accent); border-radius: 0.5rem; padding: 0.75rem; margin: 1rem 0; }
.hits h2 { margin: 0 0 0.5rem; }
.hits legend { float: inline-start; width: 100%; }
.hits legend + * { clear: both; }
.list { list-style: none; padding: 0; }
.list li { border-top: 1px solid var(--line); padding: 0.5rem 0; }
.named { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75rem; margin: 0; }
.named .plain { margin-inline-start: auto; }
.combobox { position: relative; }
.names { position: absolute; z-index: 1; inset-inline: 0; top: 100%; margin: 0.25rem 0 0; padding: 0; list-style: none; background: var(--raised); border: 2px solid var(--accent); border-radius: 0.5rem; max-height: 20rem; overflow: auto; }
.names li { margin: 0; padding: 0.65rem 0.75rem; cursor: pointer; }
.names [aria-selected="true"], .names li:hover { background: var(--accent); color: var(--on-accent); outline: 2px solid transparent; outline-offset: -2px; }
.contact { border-top: 1px solid var(--line); margin-top: 2rem; }
.contact h2 { font-size: 1rem; margin: 1rem 0 0; }
.contact p { margin: 0; }
.contact a { display: inline-block; padding: 0.6rem 0; }
.contact + .hint { margin-top: 1rem; font-size: 0.9rem; }
dialog { max-width: 24rem; border: 2px solid var(--accent); border-radius: 0.75rem; background: var(--raised); color: var(--ink); }
dialog::backdrop { background: #000a; }
button.first, .hidden { position: absolute; width: 1px; height: 1px; min-height: 0; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@supports selector(:has(*)) {
  .choice:has(> input:not(:checked)) + .when:not(:has(:checked, .day input:not(:placeholder-shown))), .choice:has(> [type="radio"]:not(:checked)) + .when, .choice:has(> [value="day"]:not(:checked)) + .day:not(:has(input:not(:placeholder-shown))) { display: none; }
}
@media (forced-colors: active) { .choice:has(:checked), .names [aria-selected="true"] { outline: 2px solid Highlight; } }
@media print {
  :root { background: #fff; color: #000; }
  body { border: 0; }
  main { max-width: none; padding: 0; }
  .screen, button, .languages, .copy > summary { display: none !important; }
  .copy::details-content { display: block; content-visibility: visible; block-size: auto; }
  dt { break-after: avoid; }
}
`;
