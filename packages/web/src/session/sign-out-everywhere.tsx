import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../api/request.ts';
import { Refused } from '../parts/refused.tsx';
import { useWords } from '../words/language.tsx';
import { WORDS } from './account-words.ts';

/** Ends every session of one's own, on whichever device. */
export const SignOutEverywhere = () => {
  const words = useWords(WORDS);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => ask('DELETE', '/session?everywhere=true'),
    onSuccess: async () => {
      client.clear();
      await navigate({ to: '/sign-in' });
    },
  });
  return (
    <div>
      {error !== null && <Refused error={error} />}
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        {words.everywhere}
      </Button>
    </div>
  );
};
