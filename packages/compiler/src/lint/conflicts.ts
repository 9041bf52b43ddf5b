import type { Rule } from '@primum/engine';
import { type Draft, rulePlace } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { type Triggers, triggersIn } from './overlap.ts';

/** The first procedure in which two rules differ. */
const differIn = (one: Rule, other: Rule): string | undefined =>
  Object.keys(one.columns).find((procedure) => {
    const [a, b] = [one.columns[procedure], other.columns[procedure]];
    return a?.kind === 'ruling' && b?.kind === 'ruling' && a.disposition !== b.disposition;
  });

const unresolved = ({ artifact, files }: Draft): readonly Problem[] => {
  const triggers = triggersIn(artifact.concepts);
  const rules = artifact.rules.map((rule) => ({ rule, set: triggers(rule.criterion) }));
  const settled = (a: string, b: string) =>
    artifact.library.conflicts.some((entry) => entry.rules.includes(a) && entry.rules.includes(b));
  const pair = (rule: Rule, set: Triggers, other: Rule, others: Triggers): readonly Problem[] => {
    const procedure = differIn(rule, other);
    const shared = [...set].find((one) => others.has(one));
    if (procedure === undefined || shared === undefined || settled(rule.id, other.id)) return [];
    const what = `for \`${shared.replace('now ', '').replace('ended ', 'ended ')}\` and ${procedure}, \`${rule.id}\` and \`${other.id}\` differ`;
    return [
      problemAt(rulePlace(files, rule.id), what, 'add an entry to conflicts.yaml that names both and resolves it'),
    ];
  };
  return rules.flatMap(({ rule, set }, index) =>
    rules.slice(index + 1).flatMap((other) => pair(rule, set, other.rule, other.set)),
  );
};

const strange = ({ artifact, files }: Draft): readonly Problem[] =>
  files.conflicts.flatMap((doc) =>
    Object.entries(doc.value).flatMap(([id, { rules }]) =>
      rules
        .filter((rule) => !artifact.rules.some((one) => one.id === rule))
        .map((rule) => problemAt(doc.at(id, 'rules'), `\`${rule}\` is no rule`, 'correct it or take it out')),
    ),
  );

/** Where two rules say different things, somebody has thought about it. */
export const conflicts: Lint = {
  name: 'conflicts',
  description: 'Two rules that differ about one concept in one procedure share an entry of conflicts.yaml.',
  check: (draft) => [...unresolved(draft), ...strange(draft)],
};
