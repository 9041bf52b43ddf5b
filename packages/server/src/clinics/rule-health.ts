import { setImmediate } from 'node:timers/promises';
import type { Artifact, RuleHealth } from '@primum/contract';
import type { Chart, Report } from '@primum/engine';
import { type KeptScreening, openRecord, type Store } from '@primum/records';
import { textsOf } from '../texts.ts';
import { plusDays } from './clearances-kept.ts';
import { inForce } from './in-force.ts';
import { type KeptOverride, OVERRIDE } from './overrides-kept.ts';

/** Of which days, both in. */
interface Period {
  readonly from: string;
  readonly to: string;
}

/** How many screenings are opened at the most. */
export const MOST_SCREENINGS = 2000;

type Counts = Map<string, number>;

/** What was counted. Nobody can be told from it. */
interface Tally {
  readonly yes: Counts;
  readonly unknown: Counts;
  readonly overridden: Counts;
  /** By rule and reason. */
  readonly reasons: Map<string, Counts>;
  readonly asked: Counts;
  readonly notSure: Counts;
}

const add = (counts: Counts, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

const rulesIn = ({ screenings }: Report, answer: 'yes' | 'unknown'): ReadonlySet<string> =>
  new Set(
    screenings.flatMap(({ findings }) => findings.filter((one) => one.answer === answer).map(({ rule }) => rule)),
  );

const countReport = (report: Report, { yes, unknown }: Tally): void => {
  const found = rulesIn(report, 'yes');
  for (const rule of found) add(yes, rule);
  for (const rule of rulesIn(report, 'unknown')) if (!found.has(rule)) add(unknown, rule);
};

/** Of each concept the newest answer counts. */
const countChart = ({ facts }: Chart, { asked, notSure }: Tally): void => {
  const newest = new Map<string, Chart['facts'][number]>();
  for (const fact of facts) if ((newest.get(fact.concept)?.on ?? '') <= (fact.on ?? '')) newest.set(fact.concept, fact);
  for (const [concept, { answer }] of newest) {
    add(asked, concept);
    if (answer === 'unknown') add(notSure, concept);
  }
};

const countOverride = ({ overridden, reason }: KeptOverride, tally: Tally): void => {
  for (const rule of new Set(overridden.map((one) => one.rule))) {
    add(tally.overridden, rule);
    const reasons = tally.reasons.get(rule) ?? new Map<string, number>();
    tally.reasons.set(rule, reasons);
    add(reasons, reason);
  }
};

const numbersIn = async (store: Store, clinic: string, kind: string, { from, to }: Period, limit: number) => {
  const select = store.database.selectFrom('records').select('seq').where('clinic', '=', clinic);
  const own = select.where('kind', '=', kind).where('at', '>=', from).where('at', '<', plusDays(to, 1));
  return (await own.orderBy('seq', 'desc').limit(limit).execute()).map(({ seq }) => seq);
};

/** Opens records one by one and lets others through in between. Of whoever was erased nothing is counted. */
const each = async (
  store: Store,
  clinic: string,
  numbers: readonly number[],
  count: (text: string) => void,
): Promise<void> => {
  for (const number of numbers) {
    const { text } = await openRecord(store, clinic, number);
    if (text !== null) count(text);
    await setImmediate();
  }
};

const emptyTally = (): Tally => ({
  yes: new Map(),
  unknown: new Map(),
  overridden: new Map(),
  reasons: new Map(),
  asked: new Map(),
  notSure: new Map(),
});

const counted = async (store: Store, clinic: string, period: Period) => {
  const tally = emptyTally();
  const found = await numbersIn(store, clinic, 'screening', period, MOST_SCREENINGS + 1);
  const screenings = found.slice(0, MOST_SCREENINGS);
  await each(store, clinic, screenings, (text) => {
    const { chart, report }: KeptScreening = JSON.parse(text);
    countReport(JSON.parse(report), tally);
    countChart(chart, tally);
  });
  const overrides = await numbersIn(store, clinic, OVERRIDE, period, MOST_SCREENINGS);
  await each(store, clinic, overrides, (text) => countOverride(JSON.parse(text), tally));
  return { tally, screenings: screenings.length, capped: found.length > screenings.length };
};

const rulesOf = (tally: Tally, artifact: Artifact, lang: string): RuleHealth['rules'] =>
  artifact.rules
    .map(({ id, topic }) => ({
      rule: id,
      title: textsOf(artifact, lang).rules[id]?.title ?? id,
      topic,
      yes: tally.yes.get(id) ?? 0,
      unknown: tally.unknown.get(id) ?? 0,
      overridden: tally.overridden.get(id) ?? 0,
      reasons: Object.fromEntries(tally.reasons.get(id) ?? []),
    }))
    .toSorted((a, b) => b.yes - a.yes);

const questionsOf = ({ asked, notSure }: Tally, artifact: Artifact, lang: string): RuleHealth['questions'] => {
  const { questions, concepts } = textsOf(artifact, lang);
  return [...asked]
    .filter(([concept]) => Object.hasOwn(artifact.concepts, concept))
    .map(([concept, many]) => ({
      concept,
      ask: questions[concept]?.ask ?? concepts[concept] ?? concept,
      asked: many,
      notSure: notSure.get(concept) ?? 0,
    }))
    .toSorted((a, b) => b.notSure / b.asked - a.notSure / a.asked || b.asked - a.asked);
};

/**
 * How the rules of a clinic did in a period: counts, and nobody in them. Who asked is for the caller to say in the audit log.
 * @throws {Refusal} when the knowledge has no such language
 * @example (await ruleHealthOf(store, 'north', { from, to, lang: 'en' }, served)).rules.filter(({ yes }) => yes === 0)
 */
export const ruleHealthOf = async (
  store: Store,
  clinic: string,
  { lang, ...period }: Period & { readonly lang: string },
  served: Artifact,
): Promise<RuleHealth> => {
  const { artifact } = await inForce(store, clinic, served);
  textsOf(artifact, lang);
  const { tally, ...about } = await counted(store, clinic, period);
  const said = artifact.overrides?.texts[lang] ?? {};
  const reasons = artifact.overrides?.reasons ?? [];
  return {
    ...period,
    ...about,
    rules: rulesOf(tally, artifact, lang),
    questions: questionsOf(tally, artifact, lang),
    reasons: Object.fromEntries(reasons.map((id) => [id, said[id] ?? id])),
  };
};
