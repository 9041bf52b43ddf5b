import { alternativesTo } from './alternatives.ts';
import { isOfPlanAlone } from './criterion/reads-plan.ts';
import { earliestOf } from './earliest.ts';
import { headlineOf } from './headline.ts';
import type { Procedure } from './knowledge.ts';
import { notesOf } from './notes.ts';
import { openIn, questionsOf } from './questions.ts';
import type { Alternative, ChangedMixture, Finding, Screening } from './report.ts';
import { risksOf } from './risks.ts';
import { rank } from './scale.ts';
import { type Applications, onDay, type Sitting } from './sitting.ts';
import { toldOf } from './told.ts';

/** Silence on what is planned is no silence on the patient. */
const notAddressed = (sitting: Sitting, { applied }: Applications): Screening['notAddressed'] =>
  applied.flatMap(({ rule, column, answer }) =>
    column.kind === 'not-addressed' && answer !== 'no' && !isOfPlanAlone(rule.criterion)
      ? [{ rule: rule.id, title: sitting.texts.rules[rule.id]?.title ?? rule.id, answer }]
      : [],
  );

/** The screening itself, with the alternatives it is given. */
const screenFor = (
  sitting: Sitting,
  procedure: Procedure,
  alternatives: readonly Alternative[],
): Omit<Screening, 'changedMixture'> => {
  const { texts } = sitting;
  const applications = sitting.apply(procedure);
  const { applied, findings, decision } = applications;
  const { date: earliest, inTheWay } = earliestOf(sitting, procedure, applications);
  const questions = questionsOf(sitting, openIn(applications));
  const silent = notAddressed(sitting, applications);
  const offered = alternatives
    .filter((one) => one.offered)
    .toSorted((a, b) => rank(a.atMost) - rank(b.atMost))
    .map((one) => texts.procedures[one.procedure] ?? one.procedure);
  const told = toldOf(sitting, procedure, applications, questions.length);
  return {
    procedure: procedure.id,
    ...decision,
    headline: headlineOf(texts, { ...told, earliest, notAddressed: silent, instead: offered }),
    earliest,
    inTheWay,
    findings,
    checked: applied
      .filter(({ column, answer, moot }) => column.kind === 'ruling' && answer === 'no' && !moot)
      .map(({ rule }) => rule.id),
    notAddressed: silent,
    questions,
    actions: procedure.actions.map((action) => ({ ...action, what: texts.actions[action.what] ?? action.what })),
    risks: risksOf(texts, procedure, findings),
    notes: notesOf(texts, procedure, sitting.record.chart.planned?.[procedure.id]?.goals),
    alternatives,
  };
};

/** What is graver than a precaution stands against a component; a precaution is for whoever uses it. */
const standsAgainst = ({ answer, disposition, lifted }: Finding): boolean =>
  answer === 'yes' && rank(lifted?.from ?? disposition) >= rank('clearance-required');

/** The mixture without the components that something stands against, screened again; null when none has to be left out. */
const changedMixture = (sitting: Sitting, procedure: Procedure): ChangedMixture | null => {
  const { chart, day } = sitting.record;
  const plan = chart.planned?.[procedure.id];
  const { applied } = sitting.apply(procedure);
  const leaveOut = [
    ...new Set(
      applied.flatMap(({ finding, components }) => (finding !== null && standsAgainst(finding) ? components : [])),
    ),
  ];
  if (plan?.components === undefined || leaveOut.length === 0) return null;
  const components = plan.components.filter((component) => !leaveOut.includes(component));
  const planned = { ...chart.planned, [procedure.id]: { ...plan, components } };
  const changed = onDay({ ...sitting, record: { ...sitting.record, chart: { ...chart, planned } } }, day);
  const { outcome, atLeast, atMost, headline } = screenFor(changed, procedure, []);
  return { leaveOut, components, outcome, atLeast, atMost, headline };
};

/** One chart, one procedure, one day, one knowledge version. */
export const screenProcedure = (sitting: Sitting, procedure: Procedure): Screening => ({
  ...screenFor(sitting, procedure, alternativesTo(sitting, procedure)),
  changedMixture: changedMixture(sitting, procedure),
});
