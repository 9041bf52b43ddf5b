/** The mark as a picture: a ring and a stem, a P that is also a drop on a needle. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0f5c63"/><path d="M11 27V12.5a5.5 5.5 0 1 1 5.5 5.5" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>`;

/** The colours of every page, for light and for dark, and light ones on paper however the screen was: deep teal on a paper that is nearly white. None of them stands for an outcome. */
export const BRAND_STYLE = `:root { --ink: light-dark(#16232a, #e9eef0); --paper: light-dark(#f7f8f7, #12191d); --raised: light-dark(#fff, #1b2429);
--accent: light-dark(#0f5c63, #7cc7cb); --on-accent: light-dark(#fff, #06272a); --line: light-dark(#cfd6da, #3a454b); --quiet: light-dark(#4a575e, #b6c0c6);
--alarm: light-dark(#8c1a1a, #ff9f97); }
@media print { :root:root { color-scheme: light; } }`;
