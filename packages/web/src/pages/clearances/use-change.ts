import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api/request.ts';
import { useOnce } from '../people/once.ts';
import { versionTag, type Whose } from '../people/queries.ts';
import { type ChangedClearance, type Clearance, clearancePath, clearanceQuery } from './queries.ts';

/**
 * A change of a clearance: the answer to it, its withdrawal, a reminder. When others were faster, `again` reads what they wrote.
 * @param onChanged what is done once it is kept
 * @example const { change, again } = useChange(whose, clearance, 'PUT', '', onChanged); change.mutate(body)
 */
export const useChange = (
  whose: Whose,
  { id, version: seen }: Clearance,
  { method, path }: { readonly method: 'PUT' | 'POST'; readonly path: '' | '/reminders' },
  onChanged: (changed: ChangedClearance) => void,
) => {
  const client = useQueryClient();
  const once = useOnce();
  const [now, setNow] = useState<Clearance | null>(null);
  const version = now?.version ?? seen;
  const change = useMutation({
    mutationFn: (body: object) =>
      ask<ChangedClearance>(method, `${clearancePath(whose, id)}${path}`, {
        body,
        version: versionTag(version),
        key: once.keyFor({ body, version }),
      }),
    onSuccess: async ({ value }) => {
      once.made();
      setNow(null);
      onChanged(value);
      const { clinic, person } = whose;
      const keys = [
        ['clearance', clinic, person, id],
        ['clearances', clinic],
        ['today', clinic],
      ];
      const own = ['timeline', 'validity', 'chart'].map((one) => [one, clinic, person]);
      await Promise.all([...keys, ...own].map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
  const again = async (): Promise<void> => {
    const { value } = await client.fetchQuery({ ...clearanceQuery(whose, id), staleTime: 0 });
    setNow(value);
  };
  return { change, again: () => void again(), now };
};
