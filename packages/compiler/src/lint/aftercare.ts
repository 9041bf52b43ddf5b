import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

type CareDoc = Draft['files']['aftercare'][number];

const uncared = ({ files }: Draft): readonly Problem[] =>
  files.procedures
    .filter(({ name }) => !files.aftercare.some((doc) => doc.name === name))
    .map((doc) => problemAt(doc.at(), `\`${doc.name}\` has no aftercare`, `write aftercare/${doc.name}.yaml`));

const placed = (doc: CareDoc, { files }: Draft): readonly Problem[] => {
  const { as } = doc.value;
  const model = files.aftercare.find(({ name }) => name === as);
  const known = files.procedures.some(({ name }) => name === doc.name);
  return [
    ...(known ? [] : [problemAt(doc.at(), `\`${doc.name}\` is no procedure`, 'rename the file')]),
    ...(as === null || (model !== undefined && model.value.as === null)
      ? []
      : [problemAt(doc.at('as'), `\`as: ${as}\` names no aftercare of its own`, 'name one that has no `as` itself')]),
  ];
};

const instructed = (doc: CareDoc): readonly Problem[] =>
  Object.entries(doc.value.instructions)
    .filter(([, { statements, citations }]) => statements.length + citations.length === 0)
    .map(([id]) => problemAt(doc.at('instructions', id), `\`${id}\` cites nothing`, 'add `citations`'));

/** Whoever is treated learns when to ask the clinic, and when to call for help. */
const signed = (doc: CareDoc, { artifact, files }: Draft): readonly Problem[] => {
  const whole = artifact.library.compendium.aftercare.find(({ procedure }) => procedure === doc.name)?.signs ?? [];
  const known = new Set(files.signs.flatMap(({ value }) => Object.keys(value)));
  const lost = doc.value.signs.filter((id) => !known.has(id));
  const missing = (['clinic', 'emergency'] as const).filter((one) => !whole.some(({ urgency }) => urgency === one));
  return [
    ...lost.map((id) => problemAt(doc.at('signs'), `\`${id}\` is not in aftercare/signs.yaml`, 'add it there')),
    ...missing.map((one) => problemAt(doc.at('signs'), `there is no sign of the urgency \`${one}\``, 'name one')),
  ];
};

const idle = ({ files }: Draft): readonly Problem[] =>
  files.signs.flatMap((doc) =>
    Object.entries(doc.value).flatMap(([id, { statements, citations }]) => [
      ...(files.aftercare.some(({ value }) => value.signs.includes(id))
        ? []
        : [problemAt(doc.at(id), `no aftercare names the sign \`${id}\``, 'name it, or take it out')]),
      ...(statements.length + citations.length === 0
        ? [problemAt(doc.at(id), `the sign \`${id}\` cites nothing`, 'add `statements` or `citations`')]
        : []),
    ]),
  );

/** Nobody leaves a session without being told what to do and what to look out for. */
export const aftercare: Lint = {
  name: 'aftercare',
  description: 'Every procedure has an aftercare, whose instructions and signs cite something.',
  check: (draft) => [
    ...uncared(draft),
    ...idle(draft),
    ...draft.files.aftercare.flatMap((doc) => [...placed(doc, draft), ...instructed(doc), ...signed(doc, draft)]),
  ],
};
