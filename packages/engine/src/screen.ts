import type { Chart, NotUnderstood, Request } from './chart.ts';
import { contradictionsIn } from './contradictions.ts';
import { readDay } from './dates.ts';
import { CATEGORIES, type Knowledge, type Procedure, type Texts } from './knowledge.ts';
import type { Finding, Report } from './report.ts';
import { fill } from './say.ts';
import { screenProcedure } from './screening.ts';
import { sit } from './sitting.ts';

const procedureOf = (knowledge: Knowledge, id: string): Procedure => {
  const procedure = knowledge.procedures.find((one) => one.id === id);
  if (procedure === undefined) throw new RangeError(`"${id}" is no procedure of this knowledge`);
  return procedure;
};

/** A reason that the knowledge has a sentence for is said in its words; any other stands as it came. */
const sayWhy = (entry: NotUnderstood, texts: Texts): NotUnderstood =>
  entry.why?.startsWith('not-understood.') === true && Object.hasOwn(texts.messages, entry.why)
    ? { ...entry, why: fill(texts, entry.why) }
    : entry;

/** What a request asks of a chart: the language, the sitting, the procedures. */
const prepare = (knowledge: Knowledge, chart: Chart, request: Request) => {
  const lang = request.lang ?? 'en';
  const texts = Object.hasOwn(knowledge.texts, lang) ? knowledge.texts[lang] : undefined;
  if (texts === undefined) throw new RangeError(`"${lang}" is no language of this knowledge`);
  const sitting = sit(knowledge, chart, readDay(request.on), request.complete ?? [], texts);
  const ids = request.procedures ?? knowledge.procedures.filter(({ founding }) => founding).map(({ id }) => id);
  return { lang, texts, sitting, procedures: ids.map((id) => procedureOf(knowledge, id)) };
};

/**
 * May this person have these procedures on this day, and if not, why, until when, and what instead?
 *
 * Pure: the same chart, day and knowledge give the same report. Dates are ISO dates, days whole days.
 * @throws RangeError when a date is none, or when a concept, procedure or language is not of this knowledge.
 * @example screen(knowledge, { patient: { id: 'p1' }, facts: [] }, { on: '2026-11-21' }).screenings[0]?.outcome
 */
export const screen = (knowledge: Knowledge, chart: Chart, request: Request): Report => {
  const { lang, texts, sitting, procedures } = prepare(knowledge, chart, request);
  return {
    knowledge: {
      version: knowledge.version,
      sha256: knowledge.sha256,
      approved: knowledge.approved,
      protocol: knowledge.protocol ?? null,
    },
    lang,
    unreviewed: texts.unreviewed === true,
    patient: { id: chart.patient.id, deceased: chart.patient.deceased ?? false },
    on: request.on,
    complete: CATEGORIES.filter((category) => sitting.record.complete.has(category)),
    notUnderstood: (chart.notUnderstood ?? []).map((one) => sayWhy(one, texts)),
    contradictions: contradictionsIn(sitting),
    notLookedAt: Object.values(texts.gaps),
    screenings: procedures.map((procedure) => screenProcedure(sitting, procedure)),
  };
};

/**
 * The findings of a screening alone, procedure by procedure: for whoever wants one of them, and no alternatives, which are screened too.
 * @throws RangeError as `screen` does
 * @example findingsFor(knowledge, { patient: { id: 'p1' }, facts: [] }, { on: '2026-11-21' }).map(({ rule }) => rule)
 */
export const findingsFor = (knowledge: Knowledge, chart: Chart, request: Request): readonly Finding[] => {
  const { sitting, procedures } = prepare(knowledge, chart, request);
  return procedures.flatMap((one) => sitting.apply(one).findings);
};

/**
 * Every concept that a chart leaves open for these procedures on this day, in the order of the rules: also what could change nothing
 * any more as things stand, so that a list of it tells nobody what the outcome would be.
 * @throws RangeError as `screen` does
 * @example openConcepts(knowledge, { patient: { id: 'p1' }, facts: [] }, { on: '2026-11-21' })[0]
 */
export const openConcepts = (knowledge: Knowledge, chart: Chart, request: Request): readonly string[] => {
  const { sitting, procedures } = prepare(knowledge, chart, request);
  return [...new Set(procedures.flatMap((one) => sitting.apply(one).applied.flatMap(({ asks }) => asks)))];
};
