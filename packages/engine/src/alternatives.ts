import { attempt } from './criterion/attempt.ts';
import { NO_PLAN, settingOf } from './criterion/test.ts';
import { decide } from './decide.ts';
import { headlineOf } from './headline.ts';
import type { Procedure } from './knowledge.ts';
import { openIn } from './questions.ts';
import type { Alternative } from './report.ts';
import { fill } from './say.ts';
import { rank } from './scale.ts';
import type { Applications, Sitting } from './sitting.ts';
import { toldOf } from './told.ts';

/** The title of the first rule that forbids a kind of this procedure, being yes or unknown itself. */
const forbidding = (sitting: Sitting, procedure: Procedure): string | undefined => {
  const setting = settingOf(sitting.record, NO_PLAN, sitting.resolve);
  const first = sitting.knowledge.rules.find((rule) =>
    rule.forbids.some(
      ({ kind, when }) =>
        procedure.kinds.includes(kind) && attempt(setting, when ?? rule.criterion).tested.answer !== 'no',
    ),
  );
  return first === undefined ? undefined : (sitting.texts.rules[first.id]?.title ?? first.id);
};

/** Whether it is offered, and why or why not. */
const offer = (
  sitting: Sitting,
  procedure: Procedure,
  { findings }: Applications,
): { offered: boolean; because: string } => {
  const { texts } = sitting;
  const { atMost } = decide(findings);
  const title = forbidding(sitting, procedure);
  if (title !== undefined) return { offered: false, because: fill(texts, 'because.forbidden', { title }) };
  if (rank(atMost) > rank('clearance-required'))
    return {
      offered: false,
      because: fill(texts, 'because.too-grave', { worst: fill(texts, `outcome.${atMost}`) }),
    };
  if (!procedure.complete) return { offered: false, because: fill(texts, 'because.incomplete') };
  const after = atMost === 'clearance-required';
  return { offered: true, because: fill(texts, after ? 'because.after-clearance' : 'because.offered') };
};

/** One procedure screened as an alternative, for the goals it shares with what was asked for. */
const screenAlternative = (sitting: Sitting, procedure: Procedure, goals: readonly string[]): Alternative => {
  const applications = sitting.apply(procedure);
  const { findings, decision } = applications;
  const open = openIn(applications);
  return {
    procedure: procedure.id,
    goals,
    serves: procedure.serves.filter(({ goal }) => goals.includes(goal)),
    ...offer(sitting, procedure, applications),
    outcome: decision.outcome,
    atLeast: decision.atLeast,
    atMost: decision.atMost,
    headline: headlineOf(sitting.texts, toldOf(sitting, procedure, applications, open.length)),
    findings: findings.filter(({ answer }) => answer === 'yes').map(({ rule }) => rule),
    questions: open.map(({ concept }) => concept),
  };
};

/**
 * The other procedures that serve a goal asked for, each screened on the same chart and day; all goals of the procedure when
 * none is named. The founding procedures are never each other's alternative.
 */
export const alternativesTo = (sitting: Sitting, procedure: Procedure): readonly Alternative[] => {
  const asked = sitting.record.chart.planned?.[procedure.id]?.goals ?? [];
  const goals = asked.length > 0 ? asked : procedure.goals;
  return sitting.knowledge.procedures.flatMap((other) => {
    const shared = other.goals.filter((goal) => goals.includes(goal));
    const apart = other.id !== procedure.id && !(other.founding && procedure.founding);
    return apart && shared.length > 0 ? [screenAlternative(sitting, other, shared)] : [];
  });
};
