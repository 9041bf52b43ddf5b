import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

type AnswerDoc = Draft['files']['answers'][number];

const questionsOf = ({ files }: Draft) =>
  files.sources.flatMap((doc) =>
    Object.entries(doc.value.statements).flatMap(([id, { question }]) =>
      question ? [{ id, place: doc.at('statements', id) }] : [],
    ),
  );

/** Every question of a source has one answer, and every answer a question. */
const asked = (draft: Draft): readonly Problem[] => {
  const questions = questionsOf(draft);
  const { answers } = draft.files;
  const open = questions.filter(({ id }) => !answers.some(({ value }) => value.asks === id));
  const stray = answers.filter(({ value }) => !questions.some(({ id }) => id === value.asks));
  const twice = answers.filter(({ value }, index) => answers.findIndex((one) => one.value.asks === value.asks) < index);
  return [
    ...open.map(({ id, place }) => problemAt(place, `nothing answers the question ${id}`, 'write it in compendium/')),
    ...stray.map((doc) =>
      problemAt(doc.at('asks'), `${doc.value.asks} is no question of a source`, 'name a statement that has `question`'),
    ),
    ...twice.map((doc) => problemAt(doc.at('asks'), `${doc.value.asks} has an answer already`, 'keep one of the two')),
  ];
};

const backed = (doc: AnswerDoc): readonly Problem[] => {
  const { statements, citations, rules, spread, default: taken } = doc.value;
  const bare = rules === null && statements.length + citations.length === 0;
  const views = Object.entries(spread).filter(([, view]) => view.statements.length + view.citations.length === 0);
  return [
    ...(bare ? [problemAt(doc.at(), 'this answer cites nothing', 'add `statements` or `citations`')] : []),
    ...views.map(([id]) => problemAt(doc.at('spread', id), `\`${id}\` cites nothing`, 'say whose words these are')),
    ...(taken !== null && taken.statements.length + taken.citations.length === 0
      ? [problemAt(doc.at('default'), 'what is taken cites nothing', 'add `statements` or `citations`')]
      : []),
  ];
};

/** What an answer points at is there. */
const pointed = (doc: AnswerDoc, { files, artifact }: Draft): readonly Problem[] => {
  const { about, rules, instructions, signs } = doc.value;
  const of = rules === null || rules.of === 'all' ? [] : rules.of;
  const care = artifact.library.compendium.aftercare.find(({ procedure }) => procedure === about);
  const lostRules = of.filter((id) => !files.rules.some(({ name }) => name === id));
  const lostCare = instructions.filter((id) => care?.instructions.some((one) => one.id === id) !== true);
  const known = files.procedures.some(({ name }) => name === about);
  return [
    ...(known ? [] : [problemAt(doc.at('about'), `\`${about}\` is no procedure`, 'name one of procedures/')]),
    ...lostRules.map((id) => problemAt(doc.at('rules', 'of'), `\`${id}\` is no rule`, 'correct it, or take it out')),
    ...lostCare.map((id) =>
      problemAt(
        doc.at('instructions'),
        `the aftercare of \`${about}\` has no \`${id}\``,
        'add it there, or correct it',
      ),
    ),
    ...(signs && (care?.signs.length ?? 0) === 0
      ? [problemAt(doc.at('signs'), `the aftercare of \`${about}\` has no signs`, 'add some there')]
      : []),
  ];
};

/** A question that people ask is not left open, and its answer stands on something. */
export const answers: Lint = {
  name: 'answers',
  description: 'Every question of a source has one answer, which cites something and points at what is there.',
  check: (draft) => [
    ...asked(draft),
    ...draft.files.answers.flatMap((doc) => [...backed(doc), ...pointed(doc, draft)]),
  ],
};
