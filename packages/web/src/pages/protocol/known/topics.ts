import type { Rule } from '@primum/engine';

/**
 * A topic as a heading: the knowledge names topics by their ids only.
 * @example topicName('bad-weather') // 'Bad weather'
 */
export const topicName = (topic: string): string => {
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Rules by topic, in the order of the knowledge. */
export const byTopic = (rules: readonly Rule[]): readonly (readonly [string, readonly Rule[]])[] => [
  ...Map.groupBy(rules, ({ topic }) => topic),
];
