import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../../api/request.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useOnce } from '../people/once.ts';
import { refusalOf } from '../people/person-form.tsx';
import type { Whose } from '../people/queries.ts';
import { type Clearance, clearancePath } from './queries.ts';
import { WORDS } from './words.ts';

interface AskAgainProps {
  readonly whose: Whose;
  readonly id: string;
  readonly name: string;
}

const useAskAgain = (whose: Whose, id: string) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const once = useOnce();
  return useMutation({
    mutationFn: (body: object) =>
      ask<{ readonly clearance: Clearance }>('POST', `${clearancePath(whose, id)}/again`, {
        body,
        key: once.keyFor({ id, body }),
      }),
    onSuccess: async ({ value: { clearance } }) => {
      void client.invalidateQueries({ queryKey: ['clearances', whose.clinic] });
      await navigate({
        to: '/clinics/$clinic/people/$person/clearances/$clearance',
        params: { ...whose, clearance: clearance.id },
      });
    },
  });
};

/** Asks once more for what still stands in the way; the new letter opens. */
export const AskAgain = ({ whose, id, name }: AskAgainProps) => {
  const words = useWords(WORDS);
  const { lang } = useLanguage();
  const { mutate, error, isPending } = useAskAgain(whose, id);
  return (
    <>
      <Button variant="default" loading={isPending} aria-label={words.againOf(name)} onClick={() => mutate({ lang })}>
        {words.again}
      </Button>
      {refusalOf(error)}
    </>
  );
};
