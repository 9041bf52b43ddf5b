import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { callerQuery } from '../session/caller.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { useWords } from '../words/language.tsx';
import { WORDS } from './words.ts';

/** Ends the session; whatever was read is forgotten. */
export const SignOut = () => {
  const words = useWords(WORDS);
  const { data: caller } = useQuery(callerQuery);
  const { mutate, isPending } = useSignOut(false);
  if (caller === null || caller === undefined) return null;
  return (
    <Button size="xs" variant="default" loading={isPending} onClick={() => mutate()}>
      {words.signOut}
    </Button>
  );
};
