import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../../api/request.ts';
import { ButtonLink } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWords } from '../../words/language.tsx';
import { useOnce } from './once.ts';
import { WORDS } from './people-words.ts';
import { PersonForm, refusalOf } from './person-form.tsx';
import type { Identity } from './queries.ts';

/** Adding a client. */
export const NewPerson = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const navigate = useNavigate();
  const client = useQueryClient();
  const once = useOnce();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: Identity) =>
      ask<{ readonly person: string }>('POST', `/clinics/${clinic}/people`, { body, key: once.keyFor(body) }),
    onSuccess: async ({ value: { person } }) => {
      void client.invalidateQueries({ queryKey: ['people', clinic] });
      await navigate({ to: '/clinics/$clinic/people/$person', params: { clinic, person } });
    },
  });
  return (
    <Page title={words.new}>
      <PersonForm
        label={words.add}
        refused={refusalOf(error)}
        isPending={isPending}
        onIdentity={mutate}
        back={
          <ButtonLink variant="default" to="/clinics/$clinic/people" params={{ clinic }}>
            {words.cancel}
          </ButtonLink>
        }
      />
    </Page>
  );
};
