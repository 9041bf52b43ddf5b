import { Text } from '@mantine/core';
import type { Rule } from '@primum/engine';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { questionClauses } from '../known/clauses.ts';
import type { Known } from '../known/known.ts';
import { Clause } from './clause.tsx';
import { Part } from './part.tsx';
import { WORDS } from './words.ts';

/** How clients are asked about a concept before the visit: the question of its topic, and their words for it. */
const ClientAsked = ({ concept, known }: { readonly concept: string; readonly known: Known }) => {
  const words = useWords(WORDS);
  const { lang } = useLanguage();
  const { topics, texts } = known.library.intake;
  const topic = topics.find(({ asks, after }) => asks.includes(concept) || Object.hasOwn(after, concept));
  const told = topic === undefined ? undefined : texts[lang]?.[topic.id];
  if (told === undefined) return null;
  const option = told.options[concept];
  return (
    <div>
      <dt>{words.client}</dt>
      <dd>
        {told.ask}
        {option !== undefined && ` → ${option}`}
      </dd>
    </div>
  );
};

/** The questions that feed a rule, in the words in which they are asked. */
export const Questions = ({ rule, known }: { readonly rule: Rule; readonly known: Known }) => {
  const words = useWords(WORDS);
  const clauses = questionClauses(rule, known);
  return (
    <Part title={words.questions}>
      {clauses.length === 0 && <Text>{words.noQuestion}</Text>}
      <ul className="plain">
        {clauses.map(({ id, cites, concept, label }) => {
          const question = known.texts.questions[concept];
          return (
            <Clause key={id} id={id} cites={cites}>
              <Text fw={650}>{label}</Text>
              <dl className="details">
                <div>
                  <dt>{words.clinician}</dt>
                  <dd>{[question?.ask, ...(question?.followUps ?? [])].join(' ')}</dd>
                </div>
                <ClientAsked concept={concept} known={known} />
                <div>
                  <dt>{words.whyAsk}</dt>
                  <dd>{question?.why}</dd>
                </div>
              </dl>
            </Clause>
          );
        })}
      </ul>
    </Part>
  );
};
