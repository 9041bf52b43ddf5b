import { and, not } from '../answer.ts';
import type { DatedChart } from '../dated-chart.ts';
import type { Criterion } from '../knowledge.ts';
import { remember } from '../remember.ts';
import { type Resolution, resolve } from '../resolve.ts';
import { testComponent } from './component.ts';
import { testConcept } from './concept.ts';
import { testEnded } from './ended.ts';
import { testPlanned } from './planned.ts';
import { testRecent } from './recent.ts';
import { join, joinOr, type Setting, type Tested } from './tested.ts';

const run = (setting: Setting, criterion: Criterion): Tested => {
  if ('concept' in criterion) return testConcept(setting, criterion.concept);
  if ('recent' in criterion) return testRecent(setting, criterion.recent, criterion);
  if ('ended' in criterion) return testEnded(setting, criterion.ended, criterion);
  if ('component' in criterion) return testComponent(setting, criterion.component);
  if ('planned' in criterion) return testPlanned(setting, criterion.planned);
  if ('not' in criterion) {
    const inner = setting.test(criterion.not);
    return { ...inner, answer: not(inner.answer) };
  }
  const parts = ('and' in criterion ? criterion.and : criterion.or).map(setting.test);
  return 'and' in criterion ? join(and(parts.map(({ answer }) => answer)), parts) : joinOr(parts);
};

/** What is planned of a procedure, and what the procedure brings itself. */
export type Plan = Pick<Setting, 'planned' | 'materials'>;

/** No procedure in particular. */
export const NO_PLAN: Plan = Object.freeze({ planned: {}, materials: null });

/** Answers each concept of a record once, however many rules and procedures ask. */
export const resolver = (record: DatedChart): ((concept: string) => Resolution) => {
  const once: Setting['resolve'] = remember((concept) =>
    resolve(record, concept, (criterion) => settingOf(record, NO_PLAN, once).test(criterion).answer),
  );
  return once;
};

/** What criteria are tested against: a record, the plan of one procedure with what it brings itself, and a resolver. */
export const settingOf = (record: DatedChart, plan: Plan, resolve: (concept: string) => Resolution): Setting => {
  const setting: Setting = { record, ...plan, resolve, test: (criterion) => run(setting, criterion) };
  return setting;
};
