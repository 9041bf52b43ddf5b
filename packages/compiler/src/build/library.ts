import type { Artifact, Case, Compendium, Intake } from '@primum/contract';
import type { Files } from '../read/files.ts';
import { citedInCompendium } from './compendium-cites.ts';

type Library = Artifact['library'];

const sources = (files: Files): Library['sources'] =>
  files.sources.map(({ name, value: { statements, ...about } }) => ({
    id: name,
    ...about,
    statements: Object.entries(statements).map(([id, said]) => ({ id, ...said })),
  }));

/** Statement and what cites it, for all that is neither a rule nor a procedure. */
const citing = (files: Files): readonly (readonly [string, string])[] => [
  ...files.messages.flatMap(({ name, value }) =>
    Object.entries(value).flatMap(([id, said]) =>
      (said?.cites ?? []).map((statement) => [statement, `${name.replace(/s$/, '')} ${id}`] as const),
    ),
  ),
  ...files.conceptTexts.flatMap(({ value }) =>
    Object.entries(value).flatMap(([id, said]) =>
      (typeof said === 'string' ? [] : said.cites).map((statement) => [statement, `question ${id}`] as const),
    ),
  ),
  ...citedInCompendium(files).flatMap(({ by, statements }) => statements.map((statement) => [statement, by] as const)),
];

const alsoCited = (files: Files): Library['alsoCited'] => {
  const pairs = citing(files);
  const cited = [...new Set(pairs.map(([statement]) => statement))].sort();
  return Object.fromEntries(
    cited.map((statement) => [statement, [...new Set(pairs.filter(([one]) => one === statement).map(([, by]) => by))]]),
  );
};

/** Every citation by its key. */
export const citationsIn = (files: Files): Library['citations'] =>
  Object.fromEntries(files.citations.flatMap((doc) => Object.entries(doc.value)));

/** What stands behind the knowledge: documents, citations, conflicts, cases, and who else cites which statement. */
export const buildLibrary = (
  files: Files,
  cases: readonly Case[],
  { compendium, intake }: { readonly compendium: Compendium; readonly intake: Intake },
): Library => ({
  sources: sources(files),
  citations: citationsIn(files),
  conflicts: files.conflicts.flatMap((doc) => Object.entries(doc.value).map(([id, about]) => ({ id, ...about }))),
  cases,
  alsoCited: alsoCited(files),
  compendium,
  intake,
});
