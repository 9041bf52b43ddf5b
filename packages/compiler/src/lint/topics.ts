import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { readings } from './reading.ts';

type TopicDoc = Draft['files']['topics'][number];

/** What a rule reads and a person can be asked; an age is told by the birth date, and `silence: no` asks nobody. */
const asked = ({ artifact: { rules, concepts } }: Draft): readonly string[] => {
  const criteria = rules.flatMap(({ criterion, forbids }) => [criterion, ...forbids.flatMap(({ when }) => when ?? [])]);
  const read = [...new Set(criteria.flatMap(readings).map(({ concept }) => concept))];
  return read.filter((id) => concepts[id] !== undefined && concepts[id].age === null && concepts[id].silence !== 'no');
};

const topicsIn = (doc: TopicDoc) =>
  Object.entries(doc.value).map(([id, { asks, after, each = [] }]) => ({
    id,
    after,
    each: each.filter((one) => !asks.includes(one)),
    all: [...asks, ...Object.keys(after)],
  }));

const misplaced = (doc: TopicDoc, draft: Draft): readonly Problem[] => {
  const topics = topicsIn(doc);
  const wanted = asked(draft);
  const lost = wanted.filter((concept) => !topics.some(({ all }) => all.includes(concept)));
  return [
    ...lost.map((one) => problemAt(doc.at(), `no topic asks about \`${one}\`, which a rule reads`, 'add it to one')),
    ...topics.flatMap(({ id, all, after, each }, index) => [
      ...each.map((one) => problemAt(doc.at(id, 'each'), `\`${one}\` is not asked in this topic`, 'name one that is')),
      ...all
        .filter((one) => !wanted.includes(one))
        .map((one) => problemAt(doc.at(id), `no rule reads \`${one}\``, 'take it out, or correct the key')),
      ...all
        .filter((one, at) => all.indexOf(one) !== at || topics.slice(0, index).some((other) => other.all.includes(one)))
        .map((one) => problemAt(doc.at(id), `\`${one}\` is asked twice`, 'ask it once')),
      ...Object.values(after)
        .flat()
        .filter((one) => !all.includes(one))
        .map((one) => problemAt(doc.at(id, 'after'), `\`${one}\` is not asked in this topic`, 'name one that is')),
    ]),
  ];
};

/** The words that a topic asks for by `byName` and `findOut`, and no others. */
const more = (draft: Draft): readonly Problem[] =>
  draft.files.topicTexts.flatMap((doc) =>
    Object.entries(doc.value).flatMap(([id, texts]) => {
      const topic = draft.files.topics.flatMap(({ value }) => (Object.hasOwn(value, id) ? (value[id] ?? []) : []))[0];
      const wanted = { names: topic?.byName === true, findOut: topic?.findOut === true };
      return (['names', 'findOut'] as const).flatMap((key) => {
        if ((texts[key] !== undefined) === wanted[key]) return [];
        const remedy = wanted[key] ? 'add it' : 'take it out, or say so in topics.yaml';
        return [
          problemAt(doc.at(id), `\`${key}\` of \`${id}\` is ${wanted[key] ? 'missing' : 'not asked for'}`, remedy),
        ];
      });
    }),
  );

/** A yes has an option for each concept of its topic, and for nothing else. */
const unworded = (draft: Draft): readonly Problem[] =>
  draft.files.topicTexts.flatMap((doc) =>
    Object.entries(doc.value).flatMap(([id, { options, without = {} }]) => {
      const all = draft.files.topics.flatMap(topicsIn).find((topic) => topic.id === id)?.all ?? [];
      const lost = all.filter((one) => !Object.hasOwn(options, one));
      const extra = Object.keys(options).filter((one) => !all.includes(one));
      return [
        ...Object.keys(without)
          .filter((one) => !all.includes(one))
          .map((one) => problemAt(doc.at(id, 'without', one), `\`${one}\` is not asked in \`${id}\``, 'take it out')),
        ...lost.map((one) => problemAt(doc.at(id, 'options'), `the option of \`${one}\` is missing`, 'add its words')),
        ...extra.map((one) =>
          problemAt(doc.at(id, 'options', one), `\`${one}\` is not asked in \`${id}\``, 'take it out'),
        ),
      ];
    }),
  );

/** Everybody is asked all that the rules read, each thing once, in words of its own. */
export const topics: Lint = {
  name: 'topics',
  description: 'Every concept that a rule reads stands in one topic of the intake, with an option in every language.',
  check: (draft) => [...draft.files.topics.flatMap((doc) => misplaced(doc, draft)), ...unworded(draft), ...more(draft)],
};
