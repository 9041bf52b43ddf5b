import { Stack, Title } from '@mantine/core';
import { DISPOSITIONS, type Rule } from '@primum/engine';
import { outcomeWords } from '@primum/words';
import { OutcomeTag } from '../../../brand/outcome-tag.tsx';
import { dispositionOf } from '../known/columns.ts';
import type { Known } from '../known/known.ts';
import { byTopic, topicName } from '../known/topics.ts';
import { RuleItem } from './rule-item.tsx';

const Group = ({ rules, known }: { readonly rules: readonly Rule[]; readonly known: Known }) => (
  <ul className="plain sheet">
    {rules.map((rule) => (
      <RuleItem key={rule.id} rule={rule} known={known} />
    ))}
  </ul>
);

/** The rules: by topic, or of one procedure by what they say of it, gravest first. */
export const RuleList = ({
  rules,
  procedure,
  known,
}: {
  readonly rules: readonly Rule[];
  readonly procedure: string;
  readonly known: Known;
}) => {
  if (procedure === '')
    return byTopic(rules).map(([topic, some]) => (
      <Stack key={topic} component="section" gap="xs" aria-label={topicName(topic, known.texts)}>
        <Title order={2} size="h4">
          {topicName(topic, known.texts)}
        </Title>
        <Group rules={some} known={known} />
      </Stack>
    ));
  return DISPOSITIONS.toReversed().map((disposition) => {
    const some = rules.filter((rule) => dispositionOf(rule, procedure) === disposition);
    if (some.length === 0) return null;
    return (
      <Stack key={disposition} component="section" gap="xs">
        <Title order={2} size="h4">
          <OutcomeTag outcome={disposition} word={outcomeWords(disposition, known.voice)} />
        </Title>
        <Group rules={some} known={known} />
      </Stack>
    );
  });
};
