import type { Artifact } from '@primum/contract';
import {
  type Column,
  lacksEnd,
  type MadeStricter,
  type Objection,
  objectionToStricter,
  type Rule,
  type Ruling,
  rank,
} from '@primum/engine';
import { type Problem, problemAt } from '../problem.ts';
import type { RawStricter } from '../shapes/protocol.ts';
import { type Entry, listed, type Read, unknown, unknownIn } from './entry.ts';

type Raw = Entry<RawStricter>;

const columnOf = (rule: Rule, procedure: string): Column => rule.columns[procedure] ?? { kind: 'not-addressed' };

const rulingsOf = (column: Column): readonly Ruling[] =>
  column.kind === 'ruling' ? [column, ...Object.values(column.types).flatMap(rulingsOf)] : [];

/** Every end with this event that these rules name. */
const endsOf = (rules: readonly Rule[], event: string): readonly NonNullable<Ruling['until']>[] =>
  rules
    .flatMap(({ columns }) => Object.values(columns).flatMap(rulingsOf))
    .flatMap(({ until }) => (until?.event === event ? [until] : []));

/** The end that an event means: with the days that the rule counts elsewhere, since it counts the same ones here. */
const endOf = (rule: Rule, event: string | undefined): Ruling['until'] =>
  event === undefined ? null : (endsOf([rule], event)[0] ?? { event, days: null, months: null });

/** What the file asks for one procedure: its own end only where the rule has none. */
const settingOf = ({ value }: Raw, rule: Rule, procedure: string, column: Column): MadeStricter => ({
  rule: value.rule,
  procedure,
  disposition: value.disposition,
  until: lacksEnd(column, value.disposition) ? endOf(rule, value.until) : null,
  clearance: value.disposition === 'clearance-required' ? (value.clearance ?? null) : null,
  reason: value.reason,
  author: value.author,
});

interface Judged {
  readonly column: Column;
  readonly setting: MadeStricter;
  readonly objection: Objection | null;
}

const judge = (entry: Raw, rule: Rule, procedure: string, { rules }: Artifact): Judged => {
  const column = columnOf(rule, procedure);
  const setting = settingOf(entry, rule, procedure, column);
  const objection = objectionToStricter(column, setting);
  if (column.kind !== 'covered' || entry.value.procedures !== 'all') return { column, setting, objection };
  const other = rules.find(({ id }) => id === column.by);
  const grave = other !== undefined && objectionToStricter(columnOf(other, procedure), setting) === 'not-stricter';
  return { column, setting, objection: grave ? 'not-stricter' : objection };
};

const tooMild = (now: MadeStricter['disposition'], to: MadeStricter['disposition']): readonly [string, string] => [
  rank(to) < rank(now) ? `is \`${now}\`, and \`${to}\` is milder` : `is \`${now}\` already`,
  now === 'contraindicated' ? 'take it out' : 'name a graver disposition, or take it out',
];

/** What is wrong, and what to do about it. */
const sentence = ({ column, setting, objection }: Judged, events: readonly string[]): readonly [string, string] => {
  if (column.kind === 'covered') return [`leaves this to \`${column.by}\``, `make \`${column.by}\` stricter there`];
  if (objection === 'no-end')
    return ['would be deferred, and nothing says until when', `add \`until\` with an event: ${listed(events)}`];
  if (column.kind === 'ruling' && objection === 'not-stricter') return tooMild(column.disposition, setting.disposition);
  return ['would need clearance, and nothing says whose', 'add `clearance: { by: [ROLE], term: DAYS }`'];
};

/** One problem for all procedures of which the same is wrong. */
const refusals = (entry: Raw, judged: readonly Judged[], events: readonly string[]): readonly Problem[] => {
  const said = judged.map((one) => ({ procedure: one.setting.procedure, words: sentence(one, events) }));
  return [...new Set(said.map(({ words: [what] }) => what))].map((what) => {
    const alike = said.filter(({ words }) => words[0] === what);
    const where = listed(alike.map(({ procedure }) => procedure));
    return problemAt(entry.at('rule'), `\`${entry.value.rule}\` ${what} (for ${where})`, alike[0]?.words[1] ?? '');
  });
};

