import { Button } from '@mantine/core';
import { Refused } from '../parts/refused.tsx';
import { useWords } from '../words/language.tsx';
import { WORDS } from './account-words.ts';
import { useSignOut } from './use-sign-out.ts';

/** Ends every session of one's own, on whichever device. */
export const SignOutEverywhere = () => {
  const words = useWords(WORDS);
  const { mutate, error, isPending } = useSignOut(true);
  return (
    <div>
      {error !== null && <Refused error={error} />}
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        {words.everywhere}
      </Button>
    </div>
  );
};
