import { Group, Text } from '@mantine/core';
import type { Conflict } from '@primum/contract';
import { useState } from 'react';
import { Empty } from '../../../parts/empty.tsx';
import { Link } from '../../../parts/link.tsx';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { topicName } from '../known/topics.ts';
import { Choice } from '../parts/choice.tsx';
import { ConflictView } from './conflict-view.tsx';
import { WORDS } from './words.ts';

const signersOf = ({ signs }: Conflict): readonly string[] => signs.split(/, | or /);

const topicsOf = ({ rules }: Conflict, { knowledge }: Known): readonly string[] => [
  ...new Set(knowledge.rules.filter(({ id }) => rules.includes(id)).map(({ topic }) => topic)),
];

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

const isOf = (all: readonly string[], wanted: string): boolean => wanted === '' || all.includes(wanted);

const Entry = ({ conflict, known }: { readonly conflict: Conflict; readonly known: Known }) => {
  const words = useWords(WORDS);
  const { clinic, voice, knowledge } = known;
  const rules = knowledge.rules.filter(({ id }) => conflict.rules.includes(id));
  return (
    <li className="sheet" id={conflict.id}>
      <ConflictView conflict={conflict} known={known}>
        {rules.length > 0 && (
          <Group gap="xs">
            <Text size="sm" className="quiet">{`${words.rules}:`}</Text>
            {rules.map(({ id }) => (
              <Link key={id} size="sm" to="/clinics/$clinic/protocol/rules/$rule" params={{ clinic, rule: id }}>
                {voice.rule(id)}
              </Link>
            ))}
          </Group>
        )}
      </ConflictView>
    </li>
  );
};

/** The register of conflicts: by topic, and by who has to sign. */
export const Conflicts = ({ known }: { readonly known: Known }) => {
  const words = useWords(WORDS);
  const [topic, setTopic] = useState('');
  const [signer, setSigner] = useState('');
  const { conflicts } = known.library;
  const shown = conflicts.filter((one) => isOf(topicsOf(one, known), topic) && isOf(signersOf(one), signer));
  const topics = distinct(conflicts.flatMap((one) => topicsOf(one, known)));
  return (
    <>
      <Text>{words.about}</Text>
      <Group className="screen" grow preventGrowOverflow={false}>
        <Choice
          label={words.topic}
          empty={words.allTopics}
          options={topics.map((value) => ({ value, label: topicName(value, known.texts) }))}
          value={topic}
          onValue={setTopic}
        />
        <Choice
          label={words.signer}
          empty={words.allSigners}
          options={distinct(conflicts.flatMap(signersOf)).map((value) => ({ value, label: value }))}
          value={signer}
          onValue={setSigner}
        />
      </Group>
      <Text role="status" className="quiet">
        {words.count(shown.length, conflicts.length)}
      </Text>
      {shown.length === 0 && <Empty>{words.none}</Empty>}
      <ul className="plain spaced">
        {shown.map((conflict) => (
          <Entry key={conflict.id} conflict={conflict} known={known} />
        ))}
      </ul>
    </>
  );
};
