import type { Artifact } from '@primum/contract';
import type { Procedure } from '@primum/engine';
import { buildConcepts } from './build/concepts.ts';
import { buildLibrary } from './build/library.ts';
import { buildComponents, buildMeasurements } from './build/measurements.ts';
import { buildRules } from './build/rules.ts';
import { buildTerminology } from './build/terminology.ts';
import { buildTexts, wordsNeeded } from './build/texts.ts';
import { readTables } from './cases/table.ts';
import type { Draft } from './draft.ts';
import { deepFreeze } from './freeze.ts';
import { hashOf } from './hash.ts';
import { LINTS } from './lint/index.ts';
import { type Problem, problemAt } from './problem.ts';
import { readExceptions } from './read/exceptions.ts';
import { type Files, readFiles } from './read/files.ts';
import { type RawFile, readFolder } from './read/folder.ts';
import type { Meta, Systems } from './shapes/meta.ts';

/** The artifact, or every reason why there is none. */
export type Compiled =
  | { readonly artifact: Artifact; readonly problems: readonly [] }
  | { readonly artifact: null; readonly problems: readonly Problem[] };

interface Built {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

const absent = (path: string): Problem =>
  problemAt(
    { file: `knowledge/${path}`, line: 1 },
    'the file is missing',
    'write it; knowledge/README.md says what it holds',
  );

const buildProcedures = (files: Files): readonly Procedure[] =>
  files.procedures.map(({ name, value }) => ({ id: name, ...value }));

const allTexts = (files: Files, meta: Meta, procedures: readonly Procedure[]) => {
  const first = meta.languages[0] ?? '';
  return meta.languages.map((lang) => ({ lang, ...buildTexts(files, procedures, lang, first) }));
};

const build = (files: Files, raw: readonly RawFile[], meta: Meta, systems: Systems): Built => {
  const procedures = buildProcedures(files);
  const { concepts, problems: wrongConcepts } = buildConcepts(files.concepts);
  const { rules, problems: wrongRules } = buildRules(files.rules, procedures);
  const texts = allTexts(files, meta, procedures);
  const tables = raw.filter((file) => file.path.endsWith('.cases.md')).map(readTables);
  const { exceptions, problems: wrongExceptions } = readExceptions(raw);
  const artifact: Artifact = {
    version: meta.version,
    sha256: '',
    approved: meta.approved,
    concepts,
    rules,
    procedures,
    measurements: buildMeasurements(files),
    components: buildComponents(files),
    roles: wordsNeeded(files, 'roles').map(({ id }) => id),
    texts: Object.fromEntries(texts.map((one) => [one.lang, one.texts])),
    terminology: buildTerminology(files, meta, systems),
    library: buildLibrary(
      files,
      tables.flatMap((one) => one.cases),
    ),
  };
  const read = [...texts, ...tables].flatMap((one) => one.problems);
  return {
    draft: { artifact, files, exceptions },
    problems: [...wrongConcepts, ...wrongRules, ...wrongExceptions, ...read],
  };
};

const seal = (draft: Artifact): Artifact => {
  const { sha256: _, ...content } = draft;
  return deepFreeze({ ...draft, sha256: hashOf(content) });
};

const refused = (problems: readonly Problem[]): Compiled => ({
  artifact: null,
  problems: deepFreeze(inOrder(problems)),
});

const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));

/**
 * Compiles files that have been read already: one frozen, hashed artifact, or every problem with its place.
 * @example compileFiles([{ path: 'knowledge.yaml', text: '' }]).artifact // null
 */
export const compileFiles = (raw: readonly RawFile[]): Compiled => {
  const { files, problems } = readFiles(raw);
  const lost = (['knowledge.yaml', 'systems.yaml'] as const).filter((path) => !raw.some((file) => file.path === path));
  const [meta, systems] = [files.meta[0]?.value, files.systems[0]?.value];
  if (meta === undefined || systems === undefined || problems.length > 0) {
    return refused([...problems, ...lost.map(absent)]);
  }
  const built = build(files, raw, meta, systems);
  const found = [...built.problems, ...LINTS.flatMap((lint) => lint.check(built.draft))];
  return found.length > 0 ? refused(found) : { artifact: seal(built.draft.artifact), problems: [] };
};

/**
 * Compiles a knowledge folder. Throws only when the folder cannot be read.
 * @example
 * const { artifact, problems } = compile('knowledge');
 * if (artifact === null) console.error(problems.map(sayProblem).join('\n'));
 */
export const compile = (folder: string): Compiled => compileFiles(readFolder(folder));
