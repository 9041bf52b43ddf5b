import { pageOf } from './html.ts';

/** What a browser is told where there is no page. It says nothing of the address: whoever made it up may have written anything into it. */
export const MISSING_PAGE = pageOf(
  'Primum: there is nothing at this address',
  `<h1>There is nothing at this address</h1>
<p><a href="/">To the first page</a></p>
<section lang="pl">
<h2>Pod tym adresem nic nie ma</h2>
<p><a href="/" hreflang="pl">Do strony początkowej</a></p>
</section>`,
);
