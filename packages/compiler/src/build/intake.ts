import type { Intake, TopicTexts } from '@primum/contract';
import type { Problem } from '../problem.ts';
import type { Files } from '../read/files.ts';
import { gather } from './language.ts';

/**
 * What clients are asked, topic by topic, with its words in every language.
 * @example buildIntake(files, ['en']).intake.topics[0].asks // ['blue-thumb']
 */
export const buildIntake = (
  files: Files,
  languages: readonly string[],
): { readonly intake: Intake; readonly problems: readonly Problem[] } => {
  const needed = files.topics.flatMap((doc) => Object.keys(doc.value).map((id) => ({ id, file: doc.file })));
  const texts = languages.map((lang) => ({ lang, ...gather<TopicTexts>(needed, files.topicTexts, 'topic', lang) }));
  const said = files.urgent.flatMap((doc) => Object.keys(doc.value).map((id) => ({ id, file: doc.file })));
  const urgent = languages.map((lang) => ({ lang, ...gather<string>(said, files.urgentTexts, 'urgency', lang) }));
  return {
    intake: {
      topics: files.topics.flatMap((doc) => Object.entries(doc.value).map(([id, topic]) => ({ id, ...topic }))),
      texts: Object.fromEntries(texts.map((one) => [one.lang, one.texts])),
      urgent: files.urgent.flatMap((doc) => Object.entries(doc.value).map(([id, one]) => ({ id, ...one }))),
      urgentTexts: Object.fromEntries(urgent.map((one) => [one.lang, one.texts])),
    },
    problems: [...texts, ...urgent].flatMap(({ problems }) => problems),
  };
};
