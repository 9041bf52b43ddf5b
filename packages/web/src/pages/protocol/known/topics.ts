import type { Rule, Texts } from '@primum/engine';

/**
 * A topic as a heading; by its id where the knowledge, which may be an older one, has no name for it.
 * @example topicName('bad-weather', texts) // 'Bad weather'
 */
export const topicName = (topic: string, { messages }: Pick<Texts, 'messages'>): string => {
  const words = messages[`words.topic.${topic}`] ?? topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Rules by topic, in the order of the knowledge. */
export const byTopic = (rules: readonly Rule[]): readonly (readonly [string, readonly Rule[]])[] => [
  ...Map.groupBy(rules, ({ topic }) => topic),
];
