import type { Artifact, Source } from '@primum/contract';
import type { Texts } from '@primum/engine';
import { citationsOf } from './citations.ts';
import { linksFrom } from './links.ts';
import { lines, page, table } from './markdown.ts';

const OWN_WORDS =
  'The document itself is not part of this repository. Each statement stands here by its number and in our own words; number and fingerprint are compared with the document where it is at hand (`PRIMUM_SOURCES`).';

/**
 * One source document: where it is from, what of it was not encoded and why, and every statement with what it gave.
 * @example sourcePage(artifact.library.sources[0], artifact, texts)
 */
export const sourcePage = (source: Source, artifact: Artifact, texts: Texts): string => {
  const gave = citationsOf(artifact, texts, linksFrom('../../', artifact, texts));
  const left = source.statements.filter(({ notEncoded }) => notEncoded !== null);
  return page(
    `# ${source.letter}: ${source.title}`,
    `Origin: ${source.origin}. Date: ${source.date ?? 'none is given'}. SHA-256 of the text: \`${source.sha256}\`.`,
    OWN_WORDS,
    `${source.statements.length} statements: on ${source.statements.length - left.length} something rests, ${left.length} are not encoded. What each rule says of each procedure is in [the matrix](../matrix.md), what waits for a signature in [the open points](../open-points.md).`,
    '## Not encoded, and why',
    table(
      ['statement', 'in our words', 'why nothing rests on it'],
      left.map(({ id, paraphrase, notEncoded }) => [id, paraphrase, notEncoded ?? '']),
    ),
    '## Statements, and what each gave',
    table(
      ['statement', 'in our words', 'what it gave'],
      source.statements.map(({ id, paraphrase, notEncoded }) => [
        id,
        paraphrase,
        notEncoded === null ? lines(gave.get(id) ?? []) : 'not encoded',
      ]),
    ),
  );
};
