import { useQuery } from '@tanstack/react-query';
import { useAtWork } from '../../session/at-work.ts';
import { colleaguesQuery } from '../../session/colleagues.ts';
import { useWords } from '../../words/language.tsx';
import { WORDS } from './agree-words.ts';

/**
 * Names of colleagues; whoever left is called so.
 * @example useNames()(override.author)
 */
export const useNames = (): ((account: string) => string) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { data = [] } = useQuery(colleaguesQuery(clinic));
  return (account) => data.find((one) => one.account === account)?.name ?? words.somebody;
};
