import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../../api/request.ts';
import { useLanguage } from '../../words/language.tsx';
import { useOnce } from '../people/once.ts';
import { pathOf, type Whose } from '../people/queries.ts';
import type { KeptScreening } from '../screening/kept.ts';
import type { Asked } from '../screening/screen-again.ts';
import { asSent } from './as-sent.ts';
import type { Answered } from './draft.ts';

/** What is kept, one after the other: the plan where it was changed, the answers where there are any, the screening. */
export interface Sent {
  readonly answered: Answered;
  readonly asked: Asked;
  /** Since when nothing is new, as the person said on the day. */
  readonly nothingNewSince?: string | undefined;
  readonly plan?: () => Promise<void>;
}

/** Keeps answers and screens, each once however often it is tried; then goes to the verdict. */
export const useSend = ({ clinic, person }: Whose) => {
  const once = useOnce();
  const { lang } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = pathOf({ clinic, person });
  return useMutation({
    mutationFn: async ({ answered, asked, plan, nothingNewSince }: Sent) => {
      await plan?.();
      const said = asSent(answered);
      if (answered.facts.length + answered.notUnderstood.length > 0)
        await ask('POST', `${path}/answers`, { body: said, key: once.keyFor(said) });
      const body = { ...asked, lang, ...(nothingNewSince !== undefined && { nothingNewSince }) };
      const key = once.keyFor([said, body]);
      return (await ask<Pick<KeptScreening, 'screening'>>('POST', `${path}/screenings`, { body, key })).value;
    },
    onSuccess: async ({ screening }) => {
      once.made();
      for (const of of ['today', 'answers', 'chart', 'questions', 'appointment'])
        void client.invalidateQueries({ queryKey: [of, clinic] });
      await navigate({
        to: '/clinics/$clinic/people/$person/screenings/$number',
        params: { clinic, person, number: String(screening) },
      });
    },
  });
};
