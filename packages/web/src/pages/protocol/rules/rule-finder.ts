import { finderOf } from '@primum/words';
import { citedBy } from '../known/columns.ts';
import type { Known } from '../known/known.ts';
import { searchable } from '../known/searchable.ts';
import { topicName } from '../known/topics.ts';

/** Finds rules by whatever somebody may call them; null is no search, and so all rules. */
export type RuleFinder = (text: string) => ReadonlySet<string> | null;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('ł', 'l')
    .toLowerCase();

/**
 * The search of the rules: by title, id and statement as they are written, and by every name of what they read, brands and codes
 * included, misspelt or only begun.
 * @example ruleFinderOf(known, 'en')('umbrela')
 */
export const ruleFinderOf = (known: Known, lang: string): RuleFinder => {
  const find = finderOf(searchable(known), lang);
  const written = known.knowledge.rules.map((rule) => {
    const { statements, citations } = citedBy(rule);
    return {
      id: rule.id,
      said: plain([known.voice.rule(rule.id), rule.id, rule.topic, topicName(rule.topic, known.texts)].join(' ')),
      cited: [...statements, ...citations].map(plain),
    };
  });
  return (text) => {
    const wanted = plain(text.trim());
    if (wanted === '') return null;
    const named = find(text).matches.flatMap(({ rules }) => rules.map(({ id }) => id));
    const titled = written.filter(({ said, cited }) => said.includes(wanted) || cited.includes(wanted));
    return new Set([...named, ...titled.map(({ id }) => id)]);
  };
};
