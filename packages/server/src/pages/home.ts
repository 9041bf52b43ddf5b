import type { Context } from '../options.ts';
import { escaped, pageOf } from './html.ts';

const approval = (approved: boolean): string =>
  approved
    ? 'It supports a clinician&#39;s decision and never replaces it.'
    : '<strong>No clinician has approved this knowledge yet.</strong> It supports a clinician&#39;s decision and never replaces it.';

const DEMO = '<p><strong>This is a demo: its clinic, and everybody in it, is invented.</strong></p>\n';

const STAFF = ' <a href="/console">The console</a>: for the staff of a clinic.';

/** The first page: what this is, and where to go on. */
export const homePage = ({
  artifact: { version, sha256, approved },
  demo,
  console,
}: Pick<Context, 'artifact' | 'demo' | 'console'>): string =>
  pageOf(
    'Primum',
    `<h1>Primum</h1>
${demo ? DEMO : ''}<p>May this person have this aesthetic procedure on this day, and if not, why, until when, and what instead?</p>
<p>${approval(approved)}</p>
<p><a href="/">Before a treatment</a>: questions for whoever is going to have one.${console === null ? '' : STAFF}
This server answers programs, too:</p>
<ul>
<li><a href="/api/docs">What programs can ask</a>, also as <a href="/api/openapi.json">OpenAPI 3.1</a></li>
<li><a href="/api/knowledge">Which knowledge is served</a>: version ${escaped(version)}, <code>${escaped(sha256.slice(0, 12))}</code></li>
</ul>`,
  );
