import { List } from '@mantine/core';
import type { Fact } from '@primum/engine';
import type { ReactNode } from 'react';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import type { Given } from '../../screening/kept.ts';
import { useKnowledge } from '../knowledge.ts';
import { WORDS } from './words.ts';

/** Who gave a fact, where that is known. */
export type FromOf = (fact: Fact) => Given['from'] | undefined;

/** One fact: what it says, in whose words, since when, said when and by whom. */
export const FactLine = ({
  fact,
  fromOf,
  before = [],
  children,
}: {
  readonly fact: Fact;
  readonly fromOf: FromOf;
  /** The days on which the same was said before. */
  readonly before?: readonly string[];
  readonly children?: ReactNode;
}) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const { nameOf } = useKnowledge();
  const { concept, answer, said, on, since, until, last, unconfirmed } = fact;
  const from = fromOf(fact);
  const about = [
    ...(said === undefined ? [] : [words.said(said)]),
    ...(since === undefined ? [] : [words.since(day(since))]),
    ...(until === undefined ? [] : [words.until(day(until))]),
    ...(last === undefined ? [] : [words.last(day(last))]),
    ...(unconfirmed === true ? [words.unconfirmed] : []),
    ...(on === undefined ? [] : [words.on(day(on))]),
    ...(from === undefined ? [] : [words[from]]),
    ...(before.length === 0 ? [] : [words.before(before.map(day).join(', '))]),
  ];
  return (
    <List.Item>
      <strong>{`${nameOf('concepts', concept)}: ${words[answer]}`}</strong>
      {about.length > 0 && ` · ${about.join(' · ')}`} {children}
    </List.Item>
  );
};
