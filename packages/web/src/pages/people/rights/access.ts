import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useAtWork } from '../../../session/at-work.ts';
import type { Whose } from '../queries.ts';

/** An emergency that was opened; null: it is not known until when. */
interface Opened {
  readonly until: string | null;
}

const HOUR = 3_600_000;
const keyOf = ({ clinic, person }: Whose) => ['emergency', clinic, person];

/** What one may read of a client: by role, or in an emergency that was opened here. It is kept in memory only. */
export const useAccess = (whose: Whose): { readonly mayRead: boolean; readonly emergency: Opened | null } => {
  const { role } = useAtWork();
  const { data } = useQuery<Opened | null>({
    queryKey: keyOf(whose),
    queryFn: () => null,
    enabled: false,
    initialData: null,
    gcTime: HOUR,
  });
  return { mayRead: role !== 'reception' || data !== null, emergency: data };
};

/** Says that an emergency is open. */
export const useOpened = (whose: Whose) => {
  const client = useQueryClient();
  return (until: string | null): void => {
    client.setQueryData<Opened>(keyOf(whose), { until });
  };
};
