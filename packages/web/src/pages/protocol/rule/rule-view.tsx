import { Stack, Text } from '@mantine/core';
import type { Rule } from '@primum/engine';
import { useWords } from '../../../words/language.tsx';
import { columnClauses, forbidsClauses, questionClauses } from '../known/clauses.ts';
import { originsOf } from '../known/columns.ts';
import type { Known } from '../known/known.ts';
import { topicName } from '../known/topics.ts';
import { WORDS as SHARED } from '../parts/words.ts';
import { Cases } from './cases.tsx';
import { Codes } from './codes.tsx';
import { Conflicts } from './conflicts.tsx';
import { CriterionTree } from './criterion-tree.tsx';
import { LitProvider } from './lit.tsx';
import { Neighbours } from './neighbours.tsx';
import { Part } from './part.tsx';
import { Questions } from './questions.tsx';
import { Says } from './says.tsx';
import { Short } from './short.tsx';
import { Sources } from './sources.tsx';
import { Steps } from './steps.tsx';

type OfRule = { readonly rule: Rule; readonly known: Known };

const About = ({ rule, known }: OfRule) => {
  const shared = useWords(SHARED);
  const origins = originsOf(rule).map((origin) => shared[origin]);
  return (
    <Text className="quiet">
      <Text span ff="monospace">
        {rule.id}
      </Text>
      {` · ${topicName(rule.topic, known.texts)} · ${shared.origin}: ${origins.join(', ')}`}
    </Text>
  );
};

/** A rule beside what it rests on. */
export const RuleView = ({ rule, known }: OfRule) => {
  const clauses = [...columnClauses(rule, known), ...forbidsClauses(rule, known), ...questionClauses(rule, known)];
  return (
    <LitProvider>
      <Steps rule={rule} known={known} />
      <About rule={rule} known={known} />
      <Short rule={rule} known={known} />
      <div className="beside">
        <Stack gap="md">
          <Part title={known.voice.say('words.explain.criterion')}>
            <ul className="tree">
              <CriterionTree criterion={rule.criterion} known={known} />
            </ul>
          </Part>
          <Says rule={rule} known={known} />
          <Questions rule={rule} known={known} />
          <Codes rule={rule} known={known} />
          <Cases rule={rule} known={known} />
        </Stack>
        <Stack gap="md">
          <Sources clauses={clauses} known={known} />
          <Conflicts rule={rule} known={known} />
          <Neighbours rule={rule} known={known} />
        </Stack>
      </div>
    </LitProvider>
  );
};
