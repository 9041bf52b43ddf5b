import { useQuery } from '@tanstack/react-query';
import type { Known } from '../known/known.ts';
import type { RuleFinder } from './rule-finder.ts';

/** The search of the rules, loaded when somebody first searches; null until then. */
export const useRuleFinder = (known: Known, wanted: boolean): RuleFinder | null => {
  const { sha256, lang, protocol } = known.knowledge;
  const { data } = useQuery({
    queryKey: ['clinic', known.clinic, 'rule-finder', lang, sha256, protocol?.sha256 ?? null],
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await import('./rule-finder.ts')).ruleFinderOf(known, lang),
  });
  return data ?? null;
};