/** An end or a clearance where none is of use, and names in them that the knowledge does not have. */
const strayIn = ({ value, at }: Raw, events: readonly string[], roles: readonly string[]): readonly Problem[] => {
  const { disposition, until, clearance } = value;
  const stray = (key: string, of: string): Problem =>
    problemAt(at(key), `\`${key}\` is for \`${of}\`, and this is \`${disposition}\``, `take \`${key}\` out`);
  const inRole = (key: 'by' | 'after'): readonly Problem[] =>
    (clearance?.[key] ?? []).flatMap((role, index) => unknown(at('clearance', key, index), 'role', role, roles));
  return [
    ...(until === undefined ? [] : unknown(at('until'), 'event', until, events)),
    ...(until !== undefined && disposition !== 'deferred' ? [stray('until', 'deferred')] : []),
    ...(clearance !== undefined && disposition !== 'clearance-required'
      ? [stray('clearance', 'clearance-required')]
      : []),
    ...inRole('by'),
    ...inRole('after'),
  ];
};

/** Whether an event is an end only some days later, and the rule counts none from it. */
const isBare = (rule: Rule, event: string, { rules }: Artifact): boolean => {
  const ends = endsOf(rules, event);
  const counted = ends.length > 0 && ends.every(({ days, months }) => days !== null || months !== null);
  return counted && endsOf([rule], event).length === 0;
};

const bare = ({ value, at }: Raw, rule: Rule, artifact: Artifact): readonly Problem[] => {
  const { until } = value;
  if (until === undefined || !isBare(rule, until, artifact)) return [];
  const what = `\`${until}\` ends nothing by itself, only days or months after it, and \`${rule.id}\` counts none from it`;
  return [problemAt(at('until'), what, 'name another event')];
};

const needless = ({ value, at }: Raw, settings: readonly MadeStricter[]): readonly Problem[] =>
  value.until !== undefined &&
  value.disposition === 'deferred' &&
  settings.length > 0 &&
  settings.every(({ until }) => until === null)
    ? [problemAt(at('until'), `\`${value.rule}\` says itself until when`, 'take `until` out')]
    : [];

/**
 * One entry of `stricter`, by procedure, or every reason why it cannot be. `all` procedures are all of the knowledge; where the
 * rule is as grave already, nothing changes.
 * @example readStricter(entry, artifact).settings[0]?.setting.disposition // 'contraindicated'
 */
export const readStricter = (entry: Raw, artifact: Artifact): Read<MadeStricter> => {
  const { value, at } = entry;
  const events = Object.keys(Object.values(artifact.texts)[0]?.events ?? {});
  const problems = [...unknownIn(entry, artifact), ...strayIn(entry, events, artifact.roles)];
  const rule = artifact.rules.find(({ id }) => id === value.rule);
  if (rule === undefined) return { settings: [], problems };
  const all = value.procedures === 'all';
  const judged = artifact.procedures
    .filter(({ id }) => value.procedures === 'all' || value.procedures.includes(id))
    .map(({ id }) => judge(entry, rule, id, artifact));
  const left = all ? judged.filter(({ objection }) => objection !== 'not-stricter') : judged;
  const settings = left.filter(({ objection }) => objection === null).map(({ setting }) => setting);
  const refused = left.filter(({ objection }) => objection !== null);
  const idle =
    all && left.length === 0
      ? [problemAt(at('rule'), `\`${value.rule}\` is as grave for every procedure already`, 'take it out')]
      : [];
  return {
    settings: settings.map((setting) => ({ setting, place: at() })),
    problems: [
      ...problems,
      ...refusals(
        entry,
        refused,
        events.filter((event) => !isBare(rule, event, artifact)),
      ),
      ...idle,
      ...bare(entry, rule, artifact),
      ...needless(entry, settings),
    ],
  };
};
