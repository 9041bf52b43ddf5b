import type { Artifact, Source } from '@primum/contract';
import { citationsOf } from './citations.ts';
import { page, table } from './markdown.ts';

type Cited = ReadonlyMap<string, readonly string[]>;

/** A rule or procedure is named with a link to its file. */
const linked = (by: string, artifact: Artifact): string => {
  const [kind, id = ''] = by.split(' ');
  const topic = artifact.rules.find((rule) => rule.id === id)?.topic;
  if (kind === 'rule') return `rule [${id}](../knowledge/rules/${topic}/${id}.yaml)`;
  return kind === 'procedure' ? `procedure [${id}](../knowledge/procedures/${id}.yaml)` : by;
};

const gave = (id: string, notEncoded: string | null, cited: Cited, artifact: Artifact): string => {
  const all = cited.get(id) ?? [];
  return all.length > 0 ? all.map((by) => linked(by, artifact)).join(', ') : `not encoded: ${notEncoded}`;
};

const section = (source: Source, cited: Cited, artifact: Artifact): string => {
  const encoded = source.statements.filter(({ id }) => cited.has(id)).length;
  const rows = source.statements.map(({ id, paraphrase, notEncoded }) => [
    id,
    paraphrase,
    gave(id, notEncoded, cited, artifact),
  ]);
  return [
    `## ${source.letter}: ${source.title}`,
    `Origin: ${source.origin}. Date: ${source.date ?? 'none is given'}. SHA-256 of the text: \`${source.sha256}\`.`,
    `${source.statements.length} statements; ${encoded} are cited, ${source.statements.length - encoded} are not encoded.`,
    table(['statement', 'in our words', 'what it gave'], rows),
  ].join('\n\n');
};

/** Every statement of the sources, in our words, with what rests on it or why nothing does. */
export const statementsPage = (artifact: Artifact): string => {
  const cited = citationsOf(artifact);
  return page(
    '# Statements',
    'Every statement of the two documents by its number, in our own words, with what it gave. The documents themselves are not part of this repository; number and fingerprint of each statement are compared with them where they are at hand (`PRIMUM_SOURCES`).',
    ...artifact.library.sources.map((source) => section(source, cited, artifact)),
  );
};
