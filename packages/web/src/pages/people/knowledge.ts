import type { Texts } from '@primum/engine';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { read } from '../../api/request.ts';
import { useAtWork } from '../../session/at-work.ts';
import { useLanguage } from '../../words/language.tsx';
import type { Language } from '../../words/words.ts';
import { knowledgeQuery } from '../protocol/known/queries.ts';

const MINUTES = 60_000;

/** A procedure, as everybody may read it. */
export interface NamedProcedure {
  readonly id: string;
  readonly name: string;
  readonly founding: boolean;
  readonly goals: readonly { readonly id: string; readonly name: string }[];
  readonly types: readonly { readonly id: string; readonly name: string }[];
}

/** What can be planned, for everybody. */
export const proceduresQuery = (lang: Language) =>
  queryOptions({
    queryKey: ['procedures', lang],
    staleTime: 10 * MINUTES,
    queryFn: ({ signal }) => read<readonly NamedProcedure[]>(`/procedures?lang=${lang}`, signal),
  });

type Named = 'concepts' | 'procedures' | 'goals' | 'components' | 'areas' | 'roles' | 'messages';

/** What the knowledge calls something; the id in words where the name is not here. */
export type NameOf = (of: Named | 'rules', id: string) => string;

const plain = (id: string): string => (id.split('.').at(-1) ?? id).replaceAll('-', ' ');

/**
 * The names of the knowledge.
 * @example nameIn(texts, procedures)('procedures', 'some-id')
 */
export const nameIn =
  (texts: Texts | undefined, procedures: readonly NamedProcedure[] = []): NameOf =>
  (of, id) => {
    const known = of === 'rules' ? texts?.rules[id]?.title : texts?.[of][id];
    const listed = of === 'procedures' ? procedures.find((one) => one.id === id)?.name : undefined;
    return known ?? listed ?? plain(id);
  };

/**
 * The knowledge of the clinic, and what it calls things.
 * @example const { nameOf } = useKnowledge(); nameOf('procedures', id)
 */
export const useKnowledge = () => {
  const { clinic } = useAtWork();
  const { lang } = useLanguage();
  const { data: knowledge } = useQuery(knowledgeQuery(clinic, lang));
  const { data: procedures } = useQuery(proceduresQuery(lang));
  const nameOf = useMemo(() => nameIn(knowledge?.texts[lang], procedures), [knowledge, procedures, lang]);
  return { knowledge, procedures, nameOf };
};
