import {
  type Basis,
  type CitationKind,
  type Column,
  type Procedure,
  type Rule,
  type Ruling,
  rank,
} from '@primum/engine';
import { type Problem, problemAt } from '../problem.ts';
import type { KindDoc } from '../read/files.ts';
import type { RawColumn, RawRule, RawRuling, RawTypes } from '../shapes/rule.ts';

type RuleDoc = KindDoc<RawRule>;
const NOT_ADDRESSED: Column = { kind: 'not-addressed' };

/** What a type of procedure changes in the ruling for all types. */
const typesOf = (base: Ruling, raw: RawTypes): Ruling['types'] =>
  Object.fromEntries(
    Object.entries(raw).map(([id, own]): [string, Column] => {
      if (own === 'not-addressed') return [id, NOT_ADDRESSED];
      const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
      const other = own.disposition !== undefined && own.disposition !== base.disposition;
      return [id, { ...base, ...(other ? { until: null, while: null, lift: null } : {}), ...said, types: {} }];
    }),
  );

const withTypes = (base: Ruling, raw: RawTypes): Ruling => ({ ...base, types: typesOf(base, raw) });

const toRuling = ({ types, ...raw }: RawRuling): Ruling =>
  withTypes({ ...raw, kind: 'ruling', off: null, basis: [], types: {} }, types);

const gravity = (column: Column): number => (column.kind === 'ruling' ? rank(column.disposition) + 1 : 0);

/** What a written column says, `as` resolved. */
export const toColumn = (rule: RawRule, raw: RawColumn, seen: readonly string[] = []): Column => {
  if (raw === 'not-addressed') return NOT_ADDRESSED;
  if ('covered' in raw) return { kind: 'covered', by: raw.covered };
  if (!('as' in raw)) return toRuling(raw);
  const model = rule.columns[raw.as];
  if (model === undefined || seen.includes(raw.as)) return NOT_ADDRESSED;
  const like = toColumn(rule, model, [...seen, raw.as]);
  if (like.kind !== 'ruling') return like;
  const { as: _, types, ...said } = raw;
  const own = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const statements = [...new Set([...like.statements, ...(raw.statements ?? [])])];
  const base = { ...like, ...own, statements, sure: raw.sure ?? (like.sure === 'stated' ? 'read' : like.sure) };
  return types === undefined ? { ...base, types: {} } : withTypes(base, types);
};

type Citations = Readonly<Record<string, { readonly kind: CitationKind }>>;

/** On what a ruling rests: the source, what its citations are, and our inference where it is inferred or nothing is published. */
const basisOf = ({ origin, sure, citations }: Ruling, known: Citations): readonly Basis[] => {
  const kinds = citations.flatMap((key): readonly Basis[] => {
    const kind = known[key]?.kind;
    return kind === undefined || kind === 'reading' ? [] : [kind];
  });
  const source: readonly Basis[] = origin === 'source' ? ['source'] : [];
  const bare = source.length + kinds.length === 0;
  return [...new Set<Basis>([...source, ...kinds, ...(sure === 'inferred' || bare ? (['inference'] as const) : [])])];
};

/** A column with what it rests on, types included. */
const withBasis = (column: Column, known: Citations): Column =>
  column.kind !== 'ruling'
    ? column
    : {
        ...column,
        basis: basisOf(column, known),
        types: Object.fromEntries(Object.entries(column.types).map(([id, one]) => [id, withBasis(one, known)])),
      };

/** The gravest of what a rule says of the kinds of a procedure. */
const columnOfKinds = (rule: RawRule, procedure: Procedure): Column =>
  procedure.kinds
    .flatMap((kind) => rule.kinds[kind] ?? [])
    .map((raw) => toColumn(rule, raw))
    .reduce((worst, next) => (gravity(next) > gravity(worst) ? next : worst), NOT_ADDRESSED);

/** The column of a procedure: its own, else that of its kinds. An extension of its own over a source's is backed by it. */
const columnOf = (rule: RawRule, procedure: Procedure): Column => {
  const own = rule.columns[procedure.id];
  const kinds = columnOfKinds(rule, procedure);
  if (own === undefined) return kinds;
  const column = toColumn(rule, own);
  const backed = !procedure.founding && kinds.kind === 'ruling' && kinds.origin === 'source';
  return backed ? withBacking(column) : column;
};

/** An extension over what a source says of the kind: it stays on, whatever the type. */
const withBacking = (column: Column): Column =>
  column.kind !== 'ruling' || column.origin !== 'extension'
    ? column
    : {
        ...column,
        backed: true,
        types: Object.fromEntries(Object.entries(column.types).map(([id, one]) => [id, withBacking(one)])),
      };

const toRule = ({ name, topic, value }: RuleDoc, procedures: readonly Procedure[], known: Citations): Rule => ({
  id: name,
  topic,
  criterion: value.criterion,
  columns: Object.fromEntries(
    procedures.map((procedure) => [procedure.id, withBasis(columnOf(value, procedure), known)]),
  ),
  forbids: value.forbids.map(({ kind, when, statements }) => ({ kind, when: when ?? null, statements })),
});

const badAs = (doc: RuleDoc): readonly Problem[] =>
  (['columns', 'kinds'] as const).flatMap((part) =>
    Object.entries(doc.value[part]).flatMap(([key, raw]) => {
      if (raw === 'not-addressed' || !('as' in raw)) return [];
      const model = doc.value.columns[raw.as];
      const plain = model !== undefined && (model === 'not-addressed' || !('as' in model));
      if (plain) return [];
      const what = `\`as: ${raw.as}\` points at no column that says something itself`;
      return [problemAt(doc.at(part, key), what, 'name a procedure that stands under `columns` with a ruling')];
    }),
  );

/** An extension of its own that is milder than what its kinds say. */
const milder = (docs: readonly RuleDoc[], procedures: readonly Procedure[]): readonly Problem[] =>
  docs.flatMap((doc) =>
    procedures.flatMap((procedure) => {
      const own = doc.value.columns[procedure.id];
      const column = own === undefined ? NOT_ADDRESSED : toColumn(doc.value, own);
      if (column.kind !== 'ruling' || column.origin !== 'extension') return [];
      const mildest = Math.min(gravity(column), ...Object.values(column.types).map(gravity));
      if (mildest >= gravity(columnOfKinds(doc.value, procedure))) return [];
      const what = `the column of \`${procedure.id}\` is milder than what the rule says of its kinds`;
      return [problemAt(doc.at('columns', procedure.id), what, 'make it as grave, or leave it out')];
    }),
  );

const twice = (docs: readonly RuleDoc[]): readonly Problem[] =>
  docs.flatMap((doc, index) => {
    const first = docs.slice(0, index).find((other) => other.name === doc.name);
    return first === undefined
      ? []
      : [
          problemAt(
            doc.at(),
            `the rule \`${doc.name}\` stands in ${first.file} already`,
            'rename one of the two files',
          ),
        ];
  });

/**
 * The rules in the order of topic and name, each with one column for every procedure.
 * @example buildRules([rainRule], [picnic, hike], {}).rules[0].columns // { picnic: { kind: 'ruling', ... }, hike: { kind: 'not-addressed' } }
 */
export const buildRules = (
  docs: readonly RuleDoc[],
  procedures: readonly Procedure[],
  citations: Citations,
): { readonly rules: readonly Rule[]; readonly problems: readonly Problem[] } => ({
  rules: docs.map((doc) => toRule(doc, procedures, citations)),
  problems: [...twice(docs), ...docs.flatMap(badAs), ...milder(docs, procedures)],
});
