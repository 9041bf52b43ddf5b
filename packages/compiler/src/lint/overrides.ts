import { type Problem, problemAt } from '../problem.ts';
import type { Files } from '../read/files.ts';
import type { Lint } from './lint.ts';

type Doc = Files['overrides'][number];

const OPEN = 'a line that lets somebody override is about a ruling with a lift, answered yes';

/** A door that the ruling itself does not have is nobody's to open; what is not known is asked, not overridden. */
const openDoors = (doc: Doc): readonly Problem[] =>
  doc.value.policy.flatMap((line, index) => {
    if ('refusal' in line) return [];
    const { lift, answer = [] } = line.when;
    if (lift === true && answer.length === 1 && answer[0] === 'yes') return [];
    return [problemAt(doc.at('policy', index), OPEN, 'add `lift: true` and `answer: [yes]` to its `when`')];
  });

const unended = (doc: Doc): readonly Problem[] => {
  const { policy } = doc.value;
  const last = policy.at(-1);
  if (last !== undefined && 'refusal' in last && Object.keys(last.when).length === 0) return [];
  const what = 'what no line of the policy is about could be overridden';
  return [problemAt(doc.at('policy', policy.length - 1), what, 'end it with a `refusal` without `when`')];
};

const doubled = (doc: Doc): readonly Problem[] => {
  const { reasons, noReasons } = doc.value;
  const both = [...reasons, ...noReasons].filter((id, index, all) => all.indexOf(id) !== index);
  return both.map((id) => problemAt(doc.at('reasons'), `\`${id}\` is named twice`, 'keep one of the two'));
};

/** What may be overridden is decided once, for every clinic. */
export const overrides: Lint = {
  name: 'overrides',
  description: 'Only a ruling with a lift may be overridden, and what nobody thought of may not.',
  check: ({ files }) => files.overrides.flatMap((doc) => [...openDoors(doc), ...unended(doc), ...doubled(doc)]),
};
