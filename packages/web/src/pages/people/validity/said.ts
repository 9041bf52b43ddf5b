import type { Validity } from '@primum/contract';
import type { Written } from '../../../words/dates.ts';
import type { NameOf } from '../knowledge.ts';
import type { Bar } from './strip.ts';
import type { WORDS } from './words.ts';

type Words = (typeof WORDS)['en'];

const STATES = ['counts', 'outlived', 'asked', 'received', 'refused', 'expiring', 'expired'] as const;

/** What a bar is of. */
export const barSaid = ({ kind, names }: Bar, words: Words): string => {
  const said = names.map((name) => (name === '' ? words.other : name)).join(', ');
  return kind === 'deferral' ? said : words[kind](said);
};

/** How a bar stands; how grave a deferral is, in the words of the knowledge. */
export const stateSaid = ({ kind, state }: Bar, words: Words, nameOf: NameOf): string => {
  if (kind === 'deferral') return nameOf('messages', `outcome.${state}`);
  const known = STATES.find((one) => one === state);
  return known === undefined ? state : words[known];
};

/** Until when, in words; nothing where a clearance was asked for or refused. */
export const untilSaid = ({ kind, until, words: named }: Bar, words: Words, { day }: Written): string => {
  if (until !== null) return day(until);
  return named ?? (kind === 'clearance' ? '' : words.noEnd);
};

type Session = Validity['appointments'][number];

/** What is known against the day of an appointment; nothing known is no promise. */
export const againstSaid = ({ inside, outlived }: Session, { answers }: Validity, words: Words): readonly string[] => {
  const titles = [...new Set(inside.map(({ title }) => title))];
  const topics = outlived.map((id) => answers.find(({ topic }) => topic === id)?.title || words.other);
  return [
    ...titles.map((title) => words.inside(title)),
    ...(topics.length === 0 ? [] : [words.old(topics.join(', '))]),
  ];
};
