import type { Aftercare, Answer, Compendium, CompendiumTexts, Instruction, Length, Sign } from '@primum/contract';
import { type Problem, problemAt } from '../problem.ts';
import type { Files, KindDoc } from '../read/files.ts';
import type { RawAftercare, RawAnswer, RawLength } from '../shapes/compendium.ts';
import { gather, type Needed } from './language.ts';

type AnswerTextDoc = Files['answerTexts'][number];

const toLength = (raw: RawLength | null): Length | null => {
  if (raw === null) return null;
  const { sources } = raw;
  return 'hours' in raw ? { unit: 'hours', count: raw.hours, sources } : { unit: 'days', count: raw.days, sources };
};

const toAnswer = ({ name, value }: KindDoc<RawAnswer>, rules: readonly string[]): Answer => ({
  ...value,
  id: name,
  rules: value.rules === null ? null : { ...value.rules, of: value.rules.of === 'all' ? rules : value.rules.of },
  spread: Object.entries(value.spread).map(([id, view]) => ({ id, ...view })),
  default: value.default === null ? null : { ...value.default, time: toLength(value.default.time) },
});

const toInstructions = (raw: RawAftercare['instructions']): readonly Instruction[] =>
  Object.entries(raw).map(([id, one]) => ({ ...one, id, from: toLength(one.from), until: toLength(one.until) }));

/** What is written of a procedure, with that of the one it is `as`. */
const whole = (docs: Files['aftercare'], { value }: KindDoc<RawAftercare>): RawAftercare => {
  const model = docs.find(({ name }) => name === value.as)?.value;
  if (model === undefined) return value;
  return {
    ...value,
    statements: [...new Set([...model.statements, ...value.statements])],
    instructions: { ...model.instructions, ...value.instructions },
    signs: [...new Set([...model.signs, ...value.signs])],
  };
};

const toAftercare = (files: Files, doc: KindDoc<RawAftercare>): Aftercare => {
  const { statements, instructions, signs } = whole(files.aftercare, doc);
  const known = new Map(files.signs.flatMap(({ value }) => Object.entries(value)));
  return {
    procedure: doc.name,
    statements,
    instructions: toInstructions(instructions),
    signs: signs.flatMap((id): readonly Sign[] => {
      const sign = known.get(id);
      return sign === undefined ? [] : [{ id, ...sign }];
    }),
  };
};

/** What has words and should not, or should have some and does not. */
const uneven = (doc: AnswerTextDoc, answers: Files['answers']): readonly Problem[] => {
  const raw = answers.find(({ name }) => name === doc.name)?.value;
  if (raw === undefined) return [];
  const { answer, spread, default: taken, why } = doc.value;
  const ruled = raw.rules !== null && raw.rules.as !== 'note';
  const needed: readonly (readonly [string, string | null, boolean])[] = [
    ['answer', answer, !ruled],
    ['default', taken, raw.default !== null],
    ['why', why, raw.default !== null],
  ];
  const parts = needed.flatMap(([key, said, wanted]) => {
    if ((said !== null) === wanted) return [];
    return wanted
      ? [problemAt(doc.at(), `the answer \`${doc.name}\` has no \`${key}\``, `add \`${key}\``)]
      : [
          problemAt(
            doc.at(key),
            `\`${key}\` repeats what is made from the rules, or stands for nothing`,
            'take it out',
          ),
        ];
  });
  const lost = Object.keys(raw.spread).filter((id) => !Object.hasOwn(spread, id));
  const strange = Object.keys(spread).filter((id) => !Object.hasOwn(raw.spread, id));
  return [
    ...parts,
    ...lost.map((id) => problemAt(doc.at('spread'), `\`${id}\` of the spread has no words`, 'add it under `spread`')),
    ...strange.map((id) => problemAt(doc.at('spread', id), `\`${id}\` is not in the spread`, 'correct it, or add it')),
  ];
};

const keyed = <T>(docs: readonly KindDoc<T>[]): readonly KindDoc<Readonly<Record<string, T>>>[] =>
  docs.map((doc) => ({ ...doc, value: { [doc.name]: doc.value }, at: () => doc.at() }));

/** Instructions have no file of ids: those that some procedure gives need words. */
const instructionsNeeded = ({ aftercare }: Files): readonly Needed[] => {
  const ids = new Set(aftercare.flatMap(({ value }) => Object.keys(value.instructions)));
  return [...ids].map((id) => ({ id, file: 'knowledge/aftercare/instructions.yaml' }));
};

const textsOf = (files: Files, lang: string): { texts: CompendiumTexts; problems: readonly Problem[] } => {
  const asked = files.answers.map(({ name, file }) => ({ id: name, file }));
  const signs = files.signs.flatMap((doc) => Object.keys(doc.value).map((id) => ({ id, file: doc.file })));
  const answers = gather(asked, keyed(files.answerTexts), 'answer', lang);
  const instructions = gather(instructionsNeeded(files), files.instructionTexts, 'instruction', lang);
  const signTexts = gather(signs, files.signTexts, 'sign', lang);
  const spoken = files.answerTexts.filter((doc) => doc.lang === lang);
  return {
    texts: { answers: answers.texts, instructions: instructions.texts, signs: signTexts.texts },
    problems: [
      ...[answers, instructions, signTexts].flatMap((part) => part.problems),
      ...spoken.flatMap((doc) => uneven(doc, files.answers)),
    ],
  };
};

/**
 * The answers in the order of the statements that ask them, the aftercare of every procedure, and the words of both.
 * @example buildCompendium(files, ['en']).compendium.answers[0].asks // 'Q3.1'
 */
export const buildCompendium = (
  files: Files,
  languages: readonly string[],
): { readonly compendium: Compendium; readonly problems: readonly Problem[] } => {
  const rules = files.rules.map(({ name }) => name);
  const texts = languages.map((lang) => ({ lang, ...textsOf(files, lang) }));
  return {
    compendium: {
      answers: files.answers
        .map((doc) => toAnswer(doc, rules))
        .toSorted((a, b) => a.asks.localeCompare(b.asks, 'en', { numeric: true })),
      aftercare: files.aftercare.map((doc) => toAftercare(files, doc)),
      texts: Object.fromEntries(texts.map((one) => [one.lang, one.texts])),
    },
    problems: texts.flatMap(({ problems }) => problems),
  };
};
