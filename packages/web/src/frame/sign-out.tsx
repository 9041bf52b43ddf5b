import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../api/request.ts';
import { callerQuery } from '../session/caller.ts';
import { useWords } from '../words/language.tsx';
import { WORDS } from './words.ts';

/** Ends the session; whatever was read is forgotten. */
export const SignOut = () => {
  const words = useWords(WORDS);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: caller } = useQuery(callerQuery);
  const { mutate, isPending } = useMutation({
    mutationFn: () => ask('DELETE', '/session'),
    onSuccess: async () => {
      client.clear();
      await navigate({ to: '/sign-in' });
    },
  });
  if (caller === null || caller === undefined) return null;
  return (
    <Button size="xs" variant="default" loading={isPending} onClick={() => mutate()}>
      {words.signOut}
    </Button>
  );
};
