import { beside } from '../build/language.ts';
import { conceptPlace } from '../draft.ts';
import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { readings } from './reading.ts';

/** What a rule reads may be unknown, and then somebody has to be asked. */
export const questions: Lint = {
  name: 'questions',
  description: 'Every concept that a rule reads has a question in every language.',
  check: ({ artifact, files }) => {
    const criteria = artifact.rules.flatMap((rule) => [
      rule.criterion,
      ...rule.forbids.flatMap(({ when }) => when ?? []),
    ]);
    const read = [...new Set(criteria.flatMap(readings).map(({ concept }) => concept))];
    return Object.entries(artifact.texts).flatMap(([lang, texts]) =>
      read
        .filter((id) => Object.hasOwn(artifact.concepts, id) && !Object.hasOwn(texts.questions, id))
        .map((id) => {
          const text = files.conceptTexts.find((doc) => doc.lang === lang && Object.hasOwn(doc.value, id));
          const place = text?.at(id) ?? { file: beside(conceptPlace(files, id).file, lang), line: 1 };
          return problemAt(
            place,
            `a rule reads \`${id}\`, and nothing asks about it`,
            `add \`ask\` and \`why\` to \`${id}\``,
          );
        }),
    );
  },
};
