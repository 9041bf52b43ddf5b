import { Text } from '@mantine/core';
import type { Evidence } from '@primum/engine';
import { useWords } from '../../words/language.tsx';
import type { Given } from './kept.ts';
import { useNames } from './names.ts';
import { type SaidOften, saidOften, saidWords, whoSaid } from './said.ts';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

/** From whom something is, in words; by name where a colleague took it down. */
const useWho = () => {
  const words = useWords(WORDS);
  const nameOf = useNames();
  return (given: Given, isConfirmed: boolean): string => {
    if (given.from === 'client') return words.byClient;
    if (given.from === 'record') return words.byRecord;
    return isConfirmed ? words.confirmedBy(nameOf(given.author)) : words.byStaff(nameOf(given.author));
  };
};

const One = ({
  said: { newest, others },
  seen: { known, given },
}: {
  readonly said: SaidOften;
  readonly seen: Seen;
}) => {
  const words = useWords(WORDS);
  const whoOf = useWho();
  const { voice } = known;
  const isFromClient = others.some((one) => whoSaid(one, given)?.from === 'client');
  const who = (one: Evidence, isConfirmed = false): readonly string[] => {
    const from = whoSaid(one, given);
    return from === null ? [] : [whoOf(from, isConfirmed)];
  };
  const again = (one: Evidence): string => {
    const quoted = one.said === null || one.said === newest.said ? [] : [voice.say('words.quote', { said: one.said })];
    const details = [...quoted, ...who(one)].join('; ');
    const on = one.on === null ? words.noDay : voice.date(one.on);
    return details === '' ? on : `${on} (${details})`;
  };
  return (
    <Text>
      <span className="quiet">{voice.say('words.label.recorded')}:</span>{' '}
      {[saidWords(newest, voice), ...who(newest, isFromClient)].join('; ')}
      {others.length > 0 && <span className="quiet"> · {words.alsoSaid(others.map(again).join(', '))}</span>}
    </Text>
  );
};

/** What was recorded, in the person's own words, and who wrote it down; the same thing once, with the days on which it was said. */
export const Recorded = ({ evidence, seen }: { readonly evidence: readonly Evidence[]; readonly seen: Seen }) =>
  saidOften(evidence).map((said) => <One key={JSON.stringify(said.newest)} said={said} seen={seen} />);
