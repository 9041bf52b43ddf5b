import { ARTIFACT_FORMAT, type Artifact } from '@primum/contract';
import type { Procedure, Texts } from '@primum/engine';
import { readTables } from '../cases/table.ts';
import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import { readExceptions } from '../read/exceptions.ts';
import { type Files, readFiles } from '../read/files.ts';
import type { RawFile } from '../read/folder.ts';
import type { Meta, Systems } from '../shapes/meta.ts';
import { buildCompendium } from './compendium.ts';
import { buildConcepts } from './concepts.ts';
import { buildIntake } from './intake.ts';
import { buildLibrary, citationsIn } from './library.ts';
import { buildAreas, buildComponents, buildMeasurements } from './measurements.ts';
import { buildOverrides } from './overrides.ts';
import { buildProcedures } from './procedures.ts';
import { buildRules } from './rules.ts';
import { buildTerminology } from './terminology.ts';
import { buildTexts, wordsNeeded } from './texts.ts';
import { buildVocabulary } from './vocabulary.ts';

/** A draft, or none where the files do not have the shape for one; and what was wrong on the way. */
export interface Built {
  readonly draft: Draft | null;
  readonly problems: readonly Problem[];
}

const absent = (path: string): Problem =>
  problemAt(
    { file: `knowledge/${path}`, line: 1 },
    'the file is missing',
    'write it; knowledge/README.md says what it holds',
  );

const allTexts = (files: Files, meta: Meta, procedures: readonly Procedure[]) =>
  meta.languages.map((lang) => ({ lang, ...buildTexts(files, procedures, lang, meta.languages[0] ?? lang) }));

/** The texts of a language, marked where nobody has reviewed them. */
const reviewedBy = (meta: Meta, { lang, texts }: { readonly lang: string; readonly texts: Texts }): Texts =>
  meta.unreviewed.includes(lang) ? { ...texts, unreviewed: true } : texts;

const build = (files: Files, raw: readonly RawFile[], meta: Meta, systems: Systems): Built => {
  const procedures = buildProcedures(files.procedures);
  const concepts = buildConcepts(files.concepts);
  const rules = buildRules(files.rules, procedures, citationsIn(files));
  const texts = allTexts(files, meta, procedures);
  const tables = raw.filter((file) => file.path.endsWith('.cases.md')).map(readTables);
  const exceptions = readExceptions(raw);
  const cases = tables.flatMap((one) => one.cases);
  const compendium = buildCompendium(files, meta.languages);
  const intake = buildIntake(files, meta.languages);
  const overrides = buildOverrides(files, meta.languages);
  const artifact: Artifact = {
    version: meta.version,
    sha256: '',
    format: ARTIFACT_FORMAT,
    approved: meta.approved,
    concepts: concepts.concepts,
    rules: rules.rules,
    procedures,
    measurements: buildMeasurements(files),
    components: buildComponents(files),
    areas: buildAreas(files),
    roles: wordsNeeded(files, 'roles').map(({ id }) => id),
    texts: Object.fromEntries(texts.map((one) => [one.lang, reviewedBy(meta, one)])),
    terminology: buildTerminology(files, meta, systems),
    vocabulary: buildVocabulary(files, meta),
    overrides: overrides.overrides,
    library: buildLibrary(files, cases, { ...compendium, ...intake }),
  };
  const problems = [concepts, rules, exceptions, compendium, overrides, intake, ...texts, ...tables].flatMap(
    (one) => one.problems,
  );
  return { draft: { artifact, files, exceptions: exceptions.exceptions }, problems };
};

/**
 * Builds the artifact from the files, not yet looked at by the lints and not yet hashed.
 * @example buildDraft([]).problems.length // 2: knowledge.yaml and systems.yaml are missing
 */
export const buildDraft = (raw: readonly RawFile[]): Built => {
  const { files, problems } = readFiles(raw);
  const lost = ['knowledge.yaml', 'systems.yaml'].filter((path) => !raw.some((file) => file.path === path)).map(absent);
  const [meta, systems] = [files.meta[0]?.value, files.systems[0]?.value];
  const unfit = meta === undefined || systems === undefined || problems.length > 0;
  return unfit ? { draft: null, problems: [...lost, ...problems] } : build(files, raw, meta, systems);
};
