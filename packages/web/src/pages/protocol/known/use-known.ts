import { voiceOf } from '@primum/words';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAtWork } from '../../../session/at-work.ts';
import { useLanguage } from '../../../words/language.tsx';
import type { Known } from './known.ts';
import { knowledgeQuery, libraryQuery } from './queries.ts';

/** What is known so far; `known` is null until all of it was read. */
export interface Knowing {
  readonly known: Known | null;
  readonly error: Error | null;
  readonly again: () => void;
}

/** Reads what is in force at the clinic of the page, in the language spoken. */
export const useKnown = (): Knowing => {
  const { clinic } = useAtWork();
  const { lang } = useLanguage();
  const knowledge = useQuery(knowledgeQuery(clinic, lang));
  const library = useQuery(libraryQuery(clinic, lang));
  const known = useMemo(() => {
    const texts = knowledge.data?.texts[lang];
    if (knowledge.data === undefined || library.data === undefined || texts === undefined) return null;
    return { clinic, knowledge: knowledge.data, library: library.data, texts, voice: voiceOf(texts) };
  }, [clinic, lang, knowledge.data, library.data]);
  const again = (): void => {
    for (const query of [knowledge, library]) if (query.error !== null) void query.refetch();
  };
  return { known, error: knowledge.error ?? library.error, again };
};
