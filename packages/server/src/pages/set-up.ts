import { pageOf } from './html.ts';

const COMMAND = `curl -s http://127.0.0.1:8080/api/set-up -c cookies -H 'content-type: application/json' -d '{
  "token": "WHAT STANDS BEHIND THE #",
  "name": "YOUR NAME", "email": "YOU@CLINIC.EXAMPLE", "password": "TWELVE LETTERS OR MORE",
  "clinic": {"id": "north", "name": "North Street"}
}'`;

/** Where a link leads that makes somebody staff. Its token stands behind the #, so that it never reaches a server by itself. */
export const setUpPage = (): string =>
  pageOf(
    'Primum: set up',
    `<h1>Set up your account</h1>
<p>A form for this comes later. Until then, send what stands behind the # of this address, with this address in place of the one below.
Leave <code>clinic</code> out unless you are the first director.</p>
<pre>${COMMAND}</pre>
<p>The link works once, and for a day.</p>`,
  );
