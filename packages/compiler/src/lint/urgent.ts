import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

type UrgentDoc = Draft['files']['urgent'][number];

const wrong = (doc: UrgentDoc, asked: ReadonlySet<string>): readonly Problem[] =>
  Object.entries(doc.value).flatMap(([id, { together, statements, citations }]) => [
    ...together
      .filter((one, at) => !asked.has(one) || together.indexOf(one) !== at)
      .map((one) => problemAt(doc.at(id), `no topic asks about \`${one}\`, or it stands here twice`, 'correct it')),
    ...(statements.length + citations.length === 0
      ? [problemAt(doc.at(id), `\`${id}\` cites nothing`, 'add `statements` or `citations`')]
      : []),
  ]);

/** Whoever is sent to an ambulance by their answers was asked for them, and somebody else said so first. */
export const urgent: Lint = {
  name: 'urgent',
  description: 'What cannot wait together is asked by the topics of the intake, and cites something.',
  check: ({ files }) => {
    const topics = files.topics.flatMap(({ value }) => Object.values(value));
    const asked = new Set(topics.flatMap(({ asks, after }) => [...asks, ...Object.keys(after)]));
    return files.urgent.flatMap((doc) => wrong(doc, asked));
  },
};
