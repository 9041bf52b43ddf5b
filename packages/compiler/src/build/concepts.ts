import type { Concept } from '@primum/engine';
import { type Problem, problemAt } from '../problem.ts';
import type { KindDoc } from '../read/files.ts';
import type { RawConcept } from '../shapes/concept.ts';

type ConceptDoc = KindDoc<Readonly<Record<string, RawConcept | null>>>;
type Raws = ReadonlyMap<string, RawConcept>;

const SILENT: RawConcept = {
  parents: [],
  codes: {},
  ask: {},
  hint: {},
  absent: {},
  allergens: { names: [] },
  ingredients: [],
  brands: [],
  mayMean: [],
  suggests: [],
};

/** All concepts as written, in the order of files and lines; of one defined twice, the first. */
export const rawConcepts = (docs: readonly ConceptDoc[]): Raws => {
  const raws = new Map<string, RawConcept>();
  for (const [id, raw] of docs.flatMap((doc) => Object.entries(doc.value)))
    if (!raws.has(id)) raws.set(id, raw ?? SILENT);
  return raws;
};

/** A concept and its first ancestors, nearest first; a circle ends where it began. */
const firstLine = (raws: Raws, id: string, seen: readonly string[] = []): readonly RawConcept[] => {
  const raw = raws.get(id);
  if (raw === undefined || seen.includes(id)) return [];
  const parent = raw.parents[0];
  return parent === undefined ? [raw] : [raw, ...firstLine(raws, parent, [...seen, id])];
};

/** What the nearest of a line says. */
const taken = <K extends keyof RawConcept>(line: readonly RawConcept[], key: K): RawConcept[K] | undefined =>
  line.find((raw) => raw[key] !== undefined)?.[key];

const cannot = (raw: RawConcept['cannotConcern']): Concept['cannotConcern'] =>
  raw === null || raw === undefined
    ? null
    : {
        ...(raw.sex === undefined ? {} : { sex: raw.sex }),
        ...(raw.under === undefined ? {} : { under: raw.under }),
        ...(raw.over === undefined ? {} : { over: raw.over }),
      };

const resolve = (raws: Raws, id: string, raw: RawConcept): Concept => {
  const line = firstLine(raws, id);
  const lasts = taken(line, 'lasts') ?? 'standing';
  // A length belongs to one way of lasting; a child that lasts otherwise does not take it over.
  const own = (key: 'longest' | 'longestCourse', fits: boolean) =>
    fits ? (taken(line, key) ?? null) : (raw[key] ?? null);
  return {
    id,
    parents: raw.parents,
    category: taken(line, 'category') ?? 'conditions',
    lasts,
    shelfLife: taken(line, 'shelfLife') ?? 0,
    silence: taken(line, 'silence') ?? 'unknown',
    passing: taken(line, 'passing') ?? false,
    longest: own('longest', lasts === 'episode'),
    longestCourse: own('longestCourse', lasts === 'use'),
    cannotConcern: cannot(taken(line, 'cannotConcern')),
    throughout: taken(line, 'throughout') ?? false,
    raisedByBroader: raw.raisedByBroader ?? true,
    age: raw.age ?? null,
    whenEnded: taken(line, 'whenEnded') ?? null,
    crossReacts: taken(line, 'crossReacts') ?? false,
    inMixtures: taken(line, 'inMixtures') ?? false,
  };
};

const unsaid = (raws: Raws, doc: ConceptDoc, id: string): readonly Problem[] =>
  (['category', 'lasts', 'shelfLife'] as const)
    .filter((key) => taken(firstLine(raws, id), key) === undefined)
    .map((key) =>
      problemAt(
        doc.at(id),
        `the concept \`${id}\` has no \`${key}\``,
        'say it here, or give it a first parent that says it',
      ),
    );

const twice = (docs: readonly ConceptDoc[]): readonly Problem[] =>
  docs.flatMap((doc, index) =>
    Object.keys(doc.value).flatMap((id) => {
      const first = docs.slice(0, index).find((other) => Object.hasOwn(other.value, id));
      if (first === undefined) return [];
      const { file, line } = first.at(id);
      return [problemAt(doc.at(id), `the concept \`${id}\` stands in ${file}:${line} already`, 'keep one of the two')];
    }),
  );

/**
 * The hierarchy, each concept in full.
 * @example buildConcepts([doc('rain: { lasts: episode, category: states, shelfLife: 1 }\ndrizzle: { parents: [rain] }')])
 * // drizzle lasts as an episode, too
 */
export const buildConcepts = (
  docs: readonly ConceptDoc[],
): { readonly concepts: Readonly<Record<string, Concept>>; readonly problems: readonly Problem[] } => {
  const raws = rawConcepts(docs);
  const concepts = Object.fromEntries([...raws].map(([id, raw]) => [id, resolve(raws, id, raw)]));
  const said = docs.flatMap((doc) => Object.keys(doc.value).flatMap((id) => unsaid(raws, doc, id)));
  return { concepts, problems: [...twice(docs), ...said] };
};
