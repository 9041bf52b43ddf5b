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
 * A whole page: no script, no style of its own.
 * @example pageOf('Title', '<p>Words</p>')
 */
export const pageOf = (title: string, body: string, lang = 'en'): string => `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** The one style sheet of these pages. */
export const STYLE = `:root { color-scheme: light dark; background: light-dark(#fff, #121417); color: light-dark(#16191d, #eef0f3); }
a { color: light-dark(#0b57d0, #a8c7fa); }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.15rem; margin-top: 2rem; overflow-wrap: anywhere; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9rem; }
h2 code { font-size: inherit; }
h3 { font-size: 1rem; margin-top: 1.5rem; overflow-wrap: anywhere; }
pre { overflow: auto; padding: 0.75rem; border: 1px solid; border-radius: 0.25rem; }
summary { cursor: pointer; padding: 0.25rem 0; }
li { margin: 0.25rem 0; }
fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; }
legend { padding: 0; }
legend h1 { margin-bottom: 0; }
label { display: block; }
input, button { font: inherit; font-size: 1.25rem; min-height: 2.75rem; border: 2px solid; border-radius: 0.25rem; }
input { box-sizing: content-box; padding: 0 0.5rem; min-height: 2.5rem; }
button { padding: 0.25rem 1.5rem; font-weight: bold; cursor: pointer; }
:is(a, input, button, summary, [tabindex]):focus-visible { outline: 3px solid light-dark(#0b57d0, #a8c7fa); outline-offset: 2px; }
.languages { text-align: end; margin: 0; }
.languages a { display: inline-block; padding: 0.75rem 0; }
.date { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.date p { margin: 0 0 1.25rem; }
.date input { width: 3ch; }
.date #year { width: 5ch; }
.problem { border: 3px solid light-dark(#b3261e, #f2b8b5); border-radius: 0.25rem; padding: 0 1rem; }
.problem { margin: 0 0 1.25rem; }
.question { border-top: 1px solid; margin-top: 1.5rem; padding-top: 1rem; }
.problem h2 { margin-top: 0.75rem; }
.problem a, .wrong, [aria-invalid] { color: light-dark(#b3261e, #f2b8b5); }
.wrong { font-weight: bold; }
dt { font-weight: bold; margin-top: 0.75rem; }
dd { margin: 0; }
.hint { display: block; opacity: 0.85; margin: 0; }
.caption { display: block; font-size: 1rem; font-weight: bold; }
legend h1, legend h2 { margin: 0.25rem 0 0.75rem; }
.choice { display: flex; gap: 0.75rem; align-items: center; margin: 0 0 0.25rem; }
.choice input { flex: none; width: 1.75rem; height: 1.75rem; min-height: 0; margin: 0.5rem 0; }
.choice label { flex: 1; padding: 0.5rem 0; min-height: 1.75rem; cursor: pointer; }
.inset { border-inline-start: 4px solid; margin: 0 0 1rem 0.75rem; padding: 0.25rem 0 0.25rem 1rem; }
.inset input:not([type]) { width: 12rem; max-width: 90%; }
button.plain { background: none; border: 0; padding: 0.5rem 0; color: inherit; font-size: 1rem; font-weight: normal; text-decoration: underline; }
button.first { position: absolute; width: 1px; height: 1px; min-height: 0; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .screen, button, .languages { display: none; } main { max-width: none; padding: 0; } }
`;
