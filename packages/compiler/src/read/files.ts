import type * as z from 'zod';
import { type Problem, problemAt } from '../problem.ts';
import { KINDS, type KindName, type ValueOf } from '../shapes/kinds.ts';
import { type Doc, readDoc } from './doc.ts';
import { type RawFile, shown } from './folder.ts';
import { shape } from './shape.ts';

/** A file of a kind: its value in the shape of the kind, and what its path says. */
export interface KindDoc<T> extends Doc<T> {
  readonly name: string;
  readonly topic: string;
  readonly lang: string;
}

/** All files of the knowledge by kind, in the order of their paths. */
export type Files = { readonly [K in KindName]: readonly KindDoc<ValueOf<K>>[] };

interface Kind<S extends z.ZodType> {
  readonly path: RegExp;
  readonly schema: S;
}
interface Read<T> {
  readonly docs: readonly KindDoc<T>[];
  readonly problems: readonly Problem[];
}

const kindOf = (path: string) => Object.values(KINDS).find((kind) => kind.path.test(path));

const unplaced = (file: RawFile): Problem =>
  problemAt(
    { file: shown(file.path), line: 1 },
    'no such file has a place in the knowledge',
    'move or rename it; knowledge/README.md says what stands where',
  );

const readOne = <S extends z.ZodType>(kind: Kind<S>, file: RawFile): Read<z.output<S>> => {
  const { doc, problems } = readDoc(shown(file.path), file.text);
  if (problems.length > 0) return { docs: [], problems };
  const { name = '', topic = '', lang = '' } = kind.path.exec(file.path)?.groups ?? {};
  const shaped = shape(kind.schema, doc);
  return {
    docs: shaped.fits ? [{ ...doc, value: shaped.value, name, topic, lang }] : [],
    problems: shaped.fits ? [] : shaped.problems,
  };
};

/** Reads every file of a kind. */
const reader = (raw: readonly RawFile[]) => {
  const placed = raw.map((file) => ({ file, place: kindOf(file.path)?.path }));
  return <S extends z.ZodType>(kind: Kind<S>): Read<z.output<S>> => {
    const read = placed.filter(({ place }) => place === kind.path).map(({ file }) => readOne(kind, file));
    return { docs: read.flatMap((one) => one.docs), problems: read.flatMap((one) => one.problems) };
  };
};

const readIntake = (read: ReturnType<typeof reader>) => ({
  topics: read(KINDS.topics),
  topicTexts: read(KINDS.topicTexts),
  urgent: read(KINDS.urgent),
  urgentTexts: read(KINDS.urgentTexts),
});

const readAll = (raw: readonly RawFile[]) => {
  const read = reader(raw);
  return {
    meta: read(KINDS.meta),
    systems: read(KINDS.systems),
    languageChecks: read(KINDS.languageChecks),
    ordinaryWords: read(KINDS.ordinaryWords),
    conflicts: read(KINDS.conflicts),
    overrides: read(KINDS.overrides),
    overrideTexts: read(KINDS.overrideTexts),
    citations: read(KINDS.citations),
    sources: read(KINDS.sources),
    understood: read(KINDS.understood),
    concepts: read(KINDS.concepts),
    conceptTexts: read(KINDS.conceptTexts),
    measurements: read(KINDS.measurements),
    measurementTexts: read(KINDS.measurementTexts),
    components: read(KINDS.components),
    areas: read(KINDS.areas),
    areaTexts: read(KINDS.areaTexts),
    componentTexts: read(KINDS.componentTexts),
    rules: read(KINDS.rules),
    ruleTexts: read(KINDS.ruleTexts),
    procedures: read(KINDS.procedures),
    procedureTexts: read(KINDS.procedureTexts),
    reportTexts: read(KINDS.reportTexts),
    pluralTexts: read(KINDS.pluralTexts),
    answers: read(KINDS.answers),
    answerTexts: read(KINDS.answerTexts),
    signs: read(KINDS.signs),
    signTexts: read(KINDS.signTexts),
    instructionTexts: read(KINDS.instructionTexts),
    aftercare: read(KINDS.aftercare),
    ...readIntake(read),
    monthTexts: read(KINDS.monthTexts),
    messages: read(KINDS.messages),
    messageTexts: read(KINDS.messageTexts),
  } satisfies { [K in KindName]: Read<ValueOf<K>> };
};

const docsOf = (read: ReturnType<typeof readAll>): Files => ({
  meta: read.meta.docs,
  systems: read.systems.docs,
  languageChecks: read.languageChecks.docs,
  ordinaryWords: read.ordinaryWords.docs,
  conflicts: read.conflicts.docs,
  overrides: read.overrides.docs,
  overrideTexts: read.overrideTexts.docs,
  citations: read.citations.docs,
  sources: read.sources.docs,
  understood: read.understood.docs,
  concepts: read.concepts.docs,
  conceptTexts: read.conceptTexts.docs,
  measurements: read.measurements.docs,
  measurementTexts: read.measurementTexts.docs,
  components: read.components.docs,
  areas: read.areas.docs,
  areaTexts: read.areaTexts.docs,
  componentTexts: read.componentTexts.docs,
  rules: read.rules.docs,
  ruleTexts: read.ruleTexts.docs,
  procedures: read.procedures.docs,
  procedureTexts: read.procedureTexts.docs,
  reportTexts: read.reportTexts.docs,
  pluralTexts: read.pluralTexts.docs,
  answers: read.answers.docs,
  answerTexts: read.answerTexts.docs,
  signs: read.signs.docs,
  signTexts: read.signTexts.docs,
  instructionTexts: read.instructionTexts.docs,
  aftercare: read.aftercare.docs,
  topics: read.topics.docs,
  topicTexts: read.topicTexts.docs,
  urgent: read.urgent.docs,
  urgentTexts: read.urgentTexts.docs,
  monthTexts: read.monthTexts.docs,
  messages: read.messages.docs,
  messageTexts: read.messageTexts.docs,
});

/**
 * Sorts the files by kind and checks the shape of each. What does not fit is left out and is a problem.
 * @example readFiles([{ path: 'concepts/weather.yaml', text: 'rain: { lasts: episode }' }]).files.concepts.length // 1
 */
export const readFiles = (
  raw: readonly RawFile[],
): { readonly files: Files; readonly problems: readonly Problem[] } => {
  const yaml = raw.filter((file) => /\.ya?ml$/.test(file.path));
  const read = readAll(yaml);
  const lost = yaml.filter((file) => kindOf(file.path) === undefined).map(unplaced);
  return { files: docsOf(read), problems: [...lost, ...Object.values(read).flatMap((one) => one.problems)] };
};
