import type { Artifact, Conflict } from '@primum/contract';
import type { Texts } from '@primum/engine';
import { type Links, linksFrom } from './links.ts';
import { list, page } from './markdown.ts';

const section = ({ id, about, rules, resolution, signs }: Conflict, links: Links): string =>
  [
    `## ${id}`,
    about,
    list([
      `Rules: ${rules.length === 0 ? 'none' : rules.map(links.rule).join(', ')}`,
      `Resolution: ${resolution}`,
      `Signs: ${signs}`,
    ]),
  ].join('\n\n');

/** Where two rules or two sources differ: what it is about, the rules concerned, how it was resolved, and who must sign. */
export const conflictsPage = (artifact: Artifact, texts: Texts): string => {
  const links = linksFrom('../', artifact, texts);
  return page(
    '# Conflicts',
    'Where two sources or two rules differ, and how each was resolved until the professional named has signed it. Who has to sign which is also in [the open points](open-points.md).',
    ...artifact.library.conflicts.map((one) => section(one, links)),
  );
};
