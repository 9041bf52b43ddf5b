import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/request.ts';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from './words.ts';

interface Colleague {
  readonly account: string;
  readonly name: string;
}

/** How an account is called here: oneself, a colleague by name where one may know it, or just a colleague. */
export const useNameOf = (): ((account: string) => string) => {
  const words = useWords(WORDS);
  const { clinic, role, account: own } = useAtWork();
  const { data } = useQuery({
    queryKey: ['staff', clinic, 'names'],
    queryFn: ({ signal }) => read<{ readonly staff: readonly Colleague[] }>(`/clinics/${clinic}/staff`, signal),
    enabled: role === 'director',
  });
  return (account) =>
    account === own ? words.you : (data?.staff.find((one) => one.account === account)?.name ?? words.colleague);
};
