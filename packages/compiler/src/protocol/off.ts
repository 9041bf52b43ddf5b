import type { Artifact } from '@primum/contract';
import { type Objection, objectionToOff, type Rule, type SwitchedOff } from '@primum/engine';
import { type Problem, problemAt } from '../problem.ts';
import type { RawOff } from '../shapes/protocol.ts';
import { type Entry, listed, type Read, unknownIn } from './entry.ts';

const WHAT: Readonly<Partial<Record<Objection, string>>> = {
  silent: 'says nothing that could be switched off',
  source: 'rests on a source document, and what a source says stays on',
  backed: 'stands over what a source document says of such procedures, and stays on',
  covers: 'speaks for another rule as well, and stays on',
};

/** The procedures meant; `all` are those of which the rule says something itself. */
const meant = ({ procedures }: RawOff, rule: Rule, artifact: Artifact): readonly string[] =>
  artifact.procedures
    .map(({ id }) => id)
    .filter((id) => (procedures === 'all' ? rule.columns[id]?.kind === 'ruling' : procedures.includes(id)));

const refusal = (
  { value, at }: Entry<RawOff>,
  objection: Objection,
  refused: readonly string[],
  allowed: readonly string[],
): Problem => {
  const where = refused.length === 0 ? 'of any procedure' : `for ${listed(refused)}`;
  const what = `\`${value.rule}\` ${WHAT[objection] ?? 'cannot be switched off'} (${where})`;
  const other =
    objection === 'source' || objection === 'backed' ? 'take it out; it may only be made stricter' : 'take it out';
  return problemAt(at('rule'), what, allowed.length > 0 ? `name only ${listed(allowed)}` : other);
};

/**
 * One entry of `off`, by procedure, or every reason why it cannot be.
 * @example readOff(entry, artifact).problems[0]?.what // '`rain` rests on a source document, and what a source says stays on (for `picnic`)'
 */
export const readOff = (entry: Entry<RawOff>, artifact: Artifact): Read<SwitchedOff> => {
  const { value, at } = entry;
  const problems = unknownIn(entry, artifact);
  const rule = artifact.rules.find(({ id }) => id === value.rule);
  if (rule === undefined) return { settings: [], problems };
  const judged = meant(value, rule, artifact).map((id) => ({ id, objection: objectionToOff(artifact, rule, id) }));
  const allowed = judged.filter(({ objection }) => objection === null).map(({ id }) => id);
  const objections = [...new Set(judged.map(({ objection }) => objection))].filter((one) => one !== null);
  const refused = objections.map((objection) =>
    refusal(
      entry,
      objection,
      judged.flatMap((one) => (one.objection === objection ? [one.id] : [])),
      allowed,
    ),
  );
  const idle = value.procedures === 'all' && judged.length === 0 ? [refusal(entry, 'silent', [], [])] : [];
  const { reason, author } = value;
  return {
    settings: allowed.map((procedure) => ({ setting: { rule: rule.id, procedure, reason, author }, place: at() })),
    problems: [...problems, ...refused, ...idle],
  };
};
