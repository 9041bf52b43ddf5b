import { List, Text } from '@mantine/core';
import type { Screening } from '@primum/engine';
import type { Voice } from '@primum/words';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { Part } from './level.tsx';
import { isInTheWay } from './order.ts';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';
import { type Change, changesIn } from './would-change.ts';

const said = (change: Change, words: (typeof WORDS)['en'], voice: Voice): string => {
  if (change.by === 'day') return words.changeDay(voice.date(change.date), change.title);
  if (change.by === 'result') return words.changeResult(change.title);
  if (change.by === 'clearance') {
    const roles = change.roles.map((role) => voice.name('roles', role)).join(` ${words.or} `);
    return words.changeClearance(roles, change.title);
  }
  return change.event === null
    ? words.changeOver(change.title)
    : words.changeEvent(voice.name('events', change.event), change.title);
};

/** What would change the outcome: days, answers, results and clearances; never the use of a medicine. */
export const Changes = ({ screening, seen }: { readonly screening: Screening; readonly seen: Seen }) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  const { voice, knowledge } = seen.known;
  const all = [
    ...changesIn(screening, knowledge).map((one) => said(one, words, voice)),
    ...(screening.questions.length > 0 ? [words.changeAnswers(number(screening.questions.length))] : []),
  ];
  // Another mixture is told in its own place.
  if (all.length === 0 && (!isInTheWay(screening) || screening.changedMixture !== null)) return null;
  return (
    <Part title={words.changes}>
      {all.length === 0 && <Text>{words.changesNone}</Text>}
      <List>
        {[...new Set(all)].map((text) => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
    </Part>
  );
};
