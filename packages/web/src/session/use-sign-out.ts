import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../api/request.ts';

/** Ends the session, here or on every device; whatever was read is forgotten. */
export const useSignOut = (everywhere: boolean) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => ask('DELETE', everywhere ? '/session?everywhere=true' : '/session'),
    onSuccess: async () => {
      client.clear();
      await navigate({ to: '/sign-in' });
    },
  });
};
