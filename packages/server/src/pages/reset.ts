import { pageOf } from './html.ts';

const COMMAND = `curl -s http://127.0.0.1:8080/api/reset -H 'content-type: application/json' -d '{
  "token": "WHAT STANDS BEHIND THE #", "password": "TWELVE LETTERS OR MORE"
}'`;

/** Where a link leads that lets somebody set a new password. Its token stands behind the #, so that it never reaches a server by itself. */
export const resetPage = (): string =>
  pageOf(
    'Primum: a new password',
    `<h1>Set a new password</h1>
<p>A form for this comes later. Until then, send what stands behind the # of this address, with this address in place of the one below.</p>
<pre>${COMMAND}</pre>
<p>The link works once, and for a day. It ends every session of yours.</p>`,
  );
